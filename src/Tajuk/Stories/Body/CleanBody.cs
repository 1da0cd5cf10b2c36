using System.Text.RegularExpressions;
using Tajuk.Platform;
using Tajuk.Publication;
using Tajuk.Publication.Body;

namespace Tajuk.Stories.Body;

/// <summary>
/// Brings a body, from HTML or from JSON, into the shape every other part may rely on: clean text, safe addresses,
/// nothing empty, tables with rows of one length.
/// </summary>
internal static partial class CleanBody
{
    private const int MostBlocks = 5_000;
    private const int MostCharacters = 500_000;

    public static Outcome<StoryBody> Of(StoryBody body)
    {
        if (body.Blocks is null) return new BodyNotReadable("blocks");
        if (body.Blocks.Count > MostBlocks) return new BodyTooLong(body.Blocks.Count);
        var blocks = body.Blocks.Select(Clean).OfType<Block>().ToList();
        var clean = new StoryBody { Blocks = blocks };
        var length = clean.PlainText().Length;
        return length > MostCharacters ? new BodyTooLong(length) : clean;
    }

    private static Block? Clean(Block block) => block switch
    {
        Paragraph p => Runs(p.Text) is { Count: > 0 } text ? new Paragraph { Text = text } : null,
        Heading h => Runs(h.Text) is { Count: > 0 } text ? new Heading { Level = h.Level <= 2 ? 2 : 3, Text = text } : null,
        Quote q => Many(q.Paragraphs) is { Count: > 0 } text ? new Quote { Paragraphs = text, Speaker = CleanText.LineOrNull(q.Speaker) } : null,
        ItemList l => Many(l.Items) is { Count: > 0 } items ? new ItemList { Ordered = l.Ordered, Items = items } : null,
        Table t => CleanTable(t),
        BodyPicture p => p.Use?.Picture is null ? null : new BodyPicture { Use = Clean(p.Use) },
        ReadAlso r => Ids.Fits(r.Story) ? r : null,
        Embed e => SafeAddress(e.Url) is { } url && url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            ? new Embed { Url = url, Title = CleanText.LineOrNull(e.Title) } : null,
        _ => null,
    };

    public static PictureUse Clean(PictureUse use) => new()
    {
        Picture = use.Picture,
        Caption = CleanText.LineOrNull(use.Caption),
        Credit = CleanText.LineOrNull(use.Credit),
        Alt = CleanText.LineOrNull(use.Alt),
    };

    private static Table? CleanTable(Table table)
    {
        var rows = table.Rows?.OfType<IReadOnlyList<IReadOnlyList<Inline>>>().Select(row => row.Select(Runs).ToList()).Where(row => row.Count > 0).ToList() ?? [];
        if (rows.Count == 0) return null;
        var width = rows.Max(row => row.Count);
        foreach (var row in rows) while (row.Count < width) row.Add([]);
        return new Table { Header = table.Header, Caption = CleanText.LineOrNull(table.Caption), Rows = [.. rows] };
    }

    private static List<IReadOnlyList<Inline>> Many(IReadOnlyList<IReadOnlyList<Inline>>? lines) =>
        lines is null ? [] : [.. lines.Select(Runs).Where(line => line.Count > 0)];

    private static IReadOnlyList<Inline> Runs(IReadOnlyList<Inline>? runs)
    {
        if (runs is null) return [];
        var clean = new List<Inline>(runs.Count);
        foreach (var run in runs.OfType<Inline>())
        {
            var text = Blanks().Replace(CleanText.Block(run.Text ?? "").Replace('\t', ' '), " ");
            if (clean.Count == 0) text = text.TrimStart();
            else if (clean[^1].Text.EndsWith(' ')) text = text.TrimStart(' ');
            if (text.Length > 0) clean.Add(new Inline { Text = text, Marks = run.Marks, Href = run.Href is null ? null : SafeAddress(run.Href) });
        }
        while (clean.Count > 0 && clean[^1].Text.TrimEnd() is var end && end != clean[^1].Text)
            if (end.Length > 0) { clean[^1] = clean[^1] with { Text = end }; break; }
            else clean.RemoveAt(clean.Count - 1);
        return clean;
    }

    /// <summary>http, https and mailto, and paths on this site; anything else (javascript:, data:) leaves the text without a link.</summary>
    public static string? SafeAddress(string address)
    {
        var text = CleanText.Line(address);
        if (text.StartsWith('/') && !text.StartsWith("//", StringComparison.Ordinal) && !text.Contains('\\', StringComparison.Ordinal)) return text;
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" ? uri.AbsoluteUri : null;
    }

    [GeneratedRegex(" {2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}

internal sealed record BodyNotReadable(string Where) : Refusal(
    "body_not_readable", StatusCodes.Status422UnprocessableEntity,
    $"Tubuh berita tidak dapat dibaca ({Where}). Kirim bodyHtml, atau body berisi blok yang dikenal.",
    $"The body cannot be read ({Where}). Send bodyHtml, or a body of known blocks.");
