using System.Text;
using Tajuk.Formats.Wire;

namespace Tajuk.Tests.Formats.Wire;

/// <summary>A NewsML-G2 text around the one thing that a test is about.</summary>
internal static class G2
{
    public static WireRecord With(string itemMeta = "", string contentMeta = "<headline>Judul</headline>", string? body = "<p>Isi berita.</p>", string version = "1") =>
        Assert.Single(ReadWire.Read(Encoding.UTF8.GetBytes(Text(itemMeta, contentMeta, body, version))).Records);

    public static string Text(string itemMeta = "", string contentMeta = "<headline>Judul</headline>", string? body = "<p>Isi berita.</p>", string version = "1") =>
        $"""
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:kbnr:1" version="{version}" xml:lang="id">
          <itemMeta><itemClass qcode="ninat:text"/><provider literal="KBNR"/>{itemMeta}</itemMeta>
          <contentMeta>{contentMeta}</contentMeta>
          <contentSet>{(body is null ? "" : $"<inlineXML><html><body>{body}</body></html></inlineXML>")}</contentSet>
        </newsItem>
        """;

    public static string[] Body(string body) => SampleCopy.Words(With(body: body));
}
