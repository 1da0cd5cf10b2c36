using System.Text.Json.Serialization;
using Tajuk.Formats;
using Tajuk.Platform.Http;

namespace Tajuk.Photos;

/// <summary>A picture as programs of the newsroom read it. It tells no address: the public one comes with the story.</summary>
internal sealed record PictureDocument : IAnswer
{
    public required string Id { get; init; }

    /// <summary>Pixels, upright.</summary>
    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>"jpeg", "png", "webp", "gif" or "avif".</summary>
    public required string Format { get; init; }

    /// <summary>Length of the original.</summary>
    public required long Bytes { get; init; }

    public string? Caption { get; init; }

    public string? Credit { get; init; }

    public string? Alt { get; init; }

    public string? Creator { get; init; }

    public string? Headline { get; init; }

    public string? City { get; init; }

    public string? State { get; init; }

    public string? Country { get; init; }

    public IReadOnlyList<string>? Keywords { get; init; }

    public string? Source { get; init; }

    public string? CopyrightNotice { get; init; }

    public string? UsageTerms { get; init; }

    /// <summary>For editors alone.</summary>
    public string? Instructions { get; init; }

    /// <summary>ISO 8601, only as precise as the file is: a year alone, or a time without a zone.</summary>
    public string? Taken { get; init; }

    /// <summary>An IPTC NewsCodes URI; tells whether a model made the picture.</summary>
    public string? DigitalSourceType { get; init; }

    /// <summary>What was odd in the file's metadata; absent when nothing was.</summary>
    public IReadOnlyList<Anomaly>? Anomalies { get; init; }

    [JsonIgnore]
    public int Status => StatusCodes.Status201Created;

    public static PictureDocument Of(Picture picture) => new()
    {
        Id = picture.Id,
        Width = picture.Width,
        Height = picture.Height,
        Format = picture.Format,
        Bytes = picture.Bytes,
        Caption = picture.Caption,
        Credit = picture.Credit,
        Alt = picture.Alt,
        Creator = picture.Creator,
        Headline = picture.Headline,
        City = picture.City,
        State = picture.InFile.State,
        Country = picture.Country,
        Keywords = picture.InFile.Keywords is { Count: > 0 } keywords ? keywords : null,
        Source = picture.InFile.Source,
        CopyrightNotice = picture.CopyrightNotice,
        UsageTerms = picture.UsageTerms,
        Instructions = picture.Instructions,
        Taken = picture.InFile.DateCreated,
        DigitalSourceType = picture.InFile.DigitalSourceType,
        Anomalies = picture.InFile.Anomalies is { Count: > 0 } odd ? odd : null,
    };
}
