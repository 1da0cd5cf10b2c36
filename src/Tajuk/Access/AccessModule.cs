using Microsoft.AspNetCore.Authentication;
using Tajuk.People;
using Tajuk.Storage;

namespace Tajuk.Access;

internal static class AccessModule
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(options =>
            {
                // Length is what makes a password strong; forced signs make people write them down.
                (options.Password.RequiredLength, options.Password.RequireDigit, options.Password.RequireUppercase) = (12, false, false);
                (options.Password.RequireLowercase, options.Password.RequireNonAlphanumeric) = (false, false);
                options.User.RequireUniqueEmail = false;
                options.Lockout.MaxFailedAccessAttempts = 10;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
            })
            .AddEntityFrameworkStores<TajukDb>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TokenSignIn>(TokenSignIn.SchemeName, null);
        services.AddAuthorization(Policies.Add);
        services.AddSingleton<MakeToken>().AddSingleton<AddUser>();
        return services;
    }
}
