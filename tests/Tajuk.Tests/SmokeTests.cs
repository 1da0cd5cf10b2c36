namespace Tajuk.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void The_runtime_is_ten() => Assert.Equal(10, Environment.Version.Major);
}
