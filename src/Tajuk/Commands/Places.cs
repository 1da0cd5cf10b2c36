namespace Tajuk.Commands;

/// <summary>Where things lie. Options name the data; the home of the program is given by the script that starts it.</summary>
internal sealed record Places(string Data, string? Database)
{
    public string Archive => Path.Combine(Data, "archive");

    public string Media => Path.Combine(Data, "media");

    public string Keys => Path.Combine(Data, "keys");

    /// <summary>Folder of themes and samples: TAJUK_HOME, or where the program itself lies.</summary>
    public static string Home { get; } = Environment.GetEnvironmentVariable("TAJUK_HOME") is { Length: > 0 } home ? home : AppContext.BaseDirectory;

    public static string Themes => Path.Combine(Home, "themes");

    public static string Samples => Path.Combine(Home, "samples");
}
