using Tajuk.Publishing;
using Tajuk.Storage;
using Tajuk.Taxonomy;

namespace Tajuk.Commands;

/// <summary>
/// Opens the newsroom behind the readers' back: pages are served from the first moment, while the database is brought
/// up to date; a database that is away is tried again, and readers notice nothing.
/// </summary>
internal sealed partial class OpenNewsroom(OpenDatabase database, DatabaseClock databaseClock, FoundEdition found, NewsroomReady ready, EditionPlan plan, ILogger<OpenNewsroom> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // Building the model takes a second; the listener must not wait for it.
        while (!ready.IsOpen)
        {
            try
            {
                await database.RunAsync(stoppingToken);
                await databaseClock.AskAsync(stoppingToken); // Before anything is judged to be due.
                await found.RunAsync(plan, stoppingToken);
                ready.Open();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogAway(e);
                await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The newsroom's database cannot be opened; readers are served from the archive, and this is tried again every second.")]
    private partial void LogAway(Exception reason);
}
