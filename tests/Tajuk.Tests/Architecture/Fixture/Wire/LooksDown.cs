using Tajuk.Tests.Architecture.Fixture.Platform;
using Tajuk.Tests.Architecture.Fixture.Storage;
using Tajuk.Tests.Architecture.Fixture.Stories;

namespace Tajuk.Tests.Architecture.Fixture.Wire;

// Each type looks down the line in one way.
internal static class WireItem
{
    public static int Received() => Clock.Now();
}

internal static class InAMethodBody
{
    public static object Look() => new Story();
}

internal static class InALambda
{
    public static Func<int, object> Look() => number => number > 0 ? new Story() : number;
}

internal static class InAnAsyncMethod
{
    public static async Task<object> Look()
    {
        await Task.Yield();
        return new Story();
    }
}

internal sealed class AsATypeArgument
{
    public List<Story[]>? Stories { get; init; }
}

internal sealed class AsABase : Story;

[Marked(typeof(Story))]
internal sealed class InAnAttribute;

internal static class InACatch
{
    public static bool Look(Action act)
    {
        try
        {
            act();
            return true;
        }
        catch (StorySpiked)
        {
            return false;
        }
    }
}

internal static class AsksTheStore
{
    public static bool Look() => Rows.Open() is not null;
}

[AttributeUsage(AttributeTargets.Class)]
internal sealed class MarkedAttribute(Type type) : Attribute
{
    public Type Type { get; } = type;
}
