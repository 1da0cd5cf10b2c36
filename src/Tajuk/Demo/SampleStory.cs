using System.Globalization;
using System.Text.Json;
using Tajuk.Publication.Log;
using Tajuk.Publishing;

namespace Tajuk.Demo;

/// <summary>A story of the sample edition, as it lies in samples/stories.</summary>
internal sealed record SampleStory
{
    /// <summary>Names it among the samples; read-also blocks point to it.</summary>
    public required string Key { get; init; }

    public required string Section { get; init; }
    public required string Headline { get; init; }
    public required string BodyHtml { get; init; }
    public string? Kicker { get; init; }
    public string? Standfirst { get; init; }
    public string? Dateline { get; init; }
    public IReadOnlyList<string> Byline { get; init; } = [];
    public string? Editor { get; init; }
    public string? SignOff { get; init; }
    public IReadOnlyList<string> Topics { get; init; } = [];
    public string? Source { get; init; }
    public required SamplePhoto LeadPhoto { get; init; }

    /// <summary>Days before the first run; null when <see cref="FirstPublished"/> says when.</summary>
    public int? DaysBack { get; init; }

    /// <summary>"09:40" in the edition's zone.</summary>
    public string? Time { get; init; }

    public string? FirstPublished { get; init; }

    public static IReadOnlyList<SampleStory> ReadAll(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(folder, "stories"), "*.json").Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>When it is shown to have been published: never after <paramref name="now"/>, whatever the hour of the first run.</summary>
    public DateTime PublishedAt(DateTime now, TimeZoneInfo zone)
    {
        if (FirstPublished is { } said) return DateTimeOffset.Parse(said, CultureInfo.InvariantCulture).UtcDateTime;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(now, zone));
        var local = today.AddDays(-(DaysBack ?? 0)).ToDateTime(TimeOnly.ParseExact(Time ?? "08:00", "HH:mm", CultureInfo.InvariantCulture));
        var at = TimeZoneInfo.ConvertTimeToUtc(local, zone);
        // What is planned for later today went out in the minutes before instead, in the same order.
        return at <= now ? at : now.AddMinutes(-1) - ((local.Date.AddDays(1) - local) / 24);
    }

    private static SampleStory Read(string path)
    {
        using var json = File.OpenRead(path);
        return JsonSerializer.Deserialize<SampleStory>(json, Payload.Json) ?? throw new InvalidDataException($"{path} holds no story.");
    }
}

/// <summary>A lead picture that is drawn, not taken.</summary>
internal sealed record SamplePhoto
{
    public required string Scene { get; init; }
    public required int Seed { get; init; }
    public required string Caption { get; init; }
    public required string Alt { get; init; }
}

/// <summary>What happens to stories of the sample after they are out.</summary>
internal sealed record SampleActs
{
    public IReadOnlyList<SampleCorrection> Corrections { get; init; } = [];
    public IReadOnlyList<SampleWithdrawal> Withdrawals { get; init; } = [];
    public IReadOnlyList<SampleTaken> Taken { get; init; } = [];

    /// <summary>The invented agency whose copy lies in samples/wire.</summary>
    public const string Agency = "nusantara";

    public static SampleActs Read(string folder)
    {
        using var json = File.OpenRead(Path.Combine(folder, "acts.json"));
        return JsonSerializer.Deserialize<SampleActs>(json, Payload.Json) ?? new SampleActs();
    }
}

/// <summary>A wire item that the sample's desk has taken and put out.</summary>
internal sealed record SampleTaken
{
    /// <summary>The agency's id.</summary>
    public required string Item { get; init; }

    public required string Section { get; init; }

    /// <summary>With an offset.</summary>
    public required string FirstPublished { get; init; }
}

internal sealed record SampleCorrection
{
    public required string Story { get; init; }
    public required string Kind { get; init; }
    public required string Note { get; init; }
    public System.Text.Json.Nodes.JsonObject? Changes { get; init; }

    public CorrectionOrder Order => new() { Kind = Kind, Note = Note, Changes = Changes };
}

internal sealed record SampleWithdrawal
{
    public required string Story { get; init; }
    public required string Ground { get; init; }
    public required string Reason { get; init; }
    public bool KeepHeadline { get; init; }

    public WithdrawalOrder Order => new() { Ground = Ground, Reason = Reason, KeepHeadline = KeepHeadline };
}
