using System.Diagnostics.CodeAnalysis;
using Tajuk.Publication;

namespace Tajuk.Photos;

/// <summary>A rendition and its bytes, not yet kept anywhere.</summary>
internal sealed record MadeRendition(Rendition Rendition, byte[] Content);

/// <summary>What came of a picture: its renditions, or why there are none.</summary>
internal sealed record MadePicture
{
    /// <summary>Pixels of the upright original; 0 when refused.</summary>
    public int Width { get; init; }

    /// <summary>Pixels of the upright original; 0 when refused.</summary>
    public int Height { get; init; }

    /// <summary>Empty when refused, otherwise at least one page width in both formats.</summary>
    public IReadOnlyList<MadeRendition> Renditions { get; init; } = [];

    public PictureRefused? Refused { get; init; }

    [MemberNotNullWhen(false, nameof(Refused))]
    public bool WasMade => Refused is null;
}
