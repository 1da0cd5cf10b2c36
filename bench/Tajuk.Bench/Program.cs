using Tajuk.Bench;

// bench/run press|publish|scale|storm|cold|stem, bench/run grow FOLDER STORIES: see bench/README.md.
return args switch
{
    ["press", ..] => await PressBench.RunAsync(),
    ["scale", .. var sizes] => await ScaleBench.RunAsync(sizes),
    ["grow", var data, var size] => Grow(data, int.Parse(size, System.Globalization.CultureInfo.InvariantCulture)),
    ["cold", ..] => await ColdBench.RunAsync(),
    ["storm", .. var how] => await StormBench.RunAsync(how),
    ["publish", ..] => await PublishBench.RunAsync(),
    ["stem", ..] => StemBench.Run(),
    ["bare", var folder, var port, var how] => await Bare.RunAsync(folder, port, inline: how == "inline"),
    _ => Usage(),
};

static int Grow(string data, int stories)
{
    using var edition = new GrowEdition(Path.Combine(data, "newsroom.db"));
    edition.Grow(stories);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("Say what to measure: bench/run press, publish, scale, storm, cold or stem.");
    return 1;
}
