using Tajuk.Formats.Indonesian;

namespace Tajuk.Tests.Formats.Indonesian;

public sealed class LexiconTests
{
    [Fact]
    public void Each_root_stands_once_in_the_alphabet_of_its_file()
    {
        var files = Resource.Names("Roots.").Select(name => Resource.Words(name).ToList()).ToList();
        Assert.All(files, roots => Assert.Equal(roots.Order(StringComparer.Ordinal), roots));
        Assert.Equal([], files.SelectMany(roots => roots).GroupBy(root => root).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.True(files.Sum(roots => roots.Count) > 9000);
    }

    [Fact]
    public void Every_word_leads_to_one_that_leads_no_further() =>
        Assert.Equal([], Lexicon.All.Where(word => Lexicon.Find(word.Value.Stem)?.Stem != word.Value.Stem).Select(word => word.Key));

    [Fact]
    public void No_word_leads_to_one_that_is_longer_by_two_letters() =>
        Assert.Equal([], Lexicon.All.Where(word => word.Value.Stem.Length > word.Key.Length + 1).Select(word => word.Key));

    [Fact]
    public void A_spelling_or_a_settled_word_stands_for_one_stem_only() =>
        Assert.Equal([], Resource.Groups("spelling.txt").Concat(Resource.Groups("settled-words.txt")).SelectMany(g => g.Words.Select(word => (word, g.Key)))
            .GroupBy(pair => pair.word).Where(g => g.Select(pair => pair.Key).Distinct().Count() > 1).Select(g => g.Key));

    [Theory]
    [InlineData("yang", true)]
    [InlineData("DAN", true)]
    [InlineData("menteri", false)]
    [InlineData("", false)]
    public void Stop_words_carry_no_subject(string word, bool stop) => Assert.Equal(stop, StopWords.Contains(word));
}
