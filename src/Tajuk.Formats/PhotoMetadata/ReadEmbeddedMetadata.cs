namespace Tajuk.Formats.PhotoMetadata;

/// <summary>
/// Reads what a picture file says about itself. Any bytes may be given: the answer may be empty, its anomalies may say
/// why, and it never throws.
/// </summary>
public static class ReadEmbeddedMetadata
{
    /// <summary>An empty record for bytes that are no picture.</summary>
    public static EmbeddedMetadata From(ReadOnlyMemory<byte> file)
    {
        if (PictureParts.Read(file) is not { } parts) return new();
        var iim = IimReader.Read(PhotoshopResources.FindIim(parts), parts);
        var xmp = XmpReader.Read(parts.Xmp, parts.Anomalies) ?? new();
        var (orientation, hasGps) = ExifReader.Read(parts.Exif.Span);
        return Merge(xmp, iim) with
        {
            Orientation = orientation,
            HasGps = hasGps || xmp.HasGps,
            Anomalies = [.. parts.Anomalies],
        };
    }

    /// <summary>Field by field, as IPTC and Google do: agencies fill XMP only in part, and IIM is cut to its old lengths.</summary>
    private static EmbeddedMetadata Merge(EmbeddedMetadata xmp, EmbeddedMetadata iim) => xmp with
    {
        Caption = xmp.Caption ?? iim.Caption,
        Headline = xmp.Headline ?? iim.Headline,
        ObjectName = xmp.ObjectName ?? iim.ObjectName,
        Creators = xmp.Creators.Count > 0 ? xmp.Creators : iim.Creators,
        CreditLine = xmp.CreditLine ?? iim.CreditLine,
        Source = xmp.Source ?? iim.Source,
        CopyrightNotice = xmp.CopyrightNotice ?? iim.CopyrightNotice,
        Instructions = xmp.Instructions ?? iim.Instructions,
        City = xmp.City ?? iim.City,
        State = xmp.State ?? iim.State,
        Country = xmp.Country ?? iim.Country,
        Keywords = xmp.Keywords.Count > 0 ? xmp.Keywords : iim.Keywords,
        DateCreated = xmp.DateCreated ?? iim.DateCreated,
        TransmissionReference = xmp.TransmissionReference ?? iim.TransmissionReference,
    };
}
