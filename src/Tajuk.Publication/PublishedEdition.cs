namespace Tajuk.Publication;

/// <summary>The settings of one public site of the newsroom.</summary>
public sealed record PublishedEdition
{
    public required string Name { get; init; }

    public string? Tagline { get; init; }

    /// <summary>Scheme and host of every absolute address, without a final slash; null until the newsroom sets it (the host's own is used).</summary>
    public string? Origin { get; init; }

    /// <summary>IANA name: "Asia/Jakarta".</summary>
    public required string Zone { get; init; }

    /// <summary>BCP 47: "id-ID". Words of the theme come in this language.</summary>
    public required string Locale { get; init; }

    /// <summary>Folder name of the theme.</summary>
    public required string Theme { get; init; }

    /// <summary>Address of the edition at Google News; null for none.</summary>
    public string? GoogleNews { get; init; }

    /// <summary>Where readers can follow the edition.</summary>
    public IReadOnlyList<SocialAccount> Social { get; init; } = [];

    /// <summary>Publisher, address and responsible person, as printed in the footer; one entry a line.</summary>
    public IReadOnlyList<string> Imprint { get; init; } = [];

    /// <summary>A sentence in the footer, for a sample edition the word that it is one; null for none.</summary>
    public string? FooterNotice { get; init; }
}

/// <summary>One account on a social network.</summary>
public sealed record SocialAccount
{
    /// <summary>As printed: "Instagram".</summary>
    public required string Network { get; init; }

    /// <summary>Absolute https address.</summary>
    public required string Url { get; init; }
}
