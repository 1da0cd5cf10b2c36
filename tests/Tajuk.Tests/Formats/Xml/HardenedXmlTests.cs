using System.Net;
using System.Net.Sockets;
using System.Text;
using Tajuk.Formats.Xml;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Formats.Xml;

public sealed class HardenedXmlTests
{
    /// <summary>What the issue promises; each of these takes less than a tenth of it on an idle machine.</summary>
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(2);

    private static XmlReading Read(string xml) => HardenedXml.Read(Encoding.UTF8.GetBytes(xml));

    public static TheoryData<string, string, string> Hostile() => new()
    {
        { "billion laughs", BillionLaughs(), "xml-entities" },
        { "quadratic blow-up", $"<!DOCTYPE b [<!ENTITY a \"{new string('B', 100_000)}\">]><b>{string.Concat(Enumerable.Repeat("&a;", 50_000))}</b>", "xml-entities" },
        { "entity from a file", "<!DOCTYPE b [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><b>&a;</b>", "xml-entities" },
        { "entity from the network", "<!DOCTYPE b [<!ENTITY a SYSTEM \"http://127.0.0.1:1/\">]><b>&a;</b>", "xml-entities" },
        { "parameter entity", "<!DOCTYPE b [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/\"> %p;]><b/>", "xml-entities" },
        { "entity hidden behind a comment", "<!DOCTYPE b [<!-- <b> --><!ENTITY a \"x\">]><b>&a;</b>", "xml-not-well-formed" },
        { "entity that nobody declares", "<b>&nobody;</b>", "xml-not-well-formed" },
        { "inclusion", "<b xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"file:///etc/passwd\" parse=\"text\"/></b>", "xml-inclusion" },
        { "50,000 levels", string.Concat(Enumerable.Repeat("<t>", 50_000)) + string.Concat(Enumerable.Repeat("</t>", 50_000)), "xml-too-deep" },
        { "50,000 levels never closed", string.Concat(Enumerable.Repeat("<t a=\"1\">", 50_000)), "xml-too-deep" },
        { "a node of 21 MB", $"<b>{new string('x', 21_000_000)}</b>", "too-large" },
        { "a node of 9 MB", $"<b>{new string('x', 9_000_000)}</b>", "xml-text-too-long" },
        { "an attribute of 9 MB", $"<b a=\"{new string('x', 9_000_000)}\"/>", "xml-attribute-too-long" },
        { "100,000 attributes", $"<b {string.Join(' ', Enumerable.Range(0, 100_000).Select(i => $"a{i}=\"\""))}/>", "xml-too-many-attributes" },
        { "100,000 namespaces", $"<b {string.Join(' ', Enumerable.Range(0, 100_000).Select(i => $"xmlns:a{i}=\"u{i}\""))}/>", "xml-too-many-attributes" },
        { "a tag of 14 MB", $"<b {string.Join(' ', Enumerable.Range(0, 1_200_000).Select(i => $"a{i}=''"))}/>", "xml-too-many-attributes" },
        { "a tag of 14 MB behind a comment that is none", $"<b><![CDATA[<!--]]><c {string.Join(' ', Enumerable.Range(0, 1_200_000).Select(i => $"a{i} = ''"))}/></b>", "xml-too-many-attributes" },
        { "a million elements", $"<b>{string.Concat(Enumerable.Repeat("<t/>", 1_000_000))}</b>", "xml-too-many-nodes" },
        { "a million CDATA sections", $"<b>{string.Concat(Enumerable.Repeat("<![CDATA[a]]>", 1_000_000))}</b>", "xml-too-many-nodes" },
        { "a DTD of 9 MB", $"<!DOCTYPE b [{string.Concat(Enumerable.Repeat("<!ELEMENT x ANY>", 600_000))}]>", "xml-not-well-formed" },
        { "no end", "<b><c></b>", "xml-not-well-formed" },
        { "nothing", " ", "xml-not-well-formed" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_xml_is_refused_in_time_with_a_sentence(string what, string xml, string code)
    {
        var bytes = Encoding.UTF8.GetBytes(xml);
        HardenedXml.Read("<warm/>"u8.ToArray());
        var clock = ThreadClock.StartNew();
        var reading = HardenedXml.Read(bytes);
        var cost = clock.Elapsed;
        Assert.False(reading.WasRead, what);
        Assert.Equal(code, reading.Refusal.Code);
        Assert.EndsWith(".", reading.Refusal.Sentence, StringComparison.Ordinal);
        Assert.InRange(cost, TimeSpan.Zero, Promise);
    }

    [Fact]
    public async Task A_document_that_names_a_server_makes_no_connection()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var port = ((IPEndPoint)server.LocalEndpoint).Port;
        var reached = server.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        Read($"<!DOCTYPE b PUBLIC \"-//KBNR//DTD\" \"http://127.0.0.1:{port}/b.dtd\"><b/>");
        Read($"<!DOCTYPE b [<!ENTITY a SYSTEM \"http://127.0.0.1:{port}/a\">]><b>&a;</b>");
        Read($"<b xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"http://127.0.0.1:{port}/\"/></b>");
        Read($"<b xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"u http://127.0.0.1:{port}/b.xsd\"/>");
        await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.False(reached.IsCompleted);
    }

    [Fact]
    public void A_tag_with_as_many_attributes_as_allowed_is_read()
    {
        string Tag(int count) => $"<b {string.Join("\n", Enumerable.Range(0, count).Select(i => $"a{i} = \"x='y'>\""))}>isi</b>";
        Assert.Equal(256, Read(Tag(256)).Root?.Attributes().Count());
        Assert.Equal("xml-too-many-attributes", Read(Tag(257)).Refusal?.Code);
    }

    [Theory]
    [InlineData("<!DOCTYPE b><b>isi</b>")]
    [InlineData("<!DOCTYPE b PUBLIC \"-//IPTC//DTD NITF 3.6//EN\" \"http://kbnr.example/nitf.dtd\"><b>isi</b>")]
    [InlineData("<!DOCTYPE b [<!ELEMENT b (#PCDATA)><!ATTLIST b a CDATA \"x\">]><b>isi</b>")]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- <!ENTITY --><!DOCTYPE b SYSTEM 'b.dtd'>\n<b>isi</b>")]
    public void A_harmless_DOCTYPE_is_accepted(string xml) => Assert.Equal("isi", Read(xml).Root?.Value);

    [Theory]
    [InlineData("\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?><b>isi</b>")]
    [InlineData("  \r\n\t<?xml version=\"1.0\" encoding=\"utf-8\"?><b>isi</b>")]
    [InlineData("<b>isi</b>")]
    [InlineData("\n\n<b>isi</b>\n")]
    [InlineData("<?xml version='1.1' encoding='UTF-8' standalone='yes'?><b>isi</b>")]
    [InlineData("<?xml-stylesheet href='http://kbnr.example/a.xsl'?><b>i<!-- x -->si</b>")]
    public void What_stands_before_the_root_does_no_harm(string xml) => Assert.Equal("isi", Read(xml).Root?.Value);

    [Fact]
    public void White_space_before_the_declaration_is_noted() =>
        Assert.Equal("space-before-declaration", Assert.Single(Read(" <?xml version=\"1.0\"?><b/>").Anomalies).Code);

    [Fact]
    public void Namespaces_are_kept_and_their_declarations_are_not()
    {
        var root = Read("<a:b xmlns:a=\"u\" xml:lang=\"id\"/>").Root;
        Assert.Equal("{u}b", root?.Name.ToString());
        Assert.Equal("id", Assert.Single(root!.Attributes()).Value);
    }

    private static string BillionLaughs()
    {
        var dtd = new StringBuilder("<!DOCTYPE b [<!ENTITY a0 \"ha\">");
        for (var i = 1; i < 12; i++)
            dtd.Append(System.Globalization.CultureInfo.InvariantCulture, $"<!ENTITY a{i} \"{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}\">");
        return dtd.Append("]><b>&a11;</b>").ToString();
    }
}
