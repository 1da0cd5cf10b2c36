using System.CommandLine;
using Tajuk.Access;
using Tajuk.People;

namespace Tajuk.Commands;

/// <summary><c>tajuk token create</c>: a key for a program.</summary>
internal static class TokenCommand
{
    public static Command Make()
    {
        var name = new Option<string>("--name") { Description = "What the key is for, as the record of acts shows it.", Required = true };
        var role = new Option<string>("--role") { Description = string.Join(", ", Roles.Names), Required = true };
        role.AcceptOnlyFromAmong([.. Roles.Names]);
        var create = new Command("create", "Make a token and print it alone on one line; it is shown only now.") { name, role }.Does((parsed, cancel) =>
            NewsroomHost.UseAsync(TajukCommand.PlacesOf(parsed), async (services, stop) =>
            {
                Console.WriteLine(await services.GetRequiredService<MakeToken>().RunAsync(parsed.GetValue(name)!, Roles.Parse(parsed.GetValue(role)!), stop));
                return 0;
            }, cancel));
        return new Command("token", "Keys for programs.") { create };
    }
}
