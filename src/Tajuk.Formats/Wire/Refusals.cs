namespace Tajuk.Formats.Wire;

/// <summary>Why a wire file or one of its items is not taken, beyond what its bytes are refused for.</summary>
internal static class Refusals
{
    public static Refusal Empty { get; } = Say("wire-empty", "The file is empty.");

    public static Refusal NotWire { get; } = Say("wire-format-unknown", "The file is none of the wire formats that Tajuk reads (NewsML 1.2, NewsML-G2, ninjs).");

    public static Refusal NitfAlone { get; } = Say("wire-format-nitf", "The file is NITF on its own, which Tajuk reads only inside NewsML for now.");

    public static Refusal NoItem { get; } = Say("wire-no-item", "The file is well-formed and holds no news item.");

    public static Refusal TooManyItems { get; } = Say("wire-too-many-items", FormattableString.Invariant($"The file holds more than {WireReading.MaxRecords} items."));

    public static Refusal NoId { get; } = Say("wire-no-id", "The item does not say what its id is, so its next version could not be told from it.");

    public static Refusal JsonBroken(long? line, long? column) => Say("json-not-well-formed", FormattableString.Invariant($"The file is not well-formed JSON (line {line + 1}, byte {column + 1}), or nests too deep."));

    public static Refusal JsonTooLarge(int bytes) => Say("too-large", FormattableString.Invariant($"The file is larger than {bytes} bytes."));

    private static Refusal Say(string code, string sentence) => new() { Code = code, Sentence = sentence };
}
