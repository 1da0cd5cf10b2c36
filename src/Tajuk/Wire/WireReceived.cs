using System.Text.Json.Serialization;
using Tajuk.Formats.Wire;
using Tajuk.Platform;
using Tajuk.Platform.Http;

namespace Tajuk.Wire;

/// <summary>What became of a wire file: its items in the order of the file.</summary>
internal sealed record WireReceived : IAnswer
{
    public required IReadOnlyList<ReceivedItem> Items { get; init; }

    [JsonIgnore]
    public int Status => Items.Any(i => i.Result is WireResult.New or WireResult.Update or WireResult.Kill or WireResult.Withheld)
        ? StatusCodes.Status201Created
        : StatusCodes.Status200OK;
}

/// <summary>What became of one item.</summary>
internal sealed record ReceivedItem
{
    public required WireResult Result { get; init; }

    /// <summary>The agency's id; null when the item does not say one.</summary>
    public string? Id { get; init; }

    public int? Version { get; init; }

    public string? Headline { get; init; }

    /// <summary>Why nothing changed; null when something did.</summary>
    public string? Reason { get; init; }

    /// <summary>What was read, with the pictures' bytes; for the photo desk.</summary>
    [JsonIgnore]
    public WireRecord? Record { get; init; }
}

internal enum WireResult
{
    /// <summary>No version of it was here.</summary>
    New,

    /// <summary>Takes the place of the version that was here.</summary>
    Update,

    /// <summary>The agency kills the item with all its versions.</summary>
    Kill,

    /// <summary>Kept, and not to be published until the agency releases it.</summary>
    Withheld,

    /// <summary>The same id and version as before.</summary>
    Duplicate,

    /// <summary>A newer version is here.</summary>
    Older,

    /// <summary>Not taken, with a reason.</summary>
    Refused,
}

/// <summary>Nothing in the file could be taken.</summary>
internal sealed record WireFileRefused(IReadOnlyList<Formats.Refusal> Reasons) : Refusal(
    "wire_refused", StatusCodes.Status422UnprocessableEntity,
    $"Berkas kantor berita ini tidak dapat diterima ({Reasons[0].Code}): {Reasons[0].Sentence}",
    $"This wire file cannot be taken: {Reasons[0].Sentence}")
{
    public override IReadOnlyDictionary<string, object?> More => new Dictionary<string, object?> { ["reason"] = Reasons[0].Code };
}

internal sealed record ProviderTooLong(int Limit) : Refusal(
    "provider_too_long", StatusCodes.Status422UnprocessableEntity,
    $"Nama kantor berita terlalu panjang; paling banyak {Limit} karakter.", $"The provider's name is too long; at most {Limit} characters.");
