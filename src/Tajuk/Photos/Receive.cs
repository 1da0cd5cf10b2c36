using Tajuk.Formats.PhotoMetadata;
using Tajuk.People;
using Tajuk.Platform;
using Tajuk.Storage;
using Tajuk.Storage.Media;

namespace Tajuk.Photos;

/// <summary>
/// A picture comes in, by upload or by wire. Original and renditions are on the disk before the row is written, and the
/// row before it is acknowledged; it has no public address until a story with it is published.
/// </summary>
internal sealed class Receive(Acts acts, IMediaStore media, MakeRenditions renditions, RenditionWidths widths)
{
    public async Task<Outcome<PictureDocument>> RunAsync(Actor actor, NewPicture picture, CancellationToken cancel, RequestKey? key = null)
    {
        if (!actor.May(Right.Pictures)) return new NotAllowed(Right.Pictures);
        var inFile = ReadEmbeddedMetadata.From(picture.File);
        var label = PublicMetadata.Of(inFile) with { Caption = picture.Caption ?? inFile.Caption, CreditLine = picture.Credit ?? inFile.CreditLine };
        var made = await renditions.FromAsync(picture.File, widths.Value, label, cancel);
        if (!made.WasMade) return made.Refused;
        // Should the act fail from here on, files stay behind that no row names and nobody can find. To delete them would be
        // worse: after a lost connection the row may be there all the same.
        var hash = await media.KeepOriginalAsync(picture.File, cancel);
        var publicKey = PublicKey.New(hash.Hash);
        await media.KeepRenditionsAsync(publicKey, [.. made.Renditions.Select(Named)], cancel);
        var row = RowOf(picture, inFile, made, hash, publicKey);
        return await acts.RunAsync<PictureDocument>(actor, "picture-receive", async act =>
        {
            act.Subject = row.Id;
            act.Db.Pictures.Add(row);
            await act.Db.SaveChangesAsync(cancel);
            return PictureDocument.Of(row);
        }, cancel, key);
    }

    private static (RenditionName, ReadOnlyMemory<byte>) Named(MadeRendition made) =>
        RenditionName.TryParse(made.Rendition.Name, out var name)
            ? (name, made.Content)
            : throw new InvalidOperationException($"A rendition was given the name {made.Rendition.Name}, which is none.");

    /// <summary>What somebody typed counts more than what the file says.</summary>
    private static Picture RowOf(NewPicture picture, EmbeddedMetadata inFile, MadePicture made, OriginalKey hash, PublicKey publicKey) => new()
    {
        Id = Ids.New(),
        PublicKey = publicKey.Value,
        Hash = hash.Value,
        Format = PictureHeader.Read(picture.File)!.Format.ToString().ToLowerInvariant(),
        Width = made.Width,
        Height = made.Height,
        Bytes = picture.File.Length,
        Caption = CleanText.LineOrNull(picture.Caption ?? inFile.Caption),
        Credit = CleanText.LineOrNull(picture.Credit ?? inFile.CreditLine ?? inFile.Source),
        Alt = CleanText.LineOrNull(picture.Alt ?? inFile.AltText),
        Creator = CleanText.LineOrNull(string.Join(", ", inFile.Creators)),
        Headline = CleanText.LineOrNull(inFile.Headline),
        City = CleanText.LineOrNull(inFile.City),
        Country = CleanText.LineOrNull(inFile.Country),
        CopyrightNotice = CleanText.LineOrNull(inFile.CopyrightNotice),
        UsageTerms = CleanText.LineOrNull(inFile.UsageTerms),
        Instructions = CleanText.LineOrNull(inFile.Instructions),
        InFile = inFile,
        Received = picture.Received,
        WireProvider = picture.WireProvider,
        WireItemId = picture.WireItemId,
        Renditions = [.. made.Renditions.Select(r => r.Rendition)],
    };
}

/// <summary>A picture file with what was said about it; null leaves the word to the file itself.</summary>
internal sealed record NewPicture
{
    public required byte[] File { get; init; }

    public required DateTime Received { get; init; }

    public string? Caption { get; init; }

    public string? Credit { get; init; }

    public string? Alt { get; init; }

    public string? WireProvider { get; init; }

    public string? WireItemId { get; init; }
}

/// <summary>The widths that the theme declares.</summary>
internal sealed record RenditionWidths(IReadOnlyList<int> Value);
