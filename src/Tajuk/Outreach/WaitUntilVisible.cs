namespace Tajuk.Outreach;

/// <summary>
/// Waits until every node that serves readers shows a step of the log; false when the time ran out first. The host fills
/// it in: what it asks decides what "every node" means.
/// </summary>
internal delegate Task<bool> WaitUntilVisible(long seq, TimeSpan limit, CancellationToken cancel);
