using System.Globalization;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Tajuk.Publication;
using Tajuk.Publication.Log;
using Tajuk.Site.Archive;
using Tajuk.Site.Press;
using Tajuk.Tests.Site.Press;

namespace Tajuk.Tests.Site.Archive;

/// <summary>
/// What caches in front are told is derived from the rows of the log, without an archive; what an answer is made of is
/// noted by an archive. The two must meet: whatever a change makes a node forget, its keys reach.
/// </summary>
public sealed class CacheKeysTests(ITestOutputHelper output)
{
    private const int Roomy = int.MaxValue;

    private static readonly int Steps = Environment.GetEnvironmentVariable("TAJUK_LONG") == "1" ? 30_000 : 800;

    private static Gen<Step> AnyStep { get; } = Gen.Select(
        Gen.Int[0, RandomEdition.Acts.Count - 1].Select(i => RandomEdition.Acts[i]), Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000], (act, a, b, c) => new Step(act, a, b, c));

    [Fact]
    public Task Whatever_a_node_forgets_is_reached_by_the_keys_of_the_rows() => AnyStep.Array[Steps].SampleAsync(
        async steps => Assert.Null(await MissedAsync(steps, [Roomy, 1_200, 120, 20], keys => keys)), writeLine: output.WriteLine,
        seed: Environment.GetEnvironmentVariable("TAJUK_SEED"), iter: 1, threads: 1, print: steps => $"{steps.Length} steps");

    [Theory]
    [InlineData("story:")]
    [InlineData("list:")]
    [InlineData("rows:")]
    [InlineData("*")]
    public Task A_sort_of_key_that_is_dropped_is_noticed(string sort) => AnyStep.Array[400].SampleAsync(
        async steps => Assert.NotNull(await MissedAsync(steps, [Roomy], keys => keys.Where(key => !key.StartsWith(sort, StringComparison.Ordinal)))),
        iter: 1, threads: 1, print: steps => $"{steps.Length} steps");

    [Fact]
    public void A_key_holds_nothing_that_ends_a_header_or_parts_two_keys()
    {
        var notes = new ReadNotes();
        notes.Add(Note.Address(Kinds.Topic, "a b,c\r\nSet-Cookie: x=é%"));

        var key = Assert.Single(CacheKeys.Of("utama", notes, Roomy), k => k.StartsWith('@'));

        Assert.Equal("@topic:a%20b%2Cc%0D%0ASet-Cookie:%20x%3D%C3%A9%25", key);
    }

    [Fact]
    public async Task A_thing_that_takes_the_address_of_another_reaches_what_stands_there()
    {
        var log = Sample.Log().Add(Kinds.Topic, "lama", new PublishedTopic { Id = "lama", Slug = "banjir", Name = "Banjir" });
        using var archive = await ArchiveUnderTest.Of(log);
        using var view = archive.Open();
        Assert.Equal("lama", view.TopicBySlug("banjir")!.Id);

        log.Add(Kinds.Topic, "baru", new PublishedTopic { Id = "baru", Slug = "Banjir", Name = "Banjir 2026" });

        Assert.NotEmpty(CacheKeys.Of(log.Written[^1].Now, null).Except(["*topic", CacheKeys.Any]).Intersect(CacheKeys.Of(HandLog.Edition, view.Notes, Roomy)));
    }

    [Fact]
    public void A_corrected_headline_calls_out_no_list()
    {
        var log = Sample.Log().Add(Kinds.Story, Sample.Visit, Sample.TheVisit() with { Headline = "Judul Baru" });

        var (now, before) = log.Written[^1];
        Assert.DoesNotContain(CacheKeys.Of(now, before), key => key.StartsWith("list:", StringComparison.Ordinal));
        Assert.Contains("rows:all/2024-06", CacheKeys.Of(now, before));
    }

    [Fact]
    public void A_row_that_cannot_be_read_calls_out_all_of_its_edition()
    {
        var log = Sample.Log().Newer(Kinds.Story, Sample.Visit);

        var (now, before) = log.Written[^1];
        Assert.Contains(CacheKeys.Edition(HandLog.Edition), CacheKeys.Of(now, before));
    }

    /// <summary>Does the steps; gives the first page that was forgotten and that no key reached, or null.</summary>
    private async Task<string?> MissedAsync(Step[] steps, int[] rooms, Func<IEnumerable<string>, IEnumerable<string>> call)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2024, 6, 19, 10, 0, 0, TimeSpan.Zero));
        var edition = new RandomEdition(clock, 300);
        using var press = new PressUnderTest(clock, 60_000_000);
        await press.Bootstrap(edition.Log);
        var (forgotten, reached) = (0, new int[rooms.Length]);
        foreach (var (step, number) in steps.Select((s, i) => (s, i + 1)))
        {
            var kept = press.Pages.All().Where(p => p.IsFresh).ToList();
            edition.Log.Written.Clear();
            var touched = edition.Do(step.Act, step.A, step.B, step.C);
            await press.Apply(edition.Log);
            var called = call(edition.Log.Written.SelectMany(w => CacheKeys.Of(w.Now, w.Before))).ToHashSet(StringComparer.Ordinal);
            forgotten += kept.Count(page => !page.IsFresh);
            for (var room = 0; room < rooms.Length; room++)
                foreach (var page in kept)
                    if (Reaches(page, called, rooms[room])) reached[room]++;
                    else if (!page.IsFresh) return string.Create(CultureInfo.InvariantCulture, $"after step {number} ({step.Act}) {PageAddress.Show(page.Key)} was forgotten and no key reaches it (room {rooms[room]})");
            foreach (var address in touched.Concat(edition.Some(step.A, step.B, step.C)).Distinct()) await press.Get(address);
        }
        foreach (var (room, count) in rooms.Zip(reached))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"room {room}: {forgotten} pages forgotten, {count} reached, {(double)count / forgotten:f2} for one"));
        return null;
    }

    private static bool Reaches(StoredPage page, HashSet<string> called, int room)
    {
        var keys = CacheKeys.Of(HandLog.Edition, page.Notes, room);
        Assert.True(keys.Sum(k => k.Length + 1) <= room || keys.Count == 2);
        return keys.Any(called.Contains);
    }

    private sealed record Step(string Act, int A, int B, int C);
}
