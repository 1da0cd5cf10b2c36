using Microsoft.EntityFrameworkCore;

namespace Tajuk.Storage;

/// <summary>Gives the engine's own context under the name that the rest of the newsroom knows.</summary>
internal sealed class ContextFactory<T>(IDbContextFactory<T> contexts) : IDbContextFactory<TajukDb> where T : TajukDb
{
    public TajukDb CreateDbContext() => contexts.CreateDbContext();
}
