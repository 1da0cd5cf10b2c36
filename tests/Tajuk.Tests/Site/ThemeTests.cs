using System.Text.Json;
using System.Text.RegularExpressions;
using Tajuk.Site.Pages;
using Tajuk.Site.Press.Theming;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Site;

public sealed partial class ThemeTests
{
    private static readonly string Harian = RepositoryRoot.File("themes", "harian");

    [Fact]
    public void The_theme_says_in_which_widths_pictures_are_made() =>
        Assert.Equal([320, 480, 640, 960, 1280, 1920], Theme.Read(Harian).Settings.Widths);

    [Fact]
    public void Both_languages_have_every_word() => Assert.Equal(Keys("id"), Keys("en"));

    [Fact]
    public void Every_word_that_a_template_says_is_in_the_strings()
    {
        var said = Directory.EnumerateFiles(Harian, "*.liquid", SearchOption.AllDirectories)
            .SelectMany(f => Word().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).Distinct().ToList();
        Assert.NotEmpty(said);
        Assert.Empty(said.Except(Keys("id")));
    }

    [Theory]
    [InlineData("{{ page.headline.length }}")]
    [InlineData("{{ 'x'.get_type }}")]
    [InlineData("{{ object.eval '1 + 1' }}")]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ math.random 1 9 }}")]
    [InlineData("{{ 'a' | regex.replace 'a' 'b' }}")]
    public void A_template_reaches_nothing_beside_the_view_records(string template)
    {
        using var folder = Folder(template);
        string shown;
        try { shown = Show(folder); }
        catch (ThemeException) { return; }
        Assert.Equal("", shown.Trim());
    }

    [Theory]
    [InlineData("{{ page.tajuk }}", "tajuk")]
    [InlineData("{% include 'tidak-ada' %}", "tidak-ada")]
    [InlineData("{% include '../../../etc/passwd' %}", "passwd")]
    [InlineData("{% include 'page' %}", "recursive")]
    [InlineData("{% for a in (1..9999) %}{% endfor %}", "LoopLimit")]
    [InlineData("{{ page.meta }}", "Meta")]
    public void What_a_template_does_wrong_is_said_and_names_it(string template, string named)
    {
        using var folder = Folder(template);
        var error = Assert.Throws<ThemeException>(() => Show(folder));
        Assert.True(error.ToString().Contains(named, StringComparison.OrdinalIgnoreCase), error.Message);
    }

    [Theory]
    [InlineData("{{ page.title }}", "A &amp; &lt;b&gt;")]
    [InlineData("{{ page.title | append: '<i>' }}", "A &amp; &lt;b&gt;&lt;i&gt;")]
    [InlineData("{% capture c %}<u>{{ page.title }}</u>{% endcapture %}{{ c }}", "<u>A &amp; &lt;b&gt;</u>")]
    [InlineData("{{ page.body }}", "<p>Isi</p>")]
    [InlineData("{{ page.body | upcase }}", "&lt;P&gt;ISI&lt;/P&gt;")]
    public void Every_value_is_escaped_once_unless_our_own_writer_made_it(string template, string html)
    {
        using var folder = Folder(template);
        Assert.Equal(html, Show(folder));
    }

    [Fact]
    public void A_template_with_an_error_of_syntax_is_refused_when_the_theme_is_read()
    {
        using var folder = Folder("{% if page.title %}");
        Assert.Contains("page.liquid", Assert.Throws<ThemeException>(() => Theme.Read(folder.Path)).Message, StringComparison.Ordinal);
    }

    private static string Show(TestFolder folder) => Theme.Read(folder.Path).Render(
        new FixedPage { Meta = new Meta { Title = "x" }, Title = "A & <b>", Body = new Tajuk.Publication.Html("<p>Isi</p>") },
        new SiteView { Name = "x", Lang = "id", OgLocale = "id", Menu = [], Pages = [], Social = [], Imprint = [] });

    private static TestFolder Folder(string page)
    {
        var folder = new TestFolder();
        Directory.CreateDirectory(folder.File("strings"));
        File.WriteAllText(folder.File("theme.json"), """{ "name": "x", "widths": [1], "social": { "width": 1, "height": 1 } }""");
        File.WriteAllText(folder.File("strings", "id.json"), "{}");
        File.WriteAllText(folder.File("layout.liquid"), "{{ content }}");
        File.WriteAllText(folder.File("page.liquid"), page);
        return folder;
    }

    private static List<string> Keys(string language) =>
        [.. JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Harian, "strings", language + ".json")))!.Keys];

    [GeneratedRegex(@"\bt\.([a-z_]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
