using Tajuk.Site.Archive;

namespace Tajuk.Storage.Media;

/// <summary>Fills the port through which the readers' side sees picture bytes: renditions by their full key, nothing else.</summary>
internal sealed class MediaPictures(IMediaStore media) : IPictureSource
{
    public async ValueTask<Stream?> OpenAsync(string publicKey, string name, CancellationToken cancel) =>
        PublicKey.TryParse(publicKey, out var picture) && RenditionName.TryParse(name, out var rendition)
            ? await media.OpenRenditionAsync(picture, rendition, cancel)
            : null;
}
