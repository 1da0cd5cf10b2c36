using Tajuk.Tests.Architecture.Fixture.Platform;

namespace Tajuk.Tests.Architecture.Fixture.Unlisted;

internal static class Stray
{
    public static int Now() => Clock.Now();
}
