using System.Data.Common;

namespace Tajuk.Storage;

/// <summary>Every way in which the two database engines differ, each a question with a name.</summary>
internal abstract class Engine : IDisposable
{
    /// <summary>Opens the readers' port: the log in one snapshot.</summary>
    public abstract Site.Archive.ILogSource LogSource(LogSignal signal);

    /// <summary>Waits for the right to write; dispose of it after the commit.</summary>
    public abstract Task<IDisposable?> EnterLaneAsync(CancellationToken cancel);

    /// <summary>Whether another act was faster, so that trying again makes sense.</summary>
    public abstract bool IsConflict(Exception exception);

    /// <summary>Makes acts on one thing follow one another until their commit, also when the thing has no row yet. SQLite does so anyway.</summary>
    public virtual Task HoldAsync(TajukDb db, string thing, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>
    /// Waits until no other act changes what is public. An act that looks at what others show (the last use of a picture,
    /// the state of a story, its neighbours) calls it before it looks, or both would decide on what neither has committed.
    /// </summary>
    public virtual Task StandInLineAsync(TajukDb db, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Tells other processes, inside the transaction, that the log has grown.</summary>
    public abstract Task AnnounceAsync(TajukDb db, CancellationToken cancel);

    /// <summary>Adds a value to a command.</summary>
    public virtual void AddParameter(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
        command.Parameters.Add(parameter);
    }

    /// <summary>UTC by the database's own clock; null when it has none of its own.</summary>
    public virtual Task<DateTime?> NowAsync(TajukDb db, CancellationToken cancel) => Task.FromResult<DateTime?>(null);

    /// <summary>Registers the engine's context and its factory.</summary>
    public abstract void Register(IServiceCollection services);

    /// <summary>What must be in order before the database is opened (version, folder).</summary>
    public virtual void Prepare() { }

    public virtual void Dispose() { }

    /// <summary>
    /// Waits until no other process changes the schema; dispose of it afterwards. Null where the migration's own lock goes
    /// when its process dies.
    /// </summary>
    public virtual Task<IDisposable?> HoldSchemaAsync(TajukDb db, CancellationToken cancel) => Task.FromResult<IDisposable?>(null);

    /// <summary>Copies the database to a file in the folder, consistent, beside a running server.</summary>
    public abstract Task BackupAsync(string folder, CancellationToken cancel);

    /// <summary>Puts a copy made by <see cref="BackupAsync"/> in place of the database.</summary>
    public abstract Task RestoreAsync(string folder, CancellationToken cancel);
}
