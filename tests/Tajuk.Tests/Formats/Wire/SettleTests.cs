namespace Tajuk.Tests.Formats.Wire;

public sealed class SettleTests
{
    [Theory]
    [InlineData("(FJR)", "FJR")]
    [InlineData("(fjr)", "fjr")]
    [InlineData("[fjr/abc]", "fjr/abc")]
    [InlineData("hh/ph/ts/hd", "hh/ph/ts/hd")]
    [InlineData("bur-dar-gl/fz ", "bur-dar-gl/fz")]
    [InlineData("str-ks/mtp", "str-ks/mtp")]
    [InlineData("po/bp", "po/bp")]
    [InlineData("MTP/RWK", "MTP/RWK")]
    [InlineData("(Ant/FJR)", "Ant/FJR")]
    [InlineData("(FJR, MTH)", "FJR, MTH")]
    [InlineData("str-ks", "str-ks")]
    [InlineData("fjr", "fjr")]
    public void A_last_line_of_initials_is_the_sign_off(string line, string signOff)
    {
        var record = G2.With(body: $"<p>Isi berita.</p><p>{line}</p><p> </p>");
        Assert.Equal(signOff, record.SignOff);
        Assert.Equal(["Isi berita."], SampleCopy.Words(record));
    }

    [Theory]
    [InlineData("Selesai.")]
    [InlineData("(TAMAT)")]
    [InlineData("(END)")]
    [InlineData("WHO")]
    [InlineData("tamu")]
    [InlineData("Sumber: polisi")]
    [InlineData("a/b testing")]
    [InlineData("(lihat halaman 4)")]
    [InlineData("24/7")]
    [InlineData("1-0")]
    public void A_last_line_of_words_stays(string line)
    {
        var record = G2.With(body: $"<p>Isi berita.</p><p>{line}</p>");
        Assert.Null(record.SignOff);
        Assert.Equal(["Isi berita.", line], SampleCopy.Words(record));
    }

    [Fact]
    public void Initials_behind_the_last_full_stop_are_the_sign_off()
    {
        var record = G2.With(body: "<p>Isi.</p><p>Kata <b>warga</b>: \"Kami lega.\" (fjr/mth)</p>");
        Assert.Equal("fjr/mth", record.SignOff);
        Assert.Equal(["Isi.", "Kata warga: \"Kami lega.\""], SampleCopy.Words(record));
    }

    [Fact]
    public void An_abbreviation_at_the_end_of_a_sentence_is_not() =>
        Assert.Null(G2.With(body: "<p>Isi.</p><p>Begitu kata Badan Kesehatan Arunika (BKA)</p>").SignOff);

    [Fact]
    public void The_agencys_own_name_at_the_end_is_no_persons()
    {
        var record = G2.With(body: "<p>Isi berita.</p><p>(KBNR)</p>");
        Assert.Null(record.SignOff);
        Assert.Equal(["Isi berita."], SampleCopy.Words(record));
    }

    [Fact]
    public void A_text_of_initials_alone_stays_a_text() => Assert.Equal(["fjr"], G2.Body("<p>fjr</p>"));

    [Theory]
    [InlineData("NOTE TO EDITORS: call 0899 5550 0101")]
    [InlineData("Editor’s note: call 0899 5550 0101")]
    [InlineData("*** Catatan redaksi: hubungi 0899 5550 0101 ***")]
    [InlineData("(EDS: call 0899 5550 0101)")]
    public void A_note_to_editors_in_the_text_moves_to_the_notes(string note)
    {
        var record = G2.With(body: $"<p>Isi.</p><p>{note}</p><p>Isi lagi.</p>");
        Assert.Equal([note], record.EditorNotes);
        Assert.Equal(["Isi.", "Isi lagi."], SampleCopy.Words(record));
    }

    [Theory]
    [InlineData("The following information is not for publication")]
    [InlineData("Informasi berikut tidak untuk disiarkan:")]
    public void Everything_behind_not_for_publication_moves_to_the_notes(string line)
    {
        var record = G2.With(body: $"<p>Isi.</p><p>(fjr)</p><p>{line}</p><p>Polisi: 0899 5550 0101</p>");
        Assert.Equal([line, "Polisi: 0899 5550 0101"], record.EditorNotes);
        Assert.Equal(["Isi."], SampleCopy.Words(record));
        Assert.Equal("fjr", record.SignOff);
    }

