namespace Tajuk.Tests.Kit;

/// <summary>What <c>./test --long</c> asks for.</summary>
internal static class Long
{
    public static bool Asked { get; } = Environment.GetEnvironmentVariable("TAJUK_LONG") == "1";

    /// <summary>How often something is done: a few times each day, many times in a long run.</summary>
    public static int Runs(int everyDay, int asked) => Asked ? asked : everyDay;
}
