using Microsoft.AspNetCore.Authentication;
using Tajuk.People;
using Tajuk.Storage;

namespace Tajuk.Access;

internal static class AccessModule
{
    public const int ShortestPassword = 12;

    /// <param name="keys">Folder for what only the program may read.</param>
    /// <param name="https">Whether the newsroom is reached by https, so that cookies can be bound to it.</param>
    public static IServiceCollection AddAccess(this IServiceCollection services, string keys, bool https)
    {
        services.AddIdentityCore<Account>(options =>
            {
                // Length is what makes a password strong; forced signs make people write them down.
                (options.Password.RequiredLength, options.Password.RequireDigit, options.Password.RequireUppercase) = (ShortestPassword, false, false);
                (options.Password.RequireLowercase, options.Password.RequireNonAlphanumeric) = (false, false);
                options.User.RequireUniqueEmail = false;
                options.Lockout.MaxFailedAccessAttempts = 10;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
            })
            .AddEntityFrameworkStores<TajukDb>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TokenSignIn>(TokenSignIn.SchemeName, null)
            .AddCookie(DeskSignIn.SchemeName, options => DeskSignIn.Configure(options, https));
        services.AddAuthorization(Policies.Add);
        services.AddSingleton<MakeToken>().AddSingleton<AddUser>().AddScoped<SignIn>();
        services.AddSingleton(new KeysFolder(keys)).AddSingleton<FirstAdministrator>();
        return services;
    }
}
