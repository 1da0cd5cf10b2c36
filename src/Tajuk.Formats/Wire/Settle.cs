namespace Tajuk.Formats.Wire;

/// <summary>
/// What is done to every item once its format has been read: words that stand in the wrong place go to their field,
/// and no item is left without a headline.
/// </summary>
internal static class Settle
{
    public static WireRecord Record(WireRecord record, FieldReader fields)
    {
        var settled = record.Kind is WireKind.Text ? Text(record with { Body = WithoutHeadline(record) }, fields) : record;
        settled = settled with { DatelinePlace = settled.DatelinePlace ?? Dateline.Place(settled.Dateline) };
        if (settled.Headline.Length == 0)
            settled = Proposed(settled, fields);
        return settled with
        {
            CreditLine = settled.CreditLine ?? settled.Provider,
            EditorNotes = [.. settled.EditorNotes.Distinct(StringComparer.Ordinal)],
            Keywords = [.. settled.Keywords.Distinct(StringComparer.OrdinalIgnoreCase)],
            Subjects = [.. settled.Subjects.DistinctBy(s => (s.Scheme, s.Code, s.Kind))],
            Renditions = [.. settled.Renditions.OrderByDescending(r => (long)(r.Width ?? 0) * (r.Height ?? 0)).ThenBy(r => r.Role)],
            Anomalies = fields.Anomalies,
        };
    }

    private static WireRecord Text(WireRecord record, FieldReader fields) =>
        WithDateline(WithSignOff(WithoutNotes(record, fields)), fields);

    private static WireRecord WithoutNotes(WireRecord record, FieldReader fields)
    {
        List<string> notes = [.. record.EditorNotes];
        List<WireBlock> body = [];
        var isPublic = true;
        foreach (var block in record.Body)
        {
            var words = WireText.Of(block);
            isPublic &= !NotesInBody.EndsPublicText(words);
            if (isPublic && !NotesInBody.IsNote(words))
                body.Add(block);
            else
                notes.Add(words);
        }
        if (body.Count != record.Body.Count)
            fields.Note(Oddities.NoteInBody);
        return record with { Body = body, EditorNotes = notes };
    }

    private static WireRecord WithSignOff(WireRecord record)
    {
        if (record.SignOff is not null || record.Body is not [.., WireParagraph last])
            return record;
        var words = WireText.Of(last);
        if (record.Body.Count > 1 && Initials.From(words) is { } alone)
            // The agency's own name on the last line is the credit line, which it has already.
            return record with { SignOff = IsAgency(alone, record) ? null : alone, Body = [.. record.Body.SkipLast(1)] };
        if (Initials.AfterLastSentence(words) is not { } after || IsAgency(after.Initials, record))
            return record;
        return record with { SignOff = after.Initials, Body = [.. record.Body.SkipLast(1), last with { Runs = WireText.Until(last.Runs, after.Text.Length) }] };
    }

    /// <summary>"(KBNR)" at the end names the agency, not a person.</summary>
    private static bool IsAgency(string initials, WireRecord record) =>
        string.Equals(initials, record.Provider, StringComparison.OrdinalIgnoreCase) || string.Equals(initials, record.CreditLine, StringComparison.OrdinalIgnoreCase)
        || record.Dateline?.Contains($"({initials})", StringComparison.OrdinalIgnoreCase) == true;

    private static WireRecord WithDateline(WireRecord record, FieldReader fields)
    {
        if (record.Body is not [WireParagraph first, ..] || Dateline.AtHead(WireText.Of(first)) is not { } head)
            return record;
        fields.Note(Oddities.DatelineInBody);
        return record with
        {
            Dateline = record.Dateline ?? head.Text,
            Body = [first with { Runs = WireText.From(first.Runs, head.Length) }, .. record.Body.Skip(1)],
        };
    }

    private static WireRecord Proposed(WireRecord record, FieldReader fields)
    {
        // A kill or a package without a headline is nothing odd; a text without one is.
        if (record.Kind is WireKind.Text && record.Status is not WireStatus.Canceled)
            fields.Note(Oddities.HeadlineMissing);
        var text = record.Body.Select(WireText.Of).FirstOrDefault(w => w.Length > 0) ?? record.Caption ?? record.Summary;
        var member = record.Kind is WireKind.Package ? record.Links.FirstOrDefault(l => l.Relation is WireRelation.Member && l.Title is not null)?.Title : null;
        return record with { Headline = WireText.FirstSentence(text) ?? member ?? record.Slugline ?? record.Id, HeadlineProposed = true };
    }

    /// <summary>Many agencies begin the text with the headline as a heading; it would stand on the page twice.</summary>
    private static IReadOnlyList<WireBlock> WithoutHeadline(WireRecord record) =>
        record.Body is [WireHeading { Level: <= 2 } first, ..] && string.Equals(WireText.Of(first), record.Headline, StringComparison.OrdinalIgnoreCase)
            ? [.. record.Body.Skip(1)]
            : record.Body;
}
