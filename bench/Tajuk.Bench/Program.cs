using Tajuk.Bench;

// bench/run press|publish|stem: see bench/README.md.
return args switch
{
    ["press", ..] => await PressBench.RunAsync(),
    ["publish", ..] => await PublishBench.RunAsync(),
    ["stem", ..] => StemBench.Run(),
    ["bare", var folder, var port] => await Bare.RunAsync(folder, port),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Say what to measure: bench/run press, bench/run publish, or bench/run stem.");
    return 1;
}
