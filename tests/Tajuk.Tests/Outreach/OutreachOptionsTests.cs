using Tajuk.Outreach;
using Tajuk.Platform;
using Tajuk.Site.Press;
using Tajuk.Tests.Kit;

namespace Tajuk.Tests.Outreach;

public sealed class OutreachOptionsTests
{
    [Fact]
    public void Without_settings_there_is_no_cache_and_none_is_spoken_to()
    {
        var options = Read();

        Assert.Empty(options.Caches);
        Assert.Equal(KeyHeaders.None, options.Headers);
    }

    [Fact]
    public void Each_address_of_Varnish_is_a_cache_of_its_own()
    {
        var options = Read(("TAJUK_PURGE_VARNISH", "http://10.0.0.5:6082, http://10.0.0.6:6082/"));

        Assert.Equal(["varnish:10.0.0.5:6082", "varnish:10.0.0.6:6082"], options.Caches.Select(c => c.Name));
        Assert.Equal(KeyHeaders.SurrogateKey, options.Headers);
    }

    [Fact]
    public void Hosted_caches_stand_further_out_and_their_names_hold_no_secret()
    {
        var options = Read(
            ("TAJUK_PURGE_VARNISH", "http://10.0.0.5:6082"), ("TAJUK_PURGE_FASTLY_SERVICE", "SU1Z0isxPaozGVKXdv0eY"), ("TAJUK_PURGE_FASTLY_KEY", "rahasia-f"),
            ("TAJUK_PURGE_CLOUDFLARE_ZONE", "023e105f4ecef8ad9ca31a8372d0c353"), ("TAJUK_PURGE_CLOUDFLARE_TOKEN", "rahasia-c"));

        Assert.Equal(["varnish:10.0.0.5:6082", "fastly:SU1Z0isxPaozGVKXdv0eY", "cloudflare:023e105f4ecef8ad9ca31a8372d0c353"], options.Caches.Select(c => c.Name));
        Assert.Equal([1, 2, 2], options.Caches.Select(c => c.Ring));
        Assert.Equal(KeyHeaders.SurrogateKey | KeyHeaders.CacheTag, options.Headers);
        Assert.DoesNotContain("rahasia", string.Join(' ', options.Caches.Select(c => c.ToString())), StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_may_lie_in_a_file()
    {
        using var folder = new TestFolder();
        File.WriteAllText(folder.File("kunci"), "rahasia\n");

        Assert.Single(Read(("TAJUK_PURGE_FASTLY_SERVICE", "abc"), ("TAJUK_PURGE_FASTLY_KEY_FILE", folder.File("kunci"))).Caches);
        Assert.Contains("cannot be read", Refusal(("TAJUK_PURGE_FASTLY_SERVICE", "abc"), ("TAJUK_PURGE_FASTLY_KEY_FILE", folder.File("tidak-ada"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_node_without_newsroom_is_told_which_caches_the_newsroom_purges()
    {
        var options = Read(("TAJUK_PURGED", "varnish cloudflare"));

        Assert.Empty(options.Caches);
        Assert.Equal(KeyHeaders.SurrogateKey | KeyHeaders.CacheTag, options.Headers);
    }

    [Theory]
    [InlineData("TAJUK_PURGE_VARNISH", "10.0.0.5:6082")]
    [InlineData("TAJUK_PURGE_VARNISH", "ftp://10.0.0.5/")]
    [InlineData("TAJUK_PURGE_VARNISH", "http://nama:rahasia@10.0.0.5/")]
    [InlineData("TAJUK_PURGE_FASTLY_SERVICE", "abc")]
    [InlineData("TAJUK_PURGE_CLOUDFLARE_TOKEN", "rahasia")]
    [InlineData("TAJUK_PURGED", "squid")]
    public void What_cannot_be_meant_is_said_at_the_start_without_a_secret(string name, string value)
    {
        var sentence = Refusal((name, value));

        Assert.Contains(name, sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("rahasia", sentence, StringComparison.Ordinal);
    }

    private static string Refusal(params (string, string)[] variables) => Assert.Throws<UserError>(() => Read(variables)).Message;

    private static OutreachOptions Read(params (string Name, string Value)[] variables)
    {
        var all = variables.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);
        return OutreachOptions.FromEnvironment(name => all.GetValueOrDefault(name));
    }
}
