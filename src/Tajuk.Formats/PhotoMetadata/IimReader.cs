namespace Tajuk.Formats.PhotoMetadata;

/// <summary>IPTC-NAA Information Interchange Model 4.2: datasets of record 2 (the application record) and their character set.</summary>
internal sealed class IimReader
{
    private const int MaxDataSets = 2_000;

    private readonly Dictionary<int, List<ReadOnlyMemory<byte>>> dataSets = [];
    private readonly PictureParts parts;
    private readonly IimText text;

    private IimReader(ReadOnlyMemory<byte> block, PictureParts parts)
    {
        this.parts = parts;
        Walk(block);
        text = new IimText(dataSets.TryGetValue(Key(1, 90), out var named) ? named[0] : default);
    }

    public static EmbeddedMetadata Read(ReadOnlyMemory<byte> block, PictureParts parts)
    {
        var iim = new IimReader(block, parts);
        return new()
        {
            Caption = iim.One(120),
            Headline = iim.One(105),
            ObjectName = iim.One(5),
            Creators = iim.All(80),
            CreditLine = iim.One(110),
            Source = iim.One(115),
            CopyrightNotice = iim.One(116),
            Instructions = iim.One(40),
            City = iim.One(90),
            State = iim.One(95),
            Country = iim.One(101),
            Keywords = iim.All(25),
            DateCreated = PhotoDate.FromIim(iim.One(55), iim.One(60)),
            TransmissionReference = iim.One(103),
        };
    }

    /// <summary>Tag 0x1C, record, dataset, length. A length with the high bit set says how many bytes the real length has (1.5 d).</summary>
    private void Walk(ReadOnlyMemory<byte> block)
    {
        var bytes = block.Span;
        long at = 0;
        for (var n = 0; n < MaxDataSets && at + 5 <= bytes.Length && bytes[(int)at] == 0x1C; n++)
        {
            var (head, length) = LengthAt(bytes, (int)at);
            var key = Key(bytes[(int)at + 1], bytes[(int)at + 2]);
            if (!block.TryTake(at + head, length, out var body))
            {
                parts.Anomalies.Add(MetadataAnomaly.Truncated);
                body = block.TakeUpTo(at + head, length);
            }
            if (!dataSets.TryGetValue(key, out var values)) dataSets[key] = values = [];
            values.Add(body);
            at += head + length;
        }
    }

    private static (int Head, long Length) LengthAt(ReadOnlySpan<byte> bytes, int at)
    {
        var length = bytes.Big16(at + 3)!.Value;
        if (length < 0x8000) return (5, length);
        var count = length & 0x7FFF;
        if (count is < 1 or > 4 || at + 5 + count > bytes.Length) return (5, long.MaxValue / 2);
        long real = 0;
        for (var i = 0; i < count; i++) real = real << 8 | bytes[at + 5 + i];
        return (5 + count, real);
    }

    private string? One(int dataSet) => All(dataSet).FirstOrDefault();

    private List<string> All(int dataSet)
    {
        if (!dataSets.TryGetValue(Key(2, dataSet), out var values)) return [];
        return FieldText.CleanList(values.Select(value => text.Decode(value.Span, parts.Anomalies)), parts.Anomalies);
    }

    private static int Key(int record, int dataSet) => record << 8 | dataSet;
}
