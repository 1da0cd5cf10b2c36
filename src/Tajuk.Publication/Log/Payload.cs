using System.Buffers;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tajuk.Publication.Log;

/// <summary>
/// Snapshots as bytes: UTF-8 JSON, Brotli-compressed. Readers accept every format up to <see cref="Newest"/>; fields
/// that a reader does not know are ignored, so adding one needs no new number.
/// </summary>
public static class Payload
{
    /// <summary>The format that this build writes.</summary>
    public const int Newest = 1;

    /// <summary>Unpacked bytes beyond which a payload was not written by us.</summary>
    private const int Largest = 64_000_000;

    /// <summary>The one way in which published records become JSON.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Payloads are data, not markup; escaping every letter beyond ASCII would cost room and tell nobody anything.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        AllowOutOfOrderMetadataProperties = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        // A body nests shallowly by its types; what nests deeper was not written by us.
        MaxDepth = 32,
    };

    public static byte[] Write<T>(T snapshot)
    {
        using var bytes = new MemoryStream();
        using (var brotli = new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
            JsonSerializer.Serialize(brotli, snapshot, Json);
        return bytes.ToArray();
    }

    /// <summary>Reads a snapshot.</summary>
    /// <exception cref="UnreadablePayloadException">The format is newer than this build, or the bytes are damaged.</exception>
    public static T Read<T>(int format, byte[] payload)
    {
        if (format is < 1 or > Newest)
            throw new UnreadablePayloadException($"Format {format} of a published record is newer than this program reads ({Newest}): upgrade this node.");
        try
        {
            return Unpack<T>(payload) ?? throw new UnreadablePayloadException($"A published {typeof(T).Name} is empty.");
        }
        catch (Exception e) when (e is JsonException or InvalidDataException or InvalidOperationException or NotSupportedException)
        {
            throw new UnreadablePayloadException($"A published {typeof(T).Name} cannot be read: {e.Message}", e);
        }
    }

    // At once and not through streams: a page unpacks a dozen of these, and the streams cost more than the unpacking.
    private static T? Unpack<T>(byte[] payload)
    {
        var plain = ArrayPool<byte>.Shared.Rent(Math.Max(4_096, payload.Length * 8));
        try
        {
            using var brotli = new BrotliDecoder();
            var (read, written) = (0, 0);
            while (true)
            {
                var status = brotli.Decompress(payload.AsSpan(read), plain.AsSpan(written), out var taken, out var given);
                (read, written) = (read + taken, written + given);
                if (status == OperationStatus.Done) return JsonSerializer.Deserialize<T>(plain.AsSpan(0, written), Json);
                if (status != OperationStatus.DestinationTooSmall) throw new InvalidDataException("The bytes are damaged.");
                plain = Larger(plain, written);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(plain);
        }
    }

    private static byte[] Larger(byte[] full, int used)
    {
        if (full.Length >= Largest) throw new InvalidDataException("It is larger than any record of ours.");
        var larger = ArrayPool<byte>.Shared.Rent(full.Length * 2);
        full.AsSpan(0, used).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(full);
        return larger;
    }
}

/// <summary>A payload that this build cannot read. Its envelope can still be applied.</summary>
public sealed class UnreadablePayloadException : Exception
{
    public UnreadablePayloadException(string message) : base(message) { }

    public UnreadablePayloadException(string message, Exception inner) : base(message, inner) { }
}
