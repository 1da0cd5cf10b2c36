using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Tajuk.Formats.Indonesian;
using Tajuk.Tests.Kit;

namespace Tajuk.Bench;

/// <summary>Words a second through the Indonesian stemmer, on one core, over the stories of the demo edition.</summary>
internal static class StemBench
{
    private const int Warm = 5;
    private const int Runs = 21;
    private const int WordsPerRun = 1_000_000;

    /// <summary>As many affixes and clitics as one word carries, so the most ways to take it apart.</summary>
    private static readonly string[] Dearest = ["mempertanggungjawabkannyalah", "mempermainkannyalah", "ketidakberpengetahuannyakah"];

    public static int Run()
    {
        var words = Words();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{words.Length} words of the demo's stories, {words.Count(word => Stem.Of(word) != word)} changed; {Runs} runs of {WordsPerRun:n0} words after {Warm}"));
        Tell("the stories", words);
        Tell("words of many affixes only", Dearest);
        return 0;
    }

    private static void Tell(string what, string[] words)
    {
        var times = new List<double>();
        var allocated = 0L;
        for (var run = 0; run < Warm + Runs; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var clock = Stopwatch.StartNew();
            Pass(words);
            var seconds = clock.Elapsed.TotalSeconds;
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (run >= Warm)
                times.Add(WordsPerRun / seconds);
        }
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: words a second: median {times[Runs / 2]:n0}, slowest {times[0]:n0}, fastest {times[^1]:n0}; bytes allocated in a run: {allocated}"));
    }

    private static void Pass(string[] words)
    {
        Span<char> buffer = stackalloc char[128];
        for (var done = 0; done < WordsPerRun; done++)
            Stem.Of(words[done % words.Length], buffer);
    }

    /// <summary>Headline, standfirst and body; what is left of a tag or an address is no word of theirs.</summary>
    private static string[] Words() =>
        [.. Directory.EnumerateFiles(RepositoryRoot.File("samples", "stories"), "*.json").Order(StringComparer.Ordinal)
            .Select(file => JsonNode.Parse(File.ReadAllText(file))!)
            .SelectMany(story => $"{story["headline"]} {story["standfirst"]} {story["bodyHtml"]}".Split([.. " \n\t.,:;!?\"()[]<>/=&"], StringSplitOptions.RemoveEmptyEntries))
            .Where(word => word.Length is > 1 and < 100 && char.IsLetter(word[0]))];
}
