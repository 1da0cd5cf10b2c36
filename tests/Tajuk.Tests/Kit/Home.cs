using System.Runtime.CompilerServices;

namespace Tajuk.Tests.Kit;

/// <summary>A server inside the test program finds themes and samples where ./tajuk would point it.</summary>
internal static class Home
{
    [ModuleInitializer]
    internal static void Set() => Environment.SetEnvironmentVariable("TAJUK_HOME", RepositoryRoot.Find());
}
