using System.Security.Cryptography;
using Tajuk.Storage.Media;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Storage.Media;

public sealed class LocalMediaStoreTests : IDisposable
{
    private static readonly byte[] Bytes = [1, 2, 3, 4];

    private readonly TestFolder folder = new();
    private readonly LocalMediaStore store;

    public LocalMediaStoreTests() => store = new(folder.File("media"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_original_is_kept_under_the_hash_of_its_bytes()
    {
        var key = await store.KeepOriginalAsync(Bytes, CancellationToken.None);
        Assert.Equal(key, await store.KeepOriginalAsync(Bytes, CancellationToken.None));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Bytes)), key.Value);
        Assert.Equal(Bytes, await All(await store.OpenOriginalAsync(key, CancellationToken.None)));
        Assert.Single(Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task An_original_that_rotted_is_mended_when_it_comes_again()
    {
        var key = await store.KeepOriginalAsync(Bytes, CancellationToken.None);
        File.WriteAllText(Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Single(), "rot");
        await store.KeepOriginalAsync(Bytes, CancellationToken.None);
        Assert.Equal(Bytes, await All(await store.OpenOriginalAsync(key, CancellationToken.None)));
    }

    [Fact]
    public async Task Renditions_come_and_go_under_their_key()
    {
        var key = PublicKey.New(SHA256.HashData(Bytes));
        var name = RenditionName.OfWidth(640, "webp");
        await store.KeepRenditionsAsync(key, [(name, Bytes), (RenditionName.OfCut(1200, 630, "jpg"), Bytes)], CancellationToken.None);
        Assert.Equal(Bytes, await All(await store.OpenRenditionAsync(key, name, CancellationToken.None)));
        Assert.Null(await store.OpenRenditionAsync(key, RenditionName.OfWidth(641, "webp"), CancellationToken.None));

        await store.DropRenditionsAsync(key, CancellationToken.None);
        await store.DropRenditionsAsync(key, CancellationToken.None);
        Assert.Null(await store.OpenRenditionAsync(key, name, CancellationToken.None));
    }

    [Fact]
    public async Task An_original_that_is_dropped_is_gone()
    {
        var key = await store.KeepOriginalAsync(Bytes, CancellationToken.None);
        await store.DropOriginalAsync(key, CancellationToken.None);
        await store.DropOriginalAsync(key, CancellationToken.None);
        Assert.Null(await store.OpenOriginalAsync(key, CancellationToken.None));
    }

    [Fact]
    public async Task Readers_reach_renditions_and_nothing_else()
    {
        var original = await store.KeepOriginalAsync(Bytes, CancellationToken.None);
        var key = PublicKey.New(SHA256.HashData(Bytes));
        await store.KeepRenditionsAsync(key, [(RenditionName.OfWidth(640, "webp"), Bytes)], CancellationToken.None);
        var readers = new MediaPictures(store);

        Assert.Equal(Bytes, await All(await readers.OpenAsync(key.Value, "640.webp", CancellationToken.None)));
        Assert.Null(await readers.OpenAsync(original.Value, "640.webp", CancellationToken.None));
        Assert.Null(await readers.OpenAsync("..", $"originals/{original.Value[..2]}/{original}", CancellationToken.None));
        Assert.Null(await readers.OpenAsync(key.Value, "../640.webp", CancellationToken.None));
    }

    [Theory]
    [InlineData("640.webp", true)]
    [InlineData("1200x630.jpg", true)]
    [InlineData("640.avif", true)]
    [InlineData("0640.webp", false)]
    [InlineData("640.png", false)]
    [InlineData("640.webp\n", false)]
    [InlineData("640.WEBP", false)]
    [InlineData("6٤0.webp", false)]
    [InlineData("640x.jpg", false)]
    [InlineData("../640.webp", false)]
    [InlineData("999999.webp", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_rendition_name_has_one_shape(string? text, bool sound) => Assert.Equal(sound, RenditionName.TryParse(text, out _));

    [Fact]
    public void A_public_key_is_random_bears_its_content_and_has_one_shape()
    {
        var hash = SHA256.HashData(Bytes);
        var key = PublicKey.New(hash);
        Assert.Matches("^[0-9a-hjkmnp-tv-z]{26}[0-9a-f]{8}$", key.Value);
        Assert.EndsWith(Convert.ToHexStringLower(hash[..4]), key.Value, StringComparison.Ordinal);
        Assert.NotEqual(key, PublicKey.New(hash));
        Assert.True(PublicKey.TryParse(key.Value, out var parsed));
        Assert.Equal(key, parsed);
        Assert.All([key.Value[1..], key.Value + "0", key.Value.ToUpperInvariant(), "../" + key.Value[3..], "i" + key.Value[1..], ""],
            wrong => Assert.False(PublicKey.TryParse(wrong, out _)));
    }

    private static async Task<byte[]?> All(Stream? stream)
    {
        if (stream is null) return null;
        await using var open = stream;
        var copy = new MemoryStream();
        await open.CopyToAsync(copy);
        return copy.ToArray();
    }
}
