using Microsoft.Extensions.Options;
using Tajuk.Site.Archive;

namespace Tajuk.Site.Press;

/// <summary>The origin that the edition's settings name, read again only when the archive has moved on.</summary>
internal sealed class EditionOrigin(ArchiveStore store, IOptions<ReaderSiteOptions> options, TimeProvider clock)
{
    private volatile Known? _known;

    /// <summary>Null while the settings name none, or nothing has arrived yet.</summary>
    public string? Current()
    {
        if (!store.HasCopy) return null;
        var seq = store.LastSeq();
        if (_known is { } known && known.Seq == seq) return known.Origin;
        using var archive = store.Open(options.Value.Edition, clock.GetUtcNow().UtcDateTime);
        var origin = archive.Settings()?.Origin;
        _known = new Known(seq, origin);
        return origin;
    }

    private sealed record Known(long Seq, string? Origin);
}
