using Microsoft.EntityFrameworkCore;
using Tajuk.Platform;
using Tajuk.Storage.Postgres;
using Tajuk.Storage.Sqlite;

namespace Tajuk.Storage;

internal static class StorageModule
{
    /// <summary>The newsroom's database: the file in the data folder, or the PostgreSQL server that is named.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, string dataFolder, string? database)
    {
        Engine engine = database is null ? new SqliteEngine(dataFolder) : new PostgresEngine(database);
        services.AddSingleton(engine);
        engine.Register(services);
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<TajukDb>>().CreateDbContext());
        services.AddSingleton<LogSignal>();
        services.AddSingleton(provider => new Clock(provider.GetService<TimeProvider>() ?? TimeProvider.System));
        services.AddSingleton<Acts>();
        services.AddSingleton<OpenDatabase>();
        services.AddSingleton<Followers>();
        services.AddSingleton<DatabaseClock>();
        services.AddSingleton(provider => engine.LogSource(provider.GetRequiredService<LogSignal>()));
        return services;
    }
}
