using System.Security.Cryptography;
using System.Text;

namespace Tajuk.People;

/// <summary>A key for a program. Only its hash is kept; each token is an actor of its own.</summary>
internal sealed class ApiToken
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required Role Role { get; init; }

    /// <summary>SHA-256 in hex. A token has 256 random bits, so a slow hash would add nothing.</summary>
    public required string Hash { get; init; }

    public required DateTime Created { get; init; }

    public DateTime? Revoked { get; set; }

    public static string NewSecret() => "tajuk_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
