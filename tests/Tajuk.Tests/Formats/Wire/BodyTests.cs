using System.Text;
using System.Text.Json;
using Tajuk.Formats.Wire;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Formats.Wire;

public sealed class BodyTests
{
    private static WireRecord Html(string html) =>
        Assert.Single(ReadWire.Read(JsonSerializer.SerializeToUtf8Bytes(new { uri = "u", version = "1", headline = "J", body_html = html }, Plainly)).Records);

    private static readonly JsonSerializerOptions Plainly = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };


    private static string[] Words(string html) => SampleCopy.Words(Html(html));

    [Theory]
    [InlineData("<![CDATA[<p>Satu.</p><p>Dua.</p>]]>")]
    [InlineData("&lt;p&gt;Satu.&lt;/p&gt;&lt;p&gt;Dua.&lt;/p&gt;")]
    [InlineData("&amp;lt;p&amp;gt;Satu.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Dua.&amp;lt;/p&amp;gt;")]
    [InlineData("<div><p> Satu.\n </p>  <p>Dua.</p></div>")]
    [InlineData("<p>Satu.<br/><br/>Dua.</p>")]
    [InlineData("<p>Satu.</p><p>&#160;</p><p>\u00A0Dua.\u00A0</p><p/>")]
    public void However_it_is_wrapped_the_text_is_clean_paragraphs(string inline)
    {
        var record = Assert.Single(ReadWire.Read(Encoding.UTF8.GetBytes(G2.Text(body: null).Replace("<contentSet>", $"<contentSet><inlineXML>{inline}</inlineXML>", StringComparison.Ordinal))).Records);
        Assert.Equal(["Satu.", "Dua."], SampleCopy.Words(record));
    }

    [Theory]
    [InlineData("<p>Aman.</p><script>alert(1)</script>")]
    [InlineData("<p>Aman.</p><SCRIPT SRC=//x/y></SCRIPT>")]
    [InlineData("<p onclick=alert(1)>Aman.</p><img src=x onerror=alert(1)>")]
    [InlineData("<p>Aman.</p><svg onload=alert(1)><text>x</text></svg>")]
    [InlineData("<p>Aman.</p><iframe src=\"javascript:alert(1)\">x</iframe>")]
    [InlineData("<style>p{display:none}</style><p>Aman.</p>")]
    [InlineData("<p>Aman.</p><!-- <p>rahasia</p> -->")]
    [InlineData("<p>Aman.<object data=x><p>x</p></object></p>")]
    public void What_is_no_text_leaves_nothing_behind(string html) => Assert.Equal(["Aman."], Words(html));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("/di-sini")]
    [InlineData("mailto:rahasia@kbnr.example")]
    [InlineData("https://a:b@kbnr.example/")]
    public void Only_plain_web_addresses_are_links(string href) =>
        Assert.Null(Assert.Single(Assert.IsType<WireParagraph>(Html($"<p><a href=\"{href}\">kata</a></p>").Body[0]).Runs).Href);

    [Fact]
    public void Broken_markup_loses_no_words()
    {
        Assert.Equal(["a < b dan c > d"], Words("<p>a < b dan c > d</p>"));
        Assert.Equal(["satu", "dua", "tiga empat"], Words("<p>satu<p>dua</ br>tiga empat"));
        Assert.Equal(["satu <dua"], Words("<p>satu <dua"));
        Assert.Equal(["tanpa akhir <!-- komentar"], Words("<p>tanpa akhir <!-- komentar"));
        Assert.Equal(["tebal sampai akhir", "biasa"], Words("<p><b>tebal sampai akhir<p>biasa"));
    }

    [Fact]
    public void A_mark_that_is_never_closed_ends_with_its_paragraph()
    {
        var body = Html("<p><b>tebal<p>biasa").Body;
        Assert.Equal(WireMarks.Strong, Assert.IsType<WireParagraph>(body[0]).Runs[0].Marks);
        Assert.Equal(WireMarks.None, Assert.IsType<WireParagraph>(body[1]).Runs[0].Marks);
    }

    [Fact]
    public void Foreign_markup_that_is_never_closed_is_noted() =>
        Assert.Equal(["markup-unclosed"], SampleCopy.Codes(Html("<p>Isi.</p><iframe src=x><p>hilang")));

    [Fact]
    public void Invisible_characters_that_mislead_are_dropped() =>
        Assert.Equal(["harga 100"], Words("<p>harga\u202E \u2066100\u2069\u200B\uFEFF\u0007</p>"));

    [Fact]
    public void Letters_are_composed() => Assert.Equal(["\u00E9"], Words("<p>e\u0301</p>"));

    [Fact]
    public void A_table_of_one_column_is_text_and_a_ragged_one_is_squared()
    {
        Assert.Equal(["satu", "dua tiga"], Words("<table><tr><td>satu</td></tr><tr><td><p>dua tiga</p></td></tr></table>"));
        var table = Assert.IsType<WireTable>(Html("<table><caption>Skor</caption><tr><td>a<td>b<tr><td>c</table>").Body[0]);
        Assert.Equal(("Skor", false), (table.Caption, table.Header));
        Assert.Equal([2, 2], table.Rows.Select(r => r.Count));
    }

    [Fact]
    public void Lists_inside_lists_are_flattened_and_keep_their_kind()
    {
        var list = Assert.IsType<WireList>(Html("<ol><li>satu<ul><li>dua</li></ul></li><li>tiga</li></ol>").Body[0]);
        Assert.True(list.Ordered);
        Assert.Equal(["satu", "dua", "tiga"], list.Items.Select(WireText.Of));
    }

    [Fact]
    public void Plain_text_has_a_paragraph_for_each_blank_line_or_for_each_line()
    {
        Assert.Equal(["satu dua", "tiga empat"], Plain("satu\ndua\n\ntiga\nempat"));
        Assert.Equal(["satu", "dua tiga"], Plain("satu\r\ndua tiga\r\n"));
    }

    [Theory]
    [InlineData("<div><b><a href='http://x/'>")]
    [InlineData("<")]
    [InlineData("</")]
    [InlineData("<a href=\"")]
    [InlineData("<a href='x\" ")]
    [InlineData("<!--")]
    [InlineData("<!--x-->")]
    [InlineData("<![CDATA[")]
    [InlineData("<script>")]
    [InlineData("<figure>")]
    [InlineData("&amp")]
    [InlineData("<p>")]
    [InlineData("<p>x")]
    [InlineData("<ul><li>x")]
    [InlineData("<table>")]
    [InlineData("<td>x")]
    [InlineData("<tr><td>x")]
    [InlineData("&lt;p&gt;x")]
    public void A_million_characters_of_hostile_markup_are_read_in_time(string repeated)
    {
        var html = "<table><tr>" + string.Concat(Enumerable.Repeat(repeated, 990_000 / repeated.Length));
        var clock = ThreadClock.StartNew();
        var record = Html(html);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.DoesNotContain("text-too-long", SampleCopy.Codes(record));
    }

    private static string[] Plain(string text) =>
        SampleCopy.Words(Assert.Single(ReadWire.Read(JsonSerializer.SerializeToUtf8Bytes(new { uri = "u", headline = "J", body_text = text })).Records));
}
