namespace Tajuk.People;

/// <summary>Somebody whose name or initials can stand with a story; need not be able to sign in.</summary>
internal sealed class Person
{
    public required string Id { get; init; }

    public required string Name { get; set; }

    /// <summary>Part of the address of the person's page; unique.</summary>
    public required string Slug { get; set; }

    /// <summary>For sign-offs; unique where set.</summary>
    public string? Initials { get; set; }

    public string? Title { get; set; }

    public string? About { get; set; }
}
