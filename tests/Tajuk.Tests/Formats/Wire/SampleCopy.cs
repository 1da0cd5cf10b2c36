using Tajuk.Formats.Wire;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Formats.Wire;

/// <summary>The agency files of <c>samples/wire</c>, written for Tajuk.</summary>
internal static class SampleCopy
{
    public static string Folder => RepositoryRoot.File("samples", "wire");

    public static WireReading Read(string file) => ReadWire.Read(File.ReadAllBytes(Path.Combine(Folder, file)));

    /// <summary>The file's one record.</summary>
    public static WireRecord One(string file) => Assert.Single(Read(file).Records);

    public static string[] Words(WireRecord record) => [.. record.Body.Select(WireText.Of)];

    public static string[] Codes(WireRecord record) => [.. record.Anomalies.Select(a => a.Code)];
}
