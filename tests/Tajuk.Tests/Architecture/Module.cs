namespace Tajuk.Tests.Architecture;

/// <summary>A module and the modules it may look at.</summary>
internal sealed record Module
{
    public Module(string name, params string[] mayLookAt) => (Name, MayLookAt) = (name, mayLookAt);

    public string Name { get; }

    public IReadOnlyList<string> MayLookAt { get; private init; }

    public bool PutsTogether { get; private init; }

    /// <summary>A module that composes others: it may look at all above it.</summary>
    public static Module Over(string name) => new(name) { PutsTogether = true };

    public bool May(string other) => PutsTogether || MayLookAt.Contains(other);
}
