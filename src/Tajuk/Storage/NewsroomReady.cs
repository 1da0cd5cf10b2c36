namespace Tajuk.Storage;

/// <summary>Opened when the newsroom's database has been brought up to date. Readers never wait for it.</summary>
internal sealed class NewsroomReady
{
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsOpen => _open.Task.IsCompletedSuccessfully;

    public void Open() => _open.TrySetResult();

    public Task WaitAsync(CancellationToken cancel) => _open.Task.WaitAsync(cancel);
}
