namespace Tajuk.Publishing;

/// <summary>Scheme and host of the public site, from configuration and never from a request; without a final slash.</summary>
internal sealed record PublicOrigin(string Value);
