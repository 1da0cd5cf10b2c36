using System.Security.Cryptography;

namespace Tajuk.Formats.PhotoMetadata;

/// <summary>Photoshop image resource blocks: 0x0404 holds the IIM, 0x0425 the digest of the IIM that its writer saw.</summary>
internal static class PhotoshopResources
{
    private const int Iim = 0x0404, IimDigest = 0x0425;

    public static ReadOnlyMemory<byte> FindIim(PictureParts parts)
    {
        var resources = Join(parts.Photoshop);
        ReadOnlyMemory<byte> iim = default, digest = default;
        var at = 0;
        while (at < resources.Length && TryNext(resources, ref at, parts, out var id, out var body))
        {
            if (id == Iim && iim.IsEmpty) iim = body;
            if (id == IimDigest) digest = body;
        }
        if (!iim.IsEmpty && !parts.Xmp.IsEmpty && digest.Length == 16 && Differs(iim.Span, digest.Span)) parts.Anomalies.Add(MetadataAnomaly.IimEditedAfterXmp);
        return iim;
    }

    /// <summary>Signature, id, name (length byte and text, together even), length, body padded to even.</summary>
    private static bool TryNext(ReadOnlyMemory<byte> all, ref int at, PictureParts parts, out int id, out ReadOnlyMemory<byte> body)
    {
        (id, body) = (0, default);
        var bytes = all.Span;
        if (!IsSignature(bytes, at) || at + 6 >= bytes.Length || bytes.Big16(at + 4) is not { } number) return false;
        var sizeAt = at + 6 + ((bytes[at + 6] + 2) & ~1);
        if (bytes.Big32(sizeAt) is not { } size) return false;
        if (!all.TryTake(sizeAt + 4, size, out body))
        {
            parts.Anomalies.Add(MetadataAnomaly.Truncated);
            body = all.TakeUpTo(sizeAt + 4, size);
        }
        id = number;
        at = (int)Math.Min(sizeAt + 4 + size + (size & 1), all.Length);
        return true;
    }

    // Other programs of the family sign their own resources; they are stepped over, not stumbled over.
    private static bool IsSignature(ReadOnlySpan<byte> bytes, int at) =>
        bytes.HasAt(at, "8BIM"u8) || bytes.HasAt(at, "PHUT"u8) || bytes.HasAt(at, "DCSR"u8) || bytes.HasAt(at, "AgHg"u8) || bytes.HasAt(at, "MeSa"u8);

    private static ReadOnlyMemory<byte> Join(List<ReadOnlyMemory<byte>> pieces)
    {
        if (pieces.Count <= 1) return pieces.FirstOrDefault();
        var joined = new byte[pieces.Sum(piece => piece.Length)];
        var at = 0;
        foreach (var piece in pieces)
        {
            piece.CopyTo(joined.AsMemory(at));
            at += piece.Length;
        }
        return joined;
    }

    private static bool Differs(ReadOnlySpan<byte> iim, ReadOnlySpan<byte> digest)
    {
        Span<byte> actual = stackalloc byte[16];
#pragma warning disable CA5351 // The resource is defined as MD5; nothing is trusted on it.
        MD5.HashData(iim, actual);
#pragma warning restore CA5351
        return !actual.SequenceEqual(digest) && digest.ContainsAnyExcept((byte)0);
    }
}
