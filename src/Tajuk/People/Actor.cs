namespace Tajuk.People;

/// <summary>Who does an act: a signed-in person, a token, or the program itself.</summary>
/// <param name="Id">"account:ID", "token:ID" or "program"; what the two-person rule compares.</param>
/// <param name="Name">As the record of acts shows it.</param>
internal sealed record Actor(string Id, string Name, Role Role)
{
    /// <summary>The program doing what a person has ordered before: a due schedule, an agency's kill, the first run.</summary>
    public static Actor Program { get; } = new("program", "Tajuk", Role.Administrator);

    public bool May(Right right) => Role.May(right);
}

/// <summary>The actor may not do this.</summary>
internal sealed record NotAllowed(Right Right) : Platform.Refusal(
    "not_allowed", StatusCodes.Status403Forbidden,
    "Peran Anda tidak berhak melakukan ini. Mintalah kepada redaktur atau administrator.",
    "Your role has no right to do this. Ask an editor or an administrator.")
{
    public override IReadOnlyDictionary<string, object?> More => new Dictionary<string, object?> { ["right"] = Right.ToString() };
}
