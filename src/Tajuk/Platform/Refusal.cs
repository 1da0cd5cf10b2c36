namespace Tajuk.Platform;

/// <summary>
/// Why an act is not done: something a person can act on. It is a value, not an exception; each verb names its own.
/// </summary>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Status">The HTTP status that says the same.</param>
/// <param name="Indonesian">A sentence that says what to do.</param>
/// <param name="English">The same in English.</param>
internal abstract record Refusal(string Code, int Status, string Indonesian, string English)
{
    /// <summary>More for programs, beside code and sentence; null for nothing.</summary>
    public virtual IReadOnlyDictionary<string, object?>? More => null;

    public string Say(bool indonesian) => indonesian ? Indonesian : English;
}

/// <summary>What an act gave: a value or a refusal, never both.</summary>
internal readonly record struct Outcome<T>
{
    private Outcome(T? value, Refusal? refusal) => (Value, Refusal) = (value, refusal);

    public T? Value { get; }

    public Refusal? Refusal { get; }

    public bool Refused => Refusal is not null;

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);

    /// <summary>The value of an act that cannot be refused here.</summary>
    public T Must() => Refusal is null ? Value! : throw new InvalidOperationException($"{Refusal.Code}: {Refusal.English}");
}
