using Tajuk.Tests.Architecture.Fixture.Wire;

namespace Tajuk.Tests.Architecture.Fixture.Stories;

internal static class TakeFromWire
{
    public static int Take() => WireItem.Received();
}
