using Tajuk.Publication.Log;

namespace Tajuk.Storage;

/// <summary>
/// Hears of an act inside its transaction, and writes there what must not be lost if the act is done: what is owed outside.
/// A module below implements it, because this one cannot look down.
/// </summary>
internal interface IWitnessActs
{
    /// <summary>Called when the numbers are given out and before the rows replace what stood in the log.</summary>
    /// <param name="act">Its database is where to write; it is saved by the act.</param>
    /// <param name="rows">What the act tells the public, at least one row.</param>
    /// <param name="cancel">Ends the act without a trace.</param>
    Task WitnessAsync(Act act, IReadOnlyList<LogRow> rows, CancellationToken cancel);
}
