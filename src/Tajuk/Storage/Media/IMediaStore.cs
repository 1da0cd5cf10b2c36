namespace Tajuk.Storage.Media;

/// <summary>
/// Where picture files live: a folder of this machine, or objects that many nodes share. Originals never leave the
/// newsroom; a rendition is public only while the log says so, which is for the reader's side to check.
/// </summary>
internal interface IMediaStore
{
    /// <summary>Returns once the bytes would survive a power cut.</summary>
    /// <exception cref="IOException">They would not.</exception>
    Task<OriginalKey> KeepOriginalAsync(ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <summary>Null when it is not there.</summary>
    Task<Stream?> OpenOriginalAsync(OriginalKey key, CancellationToken cancellation);

    /// <summary>For the taking back of a picture by law; the caller knows that no other picture has the same bytes.</summary>
    Task DropOriginalAsync(OriginalKey key, CancellationToken cancellation);

    /// <summary>Adds renditions, or replaces those of the same name; durable when it returns.</summary>
    /// <exception cref="IOException">They would not survive a power cut.</exception>
    Task KeepRenditionsAsync(
        PublicKey picture, IReadOnlyList<(RenditionName Name, ReadOnlyMemory<byte> Content)> renditions, CancellationToken cancellation);

    /// <summary>Null when it is not there.</summary>
    Task<Stream?> OpenRenditionAsync(PublicKey picture, RenditionName name, CancellationToken cancellation);

    /// <summary>All renditions under this key are gone when it returns; none there is no fault.</summary>
    Task DropRenditionsAsync(PublicKey picture, CancellationToken cancellation);
}
