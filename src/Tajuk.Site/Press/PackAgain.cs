using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;

namespace Tajuk.Site.Press;

/// <summary>
/// Packs pages that are asked for again, as small as can be, while nobody waits: the smallest takes two hundred times as
/// long as the first, fast packing, and saves readers on cheap connections a fifth of a page.
/// </summary>
internal sealed class PackAgain(PageStore pages, TimeProvider clock) : BackgroundService
{
    /// <summary>A page that is asked for so often is likely to be asked for again.</summary>
    private const int WorthIt = 3;

    /// <summary>For each moment of packing so many of rest: a fifth of one core at most, also on a day of many changes.</summary>
    private const int Rest = 4;

    private readonly Channel<StoredPage> _asked = Channel.CreateBounded<StoredPage>(new BoundedChannelOptions(1_000) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    /// <summary>Told of a page that was just sent. Never waits.</summary>
    public void Sent(StoredPage page)
    {
        if (page.Uses == WorthIt) _asked.Writer.TryWrite(page);
    }

    /// <summary>Packs one page again.</summary>
    /// <returns>How long it took.</returns>
    public TimeSpan Pack(StoredPage page)
    {
        var began = Stopwatch.GetTimestamp();
        if (page.IsFresh && page.Answer.PackBest() > 0) pages.Resize(page);
        return Stopwatch.GetElapsedTime(began);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var page in _asked.Reader.ReadAllAsync(stoppingToken))
                await Task.Delay(Pack(page) * Rest, clock, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }
}
