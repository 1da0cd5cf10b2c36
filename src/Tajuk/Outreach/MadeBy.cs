using System.Security.Cryptography;
using System.Text;
using Tajuk.Site.Press;

namespace Tajuk.Outreach;

/// <summary>
/// What pages are made by: another program or another theme makes other pages of the same copy, and no row of the log
/// says so.
/// </summary>
internal static class MadeBy
{
    public static string Now(string themes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var assembly in new[] { typeof(ReaderSite).Assembly, typeof(Publication.Html).Assembly, typeof(Formats.Anomaly).Assembly })
            hash.AppendData(assembly.ManifestModule.ModuleVersionId.ToByteArray());
        foreach (var file in Directory.EnumerateFiles(themes, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(themes, file)));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
