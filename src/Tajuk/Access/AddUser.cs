using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Tajuk.People;
using Tajuk.Platform;
using Tajuk.Storage;

namespace Tajuk.Access;

/// <summary>Adds somebody who signs in, and the person whose name stands with stories.</summary>
internal sealed class AddUser(IServiceScopeFactory scopes, Acts acts)
{
    public async Task RunAsync(NewUser user, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var manager = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = new Account { UserName = user.Login, Role = user.Role };
        foreach (var rule in manager.PasswordValidators)
            Require(await rule.ValidateAsync(manager, account, user.Password));
        foreach (var rule in manager.UserValidators)
            Require(await rule.ValidateAsync(manager, account));
        account.NormalizedUserName = manager.NormalizeName(user.Login);
        account.PasswordHash = manager.PasswordHasher.HashPassword(account, user.Password);
        account.LockoutEnabled = true;
        (await acts.RunAsync<string>(Actor.Program, "user-add", async act =>
        {
            account.PersonId = await PersonAsync(act, user, cancel);
            act.Db.Add(account);
            act.Subject = account.Id;
            return account.Id;
        }, cancel)).Must();
    }

    private static async Task<string> PersonAsync(Act act, NewUser user, CancellationToken cancel)
    {
        if (await act.Db.People.Where(p => p.Name == user.Name).Select(p => p.Id).FirstOrDefaultAsync(cancel) is { } known) return known;
        var slug = Slug.From(user.Name, "penulis");
        if (await act.Db.People.AnyAsync(p => p.Slug == slug, cancel)) slug += "-" + Ids.New();
        var person = new Person { Id = Ids.New(), Name = user.Name, Slug = slug, Initials = user.Initials };
        act.Db.People.Add(person);
        return person.Id;
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded) throw new UserError(string.Join(" ", result.Errors.Select(e => e.Description)));
    }
}

/// <summary>Somebody to be added.</summary>
internal sealed record NewUser(string Name, string Login, string Password, Role Role, string? Initials);
