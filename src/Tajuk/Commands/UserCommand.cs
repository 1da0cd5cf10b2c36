using System.CommandLine;
using Tajuk.Access;
using Tajuk.People;

namespace Tajuk.Commands;

/// <summary><c>tajuk user add</c>: somebody who signs in to the newsroom.</summary>
internal static class UserCommand
{
    public static Command Make()
    {
        var name = new Option<string>("--name") { Description = "The person's name, as bylines print it.", Required = true };
        var login = new Option<string>("--login") { Description = "What the person signs in with.", Required = true };
        var role = new Option<string>("--role") { Description = string.Join(", ", Roles.OfPeople), Required = true };
        var initials = new Option<string?>("--initials") { Description = "For sign-offs." };
        role.AcceptOnlyFromAmong([.. Roles.OfPeople]);
        var add = new Command("add", "Add somebody; the password is read from standard input, or asked for.") { name, login, role, initials }.Does((parsed, cancel) =>
            NewsroomHost.UseAsync(TajukCommand.PlacesOf(parsed), async (services, stop) =>
            {
                var user = new NewUser(parsed.GetValue(name)!, parsed.GetValue(login)!, ReadPassword(), Roles.Parse(parsed.GetValue(role)!), parsed.GetValue(initials));
                await services.GetRequiredService<AddUser>().RunAsync(user, stop);
                Console.WriteLine($"{user.Login} can sign in.");
                return 0;
            }, cancel));
        return new Command("user", "People who sign in.") { add };
    }

    // Never as an argument: other users of the machine can read those.
    private static string ReadPassword()
    {
        if (Console.IsInputRedirected) return Console.ReadLine() ?? "";
        Console.Error.Write("Password: ");
        var typed = new System.Text.StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
            if (key.Key == ConsoleKey.Backspace) typed.Length = Math.Max(0, typed.Length - 1);
            else typed.Append(key.KeyChar);
        Console.Error.WriteLine();
        return typed.ToString();
    }
}
