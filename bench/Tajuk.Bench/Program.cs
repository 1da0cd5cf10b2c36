using Tajuk.Bench;

// bench/run press|publish: see bench/README.md.
return args switch
{
    ["press", ..] => await PressBench.RunAsync(),
    ["publish", ..] => await PublishBench.RunAsync(),
    ["bare", var folder, var port] => await Bare.RunAsync(folder, port),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Say what to measure: bench/run press, or bench/run publish.");
    return 1;
}
