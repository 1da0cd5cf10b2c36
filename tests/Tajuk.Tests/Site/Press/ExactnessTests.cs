using System.Globalization;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Tajuk.Site.Archive;
using Tajuk.Site.Press;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Site.Press;

/// <summary>
/// No page is stale: whatever happens to an edition, what the store gives equals, byte for byte, what a node without one
/// makes from an archive of its own. First shown to catch a store that is told too little.
/// </summary>
public sealed class ExactnessTests(ITestOutputHelper output)
{
    private const int Stories = 1_000;
    private const int BootstrapEvery = 500;

    private static readonly int Steps = Long.Runs(3_000, 200_000);

    private static Gen<Step> AnyStep { get; } = Gen.Select(
        Gen.Int[0, RandomEdition.Acts.Count - 1].Select(i => RandomEdition.Acts[i]), Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000], (act, a, b, c) => new Step(act, a, b, c));

    [Fact]
    public async Task After_any_act_every_page_is_what_a_fresh_rendering_would_be()
    {
        var tally = new ForgottenTally();

        await AnyStep.Array[Steps].SampleAsync(
            async steps => Assert.Null(await DifferenceAsync(steps, Stories, null, tally)),
            writeLine: output.WriteLine, seed: Environment.GetEnvironmentVariable("TAJUK_SEED"), iter: 1, threads: 1, print: steps => $"{steps.Length} steps");

        output.WriteLine(tally.ToString());
    }

    [Fact]
    public Task A_list_note_that_is_dropped_is_noticed() => IsNoticed(changes => changes.In(HandLog.Edition) is { } all ? Without(all, lists: true) : null);

    [Fact]
    public Task A_row_that_is_dropped_is_noticed() => IsNoticed(changes => changes.In(HandLog.Edition) is { } all ? Without(all, lists: false) : null);

    [Fact]
    public Task A_signal_that_is_lost_is_noticed()
    {
        var told = 0;
        return IsNoticed(changes => ++told % 10 == 0 ? null : changes.In(HandLog.Edition));
    }

    private static Task IsNoticed(Func<Changes, EditionChanges?> tell) => AnyStep.Array[400].SampleAsync(
        async steps => Assert.NotNull(await DifferenceAsync(steps, 120, tell, new ForgottenTally())), iter: 1, threads: 1, print: steps => $"{steps.Length} steps");

    /// <summary>Does the steps on one edition and compares after each.</summary>
    /// <param name="steps">What happens.</param>
    /// <param name="stories">Stories at the beginning.</param>
    /// <param name="tell">What the store under test is told of a step; null for the truth.</param>
    /// <param name="tally">Counts what was forgotten against what had changed.</param>
    /// <returns>The first page that was not as it should be, or null.</returns>
    private static async Task<string?> DifferenceAsync(Step[] steps, int stories, Func<Changes, EditionChanges?>? tell, ForgottenTally tally)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2024, 6, 19, 10, 0, 0, TimeSpan.Zero));
        var edition = new RandomEdition(clock, stories);
        using var kept = new PressUnderTest(clock, 60_000_000, tell);
        using var fresh = new PressUnderTest(clock, 0);
        await kept.Bootstrap(edition.Log);
        await fresh.Bootstrap(edition.Log);
        foreach (var (step, number) in steps.Select((s, i) => (s, i + 1)))
        {
            var right = kept.Pages.All().Where(p => p.IsFresh).ToList();
            var touched = edition.Do(step.Act, step.A, step.B, step.C);
            await kept.Apply(edition.Log);
            await (number % BootstrapEvery == 0 ? fresh.Bootstrap(edition.Log) : fresh.Apply(edition.Log));
            if (tell is null) await tally.CountAsync(step.Act, right.Where(p => !p.IsFresh), fresh);
            foreach (var address in touched.Concat(edition.Some(step.A, step.B, step.C)).Distinct())
                if (await DifferenceAsync(kept, fresh, address) is { } difference)
                    return string.Create(CultureInfo.InvariantCulture, $"after step {number} ({step.Act} {step.A} {step.B} {step.C}) {difference}");
        }
        return null;
    }

    private static EditionChanges Without(EditionChanges all, bool lists)
    {
        var told = new EditionChanges();
        if (!lists) foreach (var change in all.Lists) told.List(change);
        else foreach (var thing in all.Things)
            if (thing.Kind[0] == '@') told.Address(thing.Kind[1..], thing.Key);
            else if (thing.Kind[0] != '*') told.Row(thing.Kind, thing.Key, all.IsTakenBack(thing));
        return told;
    }

    private static async Task<string?> DifferenceAsync(PressUnderTest kept, PressUnderTest fresh, PageAddress address)
    {
        var (mine, right) = (await kept.Get(address), await fresh.Get(address));
        if (mine.Status == right.Status && mine.In(Packing.None).Bytes.AsSpan().SequenceEqual(right.In(Packing.None).Bytes)) return null;
        return $"{PageAddress.Show(address.Key)} differs: {mine.Status} {FirstDifference(mine, right)}";
    }

    private static string FirstDifference(Answer mine, Answer right)
    {
        var (a, b) = (Text(mine), Text(right));
        var at = a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"…{Around(a, at)}… should be {right.Status} …{Around(b, at)}…";
    }

    private static string Text(Answer answer) => System.Text.Encoding.UTF8.GetString(answer.In(Packing.None).Bytes);

    private static string Around(string text, int at) => text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)].ReplaceLineEndings(" ");

    private sealed record Step(string Act, int A, int B, int C);
}
