namespace Tajuk.Tests.Architecture.Fixture.Platform;

internal static class Clock
{
    public static int Now() => 0;
}
