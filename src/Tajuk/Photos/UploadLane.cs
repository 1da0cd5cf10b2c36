namespace Tajuk.Photos;

/// <summary>
/// Each upload stands in memory whole, up to 50 MB, while its pictures are made: a sports desk that sends two hundred at
/// once waits a little, and the pages do not.
/// </summary>
internal sealed class UploadLane : IDisposable
{
    private readonly SemaphoreSlim _places = new(3);

    public async Task<IDisposable> EnterAsync(CancellationToken cancel)
    {
        await _places.WaitAsync(cancel);
        return new Place(_places);
    }

    public void Dispose() => _places.Dispose();

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}
