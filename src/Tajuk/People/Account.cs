using Microsoft.AspNetCore.Identity;

namespace Tajuk.People;

/// <summary>A way to sign in. Passwords, lock-out and stamps are ASP.NET Core Identity's.</summary>
internal sealed class Account : IdentityUser<string>
{
    public Account() => (Id, SecurityStamp) = (Guid.CreateVersion7().ToString("N"), Guid.NewGuid().ToString("N"));

    public required Role Role { get; set; }

    /// <summary>The person who signs in with it; null when that person never signs a story.</summary>
    public string? PersonId { get; set; }
}
