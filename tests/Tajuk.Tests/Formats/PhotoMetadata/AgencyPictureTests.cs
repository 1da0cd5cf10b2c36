using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Iptc;
using Tajuk.Formats.PhotoMetadata;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Formats.PhotoMetadata;

/// <summary>Real pictures beside the repository, read by us and by another reader.</summary>
public sealed class AgencyPictureTests
{
    public static TheoryData<string> Pictures()
    {
        var folder = Fixtures.Folder is { } fixtures ? Path.Combine(fixtures, "photos") : null;
        var files = folder is null ? [] : System.IO.Directory.GetFiles(folder, "*.jpg", new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MatchCasing = MatchCasing.CaseInsensitive,
        });
        return files.Length == 0 ? new(Fixtures.Absent) : new(files.Select(file => Path.GetRelativePath(Fixtures.Folder!, file)));
    }

    [Theory, MemberData(nameof(Pictures))]
    public void Iim_and_orientation_are_what_another_reader_finds(string picture)
    {
        // Two test pictures of exiftool's: XMP that contradicts the IIM on purpose, and XMP that stops the other reader.
        if (Fixtures.File(picture) is not { } path || picture.Contains("MWG", StringComparison.Ordinal) || picture.Contains("ExtendedXMP", StringComparison.Ordinal)) return;
        var file = File.ReadAllBytes(path);
        var read = ReadEmbeddedMetadata.From(file);
        var theirs = ImageMetadataReader.ReadMetadata(path);
        var exif = theirs.OfType<ExifIfd0Directory>().FirstOrDefault(d => d.ContainsTag(ExifDirectoryBase.TagOrientation));
        if (exif is not null) Assert.Equal(exif.GetInt32(ExifDirectoryBase.TagOrientation), read.Orientation);
        var iptc = theirs.OfType<IptcDirectory>().FirstOrDefault();
        if (iptc?.GetString(IptcDirectory.TagCredit) is { } credit) Assert.Equal(credit.Trim(), read.CreditLine);
        if (iptc?.GetString(IptcDirectory.TagCity) is { } city) Assert.Equal(city.Trim(), read.City);
        if (iptc?.GetStringArray(IptcDirectory.TagByLine) is { Length: > 0 } names) Assert.Equal(names[0].Trim(), read.Creators[0]);
    }

    [Fact]
    public void The_reference_picture_of_the_iptc_gives_every_field()
    {
        if (Fixtures.File("photos", "superdesk", "IPTC-PhotometadataRef-Std2017.1.jpg") is not { } path) return;
        var read = ReadEmbeddedMetadata.From(File.ReadAllBytes(path));
        Assert.Equal("The description aka caption (ref2017.1)", read.Caption);
        Assert.Equal("The Headline (ref2017.1)", read.Headline);
        Assert.Equal("The Title (ref2017.1)", read.ObjectName);
        Assert.Equal(["Creator1 (ref2017.1)"], read.Creators.Take(1));
        Assert.Equal("Credit Line (ref2017.1)", read.CreditLine);
        Assert.Equal("Source (ref2017.1)", read.Source);
        Assert.Equal("Copyright (Notice) 2017.1 IPTC - www.iptc.org  (ref2017.1)", read.CopyrightNotice);
        Assert.Equal("Rights Usage Termns (ref2017.1)", read.UsageTerms);
        Assert.Equal("An Instruction (ref2017.1)", read.Instructions);
        Assert.Equal("Job Id (ref2017.1)", read.TransmissionReference);
        Assert.Equal("City (Core) (ref2017.1)", read.City);
        Assert.Equal(["Keyword1ref2017.1", "Keyword2ref2017.1", "Keyword3ref2017.1"], read.Keywords);
    }

    [Fact]
    public void The_conformance_picture_of_the_metadata_working_group_gives_xmp_before_iim()
    {
        if (Fixtures.File("photos", "exiftool", "MWG.jpg") is not { } path) return;
        var read = ReadEmbeddedMetadata.From(File.ReadAllBytes(path));
        Assert.Equal("RIGHT-XMP-City", read.City);
        Assert.Equal("RIGHT-IPTC-State", read.State);
        Assert.Equal("RIGHT-XMP-Copyright", read.CopyrightNotice);
        Assert.Equal(["RIGHT1of2-XMP-Keywords", "RIGHT2of2-XMP-Keywords"], read.Keywords);
    }
}
