using System.Runtime.CompilerServices;

namespace Tajuk.Site;

/// <summary>
/// Work that goes on, after it has waited, on the thread pool. Few threads watch all connections, and what they read is
/// continued on them at once: a kept page is sent so, and nothing that takes its time may be. Work that has entered here
/// leaves them with its first wait.
/// </summary>
public sealed class OnThePool : SynchronizationContext
{
    private static readonly OnThePool Only = new();

    private OnThePool() { }

    /// <summary>From here on, and in all that is awaited from here.</summary>
    public static void Enter() => SetSynchronizationContext(Only);

    public override void Post(SendOrPostCallback d, object? state)
    {
        // Already there: then as without this context, where what waited goes on where it was let go.
        if (Thread.CurrentThread.IsThreadPoolThread && RuntimeHelpers.TryEnsureSufficientExecutionStack()) Run(new(d, state));
        else ThreadPool.QueueUserWorkItem(Run, new Work(d, state), preferLocal: false);
    }

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    private static void Run(Work work)
    {
        var before = Current;
        SetSynchronizationContext(Only);
        try { work.Does(work.State); }
        finally { SetSynchronizationContext(before); }
    }

    private readonly record struct Work(SendOrPostCallback Does, object? State);
}
