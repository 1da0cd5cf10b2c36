using System.Collections.Frozen;
using System.Security.Cryptography;
using Scriban.Runtime;

namespace Tajuk.Site.Press.Theming;

/// <summary>Files of a theme that pages link to. The address holds a hash of the bytes, so a browser may keep them for good.</summary>
public sealed class ThemeAssets
{
    private readonly FrozenDictionary<string, Asset> _byAddress;

    private ThemeAssets(IReadOnlyList<Asset> assets)
    {
        _byAddress = assets.ToFrozenDictionary(a => a.Address, StringComparer.Ordinal);
        foreach (var asset in assets) Addresses.SetValue(asset.Key, asset.Address, readOnly: true);
        Addresses.IsReadOnly = true;
    }

    /// <summary>For templates: "favicon.svg" is assets.favicon_svg.</summary>
    internal ScriptObject Addresses { get; } = [];

    /// <summary>The asset at an address, or null: an address of an older theme is not found.</summary>
    public Asset? Find(string address) => _byAddress.GetValueOrDefault(address);

    internal static ThemeAssets Read(string folder) => new([.. Theme.Files(folder, "*").Select(Read)]);

    private static Asset Read(ThemeFile file)
    {
        var bytes = File.ReadAllBytes(file.Path);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
        return new Asset
        {
            Key = file.Name.Replace('.', '_').Replace('-', '_').Replace('/', '_'),
            Address = $"/aset/{hash}/{file.Name}",
            ContentType = TypeOf(file.Name),
            Bytes = bytes,
        };
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".webp" => "image/webp",
        ".jpg" => "image/jpeg",
        ".woff2" => "font/woff2",
        ".txt" => "text/plain; charset=utf-8",
        var other => throw new ThemeException($"{name}: files of type '{other}' have no place in a theme."),
    };
}

/// <summary>One file, ready to send.</summary>
public sealed record Asset
{
    public required string Key { get; init; }

    public required string Address { get; init; }

    public required string ContentType { get; init; }

    public required byte[] Bytes { get; init; }
}
