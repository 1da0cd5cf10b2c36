using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Tajuk.Platform.Desk;

namespace Tajuk.Access;

/// <summary>
/// A session that ends while somebody writes must not cost a word: a form that arrives without one is carried through the
/// sign-in, shown again, and sent by its writer. Nothing is done with it by itself.
/// </summary>
internal static class KeepTyped
{
    /// <summary>Bytes of a form. The longest story fits twice.</summary>
    private const long Limit = 4_000_000;

    public static async Task ChallengeAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        if (!IsOwnForm(http.Request))
        {
            context.Response.Redirect(context.RedirectUri);
            return;
        }
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var fields = new SignInFields { Next = DeskPath.Home, Typed = TypedForm.Of(http.Request.Path, form) };
        await DeskPage.Show<SignInForm>(http, fields, StatusCodes.Status401Unauthorized).ExecuteAsync(http);
    }

    // Another site's form arrives without a session too, because the cookie stays at home: its words must not be put before
    // an editor as his own. The browser itself says where a form comes from.
    private static bool IsOwnForm(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.HasFormContentType && request.ContentLength is > 0 and <= Limit
        && request.Headers["Sec-Fetch-Site"] == "same-origin" && DeskPath.OrHome(request.Path) == request.Path;
}

/// <summary>A form as it was sent: where to, and every field.</summary>
/// <param name="Action">A path of the newsroom.</param>
/// <param name="Fields">Names and texts in their order, without the mark of the page it came from.</param>
public sealed record TypedForm(string Action, IReadOnlyList<(string Name, string Text)> Fields)
{
    /// <summary>Names the action in the form of the sign-in.</summary>
    public const string ActionField = "aksi";

    /// <summary>Stands before the name of each carried field there.</summary>
    public const string Prefix = "isi.";

    private static readonly HashSet<string> Left = new(StringComparer.Ordinal) { "tanda", "sandi" };

    /// <summary>What the writer will want to see: the texts, the longest first, without what only the form needs.</summary>
    public IEnumerable<string> Texts => Fields.Select(f => f.Text).Where(t => t.Length > 12).OrderByDescending(t => t.Length).Take(3);

    internal static TypedForm Of(string action, IFormCollection form) => new(action, [.. FieldsOf(form)]);

    /// <summary>Reads it back from the form of the sign-in; null when that carries none.</summary>
    internal static TypedForm? From(IFormCollection form) => form[ActionField].ToString() is { Length: > 0 } action && DeskPath.OrHome(action) == action
        ? new TypedForm(action, [.. FieldsOf(form).Where(f => f.Name.StartsWith(Prefix, StringComparison.Ordinal)).Select(f => (f.Name[Prefix.Length..], f.Text))])
        : null;

    private static IEnumerable<(string Name, string Text)> FieldsOf(IFormCollection form) =>
        form.Where(field => !Left.Contains(field.Key)).SelectMany(field => field.Value.Select(text => (field.Key, text ?? "")));
}
