using Tajuk.Access;
using Tajuk.Publishing;
using Tajuk.Storage;

namespace Tajuk.Commands;

/// <summary>Tells whoever started the program how to enter a newsroom that nobody can sign in to yet.</summary>
internal sealed class SayFirstLink(NewsroomReady ready, FirstAdministrator first, PublicOrigin origin) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ready.WaitAsync(stoppingToken);
        if (await first.LinkAsync(origin.Value, stoppingToken) is { } link)
            Console.WriteLine($"Nobody can sign in yet. This link makes the first administrator, once, within 24 hours:\n{link}");
    }
}
