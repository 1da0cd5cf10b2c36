using Tajuk.Site;

namespace Tajuk.Tests.Site;

public sealed class OnThePoolTests
{
    [Fact]
    public async Task What_has_entered_leaves_the_thread_that_lets_it_go_on() => Assert.True(await GoesOnOnThePoolAsync(enters: true));

    [Fact]
    public async Task What_has_not_is_carried_on_by_that_thread() => Assert.False(await GoesOnOnThePoolAsync(enters: false));

    [Fact]
    public async Task It_holds_for_what_is_awaited_from_there_and_after_every_wait()
    {
        var threads = await FromOutsideAsync(async () =>
        {
            OnThePool.Enter();
            return await DeeperAsync(3);
        });

        Assert.All(threads, Assert.True);
        Assert.Equal(4, threads.Count);
    }

    private static async Task<List<bool>> DeeperAsync(int levels)
    {
        await ConnectionThread.Answer();
        List<bool> here = [Thread.CurrentThread.IsThreadPoolThread];
        return levels == 0 ? here : [.. here, .. await DeeperAsync(levels - 1)];
    }

    private static Task<bool> GoesOnOnThePoolAsync(bool enters) => FromOutsideAsync(async () =>
    {
        if (enters) OnThePool.Enter();
        await ConnectionThread.Answer();
        return Thread.CurrentThread.IsThreadPoolThread;
    });

    // The tests' own context would have its say about where things go on.
    private static Task<T> FromOutsideAsync<T>(Func<Task<T>> work)
    {
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try { return work(); }
        finally { SynchronizationContext.SetSynchronizationContext(before); }
    }

    /// <summary>Stands for one that watches connections: it completes what waits, and goes on with it itself if it may.</summary>
    private static class ConnectionThread
    {
        public static Task Answer()
        {
            var arrived = new TaskCompletionSource();
            new Thread(() => { Thread.Sleep(20); arrived.SetResult(); }) { IsBackground = true }.Start();
            return arrived.Task;
        }
    }
}
