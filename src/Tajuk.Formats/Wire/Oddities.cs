using System.Globalization;

namespace Tajuk.Formats.Wire;

/// <summary>Every anomaly that the wire formats record, in one place, so that codes stay few and stable.</summary>
internal static class Oddities
{
    public static Anomaly DateUnreadable(string field) => Say("date-unreadable", $"The date in {field} cannot be read; the item goes without it.");

    public static Anomaly DateEmpty(string field) => Say("date-empty", $"The date in {field} is empty.");

    public static Anomaly DateWithoutZone(string field) => Say("date-without-zone", $"The date in {field} has no time zone; it was taken as UTC.");

    public static Anomaly EmbargoUnreadable { get; } =
        Say("embargo-unreadable", $"The item speaks of an embargo and no instant can be read from it; it is held until an editor decides.");

    public static Anomaly VersionMissing { get; } = Say("version-missing", $"The item has no version that is a whole number; its date orders its versions.");

    public static Anomaly StatusUnknown { get; } = Say("status-unknown", $"The item's status is missing or none that we know; it may not be published.");

    public static Anomaly StatusSpelling { get; } = Say("status-spelling", $"The item's status is misspelt; it was read as the one that is meant.");

    public static Anomaly UrgencyUnreadable { get; } = Say("urgency-unreadable", $"The item's urgency is not a number from 1 to 9.");

    public static Anomaly HeadlineMissing { get; } = Say("headline-missing", $"The item has no headline; one is proposed.");

    public static Anomaly NoteInBody { get; } = Say("note-in-body", $"A note to editors stood in the text; it was moved to the editor's notes.");

    public static Anomaly DatelineInBody { get; } = Say("dateline-in-body", $"The dateline stood in the text; it was moved to its own field.");

    public static Anomaly MarkupInText { get; } = Say("markup-in-text", $"The text holds escaped markup; it was read as markup.");

    public static Anomaly MarkupCut { get; } = Say("markup-unclosed", $"Foreign markup in the text is never closed; what follows it was not taken.");

    public static Anomaly TextTooLong(int length) => Say("text-too-long", $"The text is longer than {length} characters; it was left out whole.");

    public static Anomaly SizeUnreadable { get; } = Say("size-unreadable", $"A rendition's width or height is not a number of pixels.");

    public static Anomaly EmbeddedUnreadable { get; } = Say("embedded-unreadable", $"An embedded rendition is not sound base 64; it was left out.");

    public static Anomaly SubjectUnknown(string code) => Say("subject-unknown", $"The subject code {code} is none of the IPTC's; it was kept as it is.");

    private static Anomaly Say(string code, FormattableString sentence) =>
        new() { Code = code, Sentence = sentence.ToString(CultureInfo.InvariantCulture) };
}
