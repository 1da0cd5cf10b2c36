using Microsoft.AspNetCore.Antiforgery;

namespace Tajuk.Platform.Desk;

/// <summary>What holds for every page of the newsroom, whatever it shows.</summary>
internal static class DeskRules
{
    public const string Root = "/newsroom";

    // No script is needed, so none may run; a form goes to nobody else; nobody else may frame a page.
    private const string Content =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static IServiceCollection AddDesk(this IServiceCollection services, bool https)
    {
        services.AddRazorComponents();
        return services.AddAntiforgery(forms =>
        {
            (forms.FormFieldName, forms.HeaderName, forms.SuppressXFrameOptionsHeader) = ("tanda", null, true);
            forms.Cookie = new CookieBuilder
            {
                Name = CookieName("tajuk-formulir", https), HttpOnly = true, IsEssential = true, Path = "/",
                SameSite = SameSiteMode.Strict, SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest,
            };
        });
    }

    /// <summary>With https a browser itself holds a cookie of this name to this host; over plain loopback it would drop it.</summary>
    public static string CookieName(string name, bool https) => https ? "__Host-" + name : name;

    public static void UseDeskHeaders(this IApplicationBuilder app) =>
        app.UseWhen(http => http.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase), desk => desk.Use((http, next) =>
        {
            var headers = http.Response.Headers;
            headers.CacheControl = "no-cache, no-store"; // As antiforgery wants it, which else overrides it and complains.
            headers.ContentSecurityPolicy = Content;
            headers.XContentTypeOptions = "nosniff";
            headers["X-Robots-Tag"] = "noindex, nofollow";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            return next(http);
        }));

    /// <summary>A form that changes something must come from a page of ours.</summary>
    public static async ValueTask<object?> OwnFormsOnlyAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)) return await next(context);
        if (!http.Request.HasFormContentType) return DeskPage.Refused(http, new FormNotOurs());
        try
        {
            await http.RequestServices.GetRequiredService<IAntiforgery>().ValidateRequestAsync(http);
        }
        catch (AntiforgeryValidationException)
        {
            return DeskPage.Refused(http, new FormNotOurs());
        }
        return await next(context);
    }
}

internal sealed record FormNotOurs() : Refusal(
    "form_not_ours", StatusCodes.Status400BadRequest,
    "Formulir ini tidak dikenali atau sudah kedaluwarsa. Kembali dengan tombol peramban: tulisan Anda masih ada di sana. Muat halaman ini di tab baru, masuk lagi, lalu salin.",
    "This form is not known or has expired. Go back with the browser's button: your text is still there. Open the page in a new tab, sign in again, and copy it over.");

internal sealed record NoSuchPage() : Refusal(
    "no_such_page", StatusCodes.Status404NotFound, "Halaman ini tidak ada.", "There is no such page.");
