using Tajuk.People;
using Tajuk.Platform;
using Tajuk.Storage;

namespace Tajuk.Access;

/// <summary>Makes a token for a program. Its text is shown once and kept nowhere.</summary>
internal sealed class MakeToken(Acts acts)
{
    public async Task<string> RunAsync(string name, Role role, CancellationToken cancel)
    {
        var secret = ApiToken.NewSecret();
        var made = await acts.RunAsync<string>(Actor.Program, "token-create", act =>
        {
            var token = new ApiToken { Id = Ids.New(), Name = name, Role = role, Hash = ApiToken.HashOf(secret), Created = act.Now };
            act.Db.Tokens.Add(token);
            act.Subject = token.Id;
            return Task.FromResult<Outcome<string>>(secret);
        }, cancel);
        return made.Must();
    }
}