    [Theory]
    [InlineData("JAKARTA (KBNR) -- Isi berita.", "JAKARTA (KBNR)", "Jakarta")]
    [InlineData("BATU LAWANG, 16 Mei (KBNR) – Isi berita.", "BATU LAWANG, 16 Mei (KBNR)", "Batu Lawang")]
    [InlineData("NEW YORK, June 19 (AP/KBNR) — Isi berita.", "NEW YORK, June 19 (AP/KBNR)", "New York")]
    public void A_dateline_at_the_head_of_the_text_moves_to_its_field(string paragraph, string dateline, string place)
    {
        var record = G2.With(body: $"<p>{paragraph}</p>");
        Assert.Equal((dateline, place), (record.Dateline, record.DatelinePlace?.Name));
        Assert.Equal(["Isi berita."], SampleCopy.Words(record));
    }

    [Theory]
    [InlineData("Gubernur (62) - begitu ia disapa - datang.")]
    [InlineData("BPS (Badan Pusat Statistik) mencatat kenaikan.")]
    [InlineData("KBNR (Tirtasari) -")]
    public void What_only_looks_like_a_dateline_stays(string paragraph)
    {
        var record = G2.With(body: $"<p>{paragraph}</p>");
        Assert.Null(record.Dateline);
        Assert.Equal([paragraph], SampleCopy.Words(record));
    }

    [Theory]
    [InlineData("MOSCOW, Monday (KBNR)", "Moscow")]
    [InlineData("NEW YORK, N.Y.", "New York")]
    [InlineData("Tirtasari", "Tirtasari")]
    public void A_place_is_found_in_a_typed_dateline(string dateline, string place) =>
        Assert.Equal(place, G2.With(contentMeta: $"<headline>J</headline><dateline>{dateline}</dateline>").DatelinePlace?.Name);

    [Theory]
    [InlineData("4/4/2018")]
    [InlineData("- -")]
    public void A_dateline_without_a_place_gives_none(string dateline) =>
        Assert.Null(G2.With(contentMeta: $"<headline>J</headline><dateline>{dateline}</dateline>").DatelinePlace);

    [Fact]
    public void Without_a_headline_the_first_sentence_is_proposed_and_noted()
    {
        var record = G2.With(contentMeta: "", body: "<p>Sungai Lirih meluap pada Rabu malam. Warga mengungsi.</p>");
        Assert.Equal(("Sungai Lirih meluap pada Rabu malam", true), (record.Headline, record.HeadlineProposed));
        Assert.Equal(["headline-missing"], SampleCopy.Codes(record));
    }

    [Fact]
    public void A_text_longer_than_a_novel_is_left_out_and_noted()
    {
        var record = G2.With(body: $"<p>{new string('x', 1_000_001)}</p>");
        Assert.Empty(record.Body);
        Assert.Equal(["text-too-long"], SampleCopy.Codes(record));
    }

    [Fact]
    public void A_long_first_sentence_is_cut_at_a_word()
    {
        var headline = G2.With(contentMeta: "", body: $"<p>{string.Join(' ', Enumerable.Repeat("panjang", 60))}</p>").Headline;
        Assert.EndsWith("panjang…", headline, StringComparison.Ordinal);
        Assert.InRange(headline.Length, 90, 111);
    }

    [Theory]
    [InlineData("<headline></headline>")]
    [InlineData("<headline> \u200B </headline>")]
    [InlineData("")]
    public void A_headline_is_never_empty(string meta) => Assert.Equal("urn:kbnr:1", G2.With(contentMeta: meta, body: null).Headline);

    [Fact]
    public void A_headline_that_holds_markup_is_text_like_any_other() =>
        Assert.Equal("Judul </script><script>alert(1)</script>", G2.With(contentMeta: "<headline>Judul &lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;</headline>").Headline);

    [Theory]
    [InlineData("9", 9)]
    [InlineData("0", null)]
    [InlineData("tinggi", null)]
    public void Urgency_is_from_one_to_nine(string text, int? urgency) => Assert.Equal(urgency, G2.With(contentMeta: $"<headline>J</headline><urgency>{text}</urgency>").Urgency);

    [Fact]
    public void A_subject_code_that_nobody_knows_is_kept_and_noted()
    {
        var record = G2.With(contentMeta: "<headline>J</headline><subject qcode=\"subj:99999999\"/>");
        Assert.Equal(("subjectcode", "99999999"), (record.Subjects[0].Scheme, record.Subjects[0].Code));
        Assert.Equal(["subject-unknown"], SampleCopy.Codes(record));
    }
}
