using System.Buffers;
using Tajuk.Formats.NewsMl;
using Tajuk.Formats.NewsMlG2;
using Tajuk.Formats.NinJs;
using Tajuk.Formats.Xml;

namespace Tajuk.Formats.Wire;

/// <summary>The door for wire files: any bytes in, records or a refusal out. It never throws for what bytes hold.</summary>
public static class ReadWire
{
    public static WireReading Read(ReadOnlyMemory<byte> bytes)
    {
        var start = FirstSign(bytes.Span);
        return start switch
        {
            null => WireReading.Refused(Refusals.Empty),
            '<' => Xml(bytes),
            '{' or '[' => ReadNinJs.Read(bytes),
            _ => WireReading.Refused(Refusals.NotWire),
        };
    }

    private static WireReading Xml(ReadOnlyMemory<byte> bytes)
    {
        var reading = HardenedXml.Read(bytes);
        if (!reading.WasRead)
            return WireReading.Refused(reading.Refusal);
        return reading.Root.Name.LocalName switch
        {
            "NewsML" or "NewsItem" => ReadNewsMl.Read(reading.Root, reading.Anomalies),
            var name when ReadNewsMlG2.IsRoot(name) => ReadNewsMlG2.Read(reading.Root, reading.Anomalies),
            "nitf" => WireReading.Refused(Refusals.NitfAlone),
            _ => WireReading.Refused(Refusals.NotWire),
        };
    }

    /// <summary>The first byte that is a character of its own: marks, zero bytes of UTF-16 and white space are passed over.</summary>
    private static char? FirstSign(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.IndexOfAnyExcept(Passed);
        return at < 0 ? null : (char)bytes[at];
    }

    private static readonly SearchValues<byte> Passed = SearchValues.Create([0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n']);
}
