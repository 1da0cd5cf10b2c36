using CsCheck;
using Tajuk.Formats.Indonesian;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Formats.Indonesian;

public sealed class StemTests
{
    [Fact]
    public void Every_form_of_the_table_comes_to_its_root()
    {
        Assert.True(Table.Stems.Count >= 1500);
        Assert.Equal([], Table.Stems.Where(pair => Stem.Of(pair.Form) != pair.Root).Select(pair => $"{pair.Form}: {Stem.Of(pair.Form)}, not {pair.Root}"));
    }

    [Fact]
    public void Every_name_of_the_table_stays_itself()
    {
        Assert.True(Table.Names.Count >= 300);
        Assert.Equal([], Table.Names.Where(name => Stem.Of(name) != Lower(name)).Select(name => $"{name}: {Stem.Of(name)}"));
    }

    [Fact]
    public void The_tables_catch_a_stemmer_that_asks_no_dictionary()
    {
        var right = Table.Stems.Count(pair => WithoutDictionary.Of(pair.Form) == pair.Root);
        Assert.InRange((double)right / Table.Stems.Count, 0.3, 0.9);
        Assert.Equal("rektur", WithoutDictionary.Of("direktur"));
        Assert.InRange((double)Table.Names.Count(name => WithoutDictionary.Of(name) == Lower(name)) / Table.Names.Count, 0.3, 0.9);
    }

    [Fact]
    public void What_other_stemmers_were_seen_to_get_wrong_is_right()
    {
        if (Fixtures.File("idnews", "regressions.tsv") is not { } path)
            return;
        var rows = File.ReadLines(path).Skip(1).Select(line => line.Split('\t')).ToList();
        Assert.NotEmpty(rows);
        Assert.Equal([], rows.Where(row => Stem.Of(row[0]) != row[1]).Select(row => $"{row[0]}: {Stem.Of(row[0])}, not {row[1]}"));
    }

    [Theory]
    [InlineData("menteri")]
    [InlineData("direktur")]
    [InlineData("perempuan")]
    [InlineData("pemilu")]
    [InlineData("berita")]
    [InlineData("mulyani")]
    [InlineData("relawan")]
    [InlineData("energi")]
    [InlineData("januari")]
    [InlineData("terminologi")]
    [InlineData("zxkqberkan")]
    public void A_word_that_only_looks_affixed_stays(string word) => Assert.Equal(word, Stem.Of(word));

    [Theory]
    [InlineData("buku-buku", "buku")]
    [InlineData("berlari-larian", "lari")]
    [InlineData("tolong-menolong", "tolong")]
    [InlineData("kemerah-merahan", "merah")]
    [InlineData("menunda-nunda", "tunda")]
    [InlineData("sayur-mayur", "sayur")]
    [InlineData("asal-usulnya", "asal")]
    [InlineData("KPK-nya", "kpk")]
    [InlineData("di-PHK", "phk")]
    [InlineData("1990-an", "1990")]
    [InlineData("Jawa-Bali", "jawa-bali")]
    [InlineData("-", "-")]
    [InlineData("a-b-c", "a-b-c")]
    public void Hyphens_double_a_word_or_hold_an_affix_to_it(string word, string stem) => Assert.Equal(stem, Stem.Of(word));

    [Theory]
    [InlineData("Jum'at")]
    [InlineData("Jum’at")]
    [InlineData("JUMAT")]
    public void Case_and_apostrophes_do_not_matter(string word) => Assert.Equal("jumat", Stem.Of(word));

    [Theory]
    [InlineData("mengaktualisasikan", "aktualisasi")]
    [InlineData("didekarbonisasikan", "dekarbonisasi")]
    [InlineData("ekoteologinya", "ekoteologi")]
    public void A_loanword_that_no_list_has_still_sheds_its_affixes(string word, string stem) => Assert.Equal(stem, Stem.Of(word));

    [Fact]
    public void A_word_that_is_not_changed_is_the_same_string()
    {
        var word = new string("berita");
        Assert.Same(word, Stem.Of(word));
    }

    [Fact]
    public void A_buffer_without_room_for_one_more_letter_is_refused() =>
        Assert.Throws<ArgumentException>(() => Stem.Of("berita", new char[6]));

    [Fact]
    public void No_string_breaks_it_and_a_stem_is_its_own_stem() =>
        Words.Sample(word =>
        {
            var stem = Stem.Of(word);
            Assert.Equal(stem, Stem.Of(word));
            Assert.Equal(stem, Stem.Of(stem));
            Assert.True(stem.Length <= word.Length + 1);
            Span<char> buffer = new char[word.Length + 1];
            Assert.Equal(stem, buffer[..Stem.Of(word, buffer)].ToString());
        }, iter: Long.Runs(20_000, 2_000_000));

    /// <summary>Roots between affixes, in any order and number, and any characters at all.</summary>
    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.Select(OneOf("", "me", "mem", "meny", "di", "ber", "per", "ke", "se", "ketidak", "memper", "ke-", "di-"), OneOf(Roots()),
            OneOf("", "kan", "an", "i", "nya", "annya", "kanlah", "nyanya", "ku", "'", "-nya", "isasi"), (prefix, root, suffix) => prefix + root + suffix),
        Gen.String[Gen.Char["aeiknmpstlrbg-'y"], 0, 60],
        Gen.String[0, 80]);

    private static string Lower(string name) => name.ToLowerInvariant();

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(index => words[index]);

    private static string[] Roots() => [.. Lexicon.All.Keys.Order(StringComparer.Ordinal).Where((_, index) => index % 7 == 0)];
}
