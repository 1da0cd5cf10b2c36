using System.Xml.Linq;
using Tajuk.Formats.Xml;

namespace Tajuk.Formats.NewsMl;

/// <summary>A NewsItem's identity (NewsML 1.2, NewsIdentifier): one id for all revisions, and the revision.</summary>
/// <param name="Revision">As typed; null when there is none.</param>
/// <param name="Update">"N" a whole item, "U" changes to one, "A" new management data only; null when not said.</param>
internal sealed record NewsMlIdentity(string Id, string? Revision, string? Update)
{
    private const string Urn = "urn:newsml:";

    /// <summary>Null when the item does not say who it is.</summary>
    public static NewsMlIdentity? Of(XElement item)
    {
        var identifier = item.Path("Identification", "NewsIdentifier");
        var revision = identifier.First("RevisionId");
        string?[] parts = [identifier.Line("ProviderId"), identifier.Line("DateId"), identifier.Line("NewsItemId")];
        if (Array.TrueForAll(parts, p => p is not null))
            return new NewsMlIdentity(string.Join('/', parts), revision.InWords(), revision.Attr("Update"));
        return identifier.Line("PublicIdentifier") is { } urn && FromUrn(urn) is { } named
            ? new NewsMlIdentity(named.Id, revision.InWords() ?? named.Revision, revision.Attr("Update"))
            : null;
    }

    /// <summary>
    /// "urn:newsml:provider:date:id:revision" in the form of an id. The revision may lack, and may end in N, U or A.
    /// Anything else is its own id.
    /// </summary>
    public static (string Id, string? Revision) FromUrn(string urn)
    {
        var name = urn.StartsWith(Urn, StringComparison.OrdinalIgnoreCase) ? urn[Urn.Length..] : urn;
        var parts = name.Split(':');
        if (parts.Length < 3 || name.Contains("//", StringComparison.Ordinal))
            return (urn, null);
        var revision = parts.Length > 3 ? parts[^1].TrimEnd('N', 'U', 'A') : null;
        var isRevision = revision is { Length: > 0 } && revision.All(char.IsAsciiDigit);
        var id = string.Join(':', parts[2..(isRevision ? ^1 : ^0)]);
        return ($"{parts[0]}/{parts[1]}/{id}", isRevision ? revision : null);
    }
}
