using Tajuk.Platform.Http;
using Tajuk.Site.Press;

namespace Tajuk.Outreach;

/// <summary>Varnish with docs/varnish.vcl: a PURGE with the keys in a header, on a listener of its own.</summary>
internal sealed class Varnish(Uri address) : FrontCache("varnish:" + address.Authority, address)
{
    private static readonly HttpMethod Purge = new("PURGE");

    public override KeyHeaders Reads => KeyHeaders.SurrogateKey;

    public override int Ring => 1;

    public override int MostKeys => 10_000;

    protected override int KeysAtOnce => 500;

    protected override HttpRequestMessage Ask(IReadOnlyList<string> keys)
    {
        var request = new HttpRequestMessage(Purge, Address);
        request.Headers.TryAddWithoutValidation("Surrogate-Key", string.Join(' ', keys));
        return request;
    }

    protected override Purged Judge(OutsideAnswer answer) =>
        answer.IsGood ? new Purged { Id = answer.Header?.TryGetValues("X-Varnish", out var ids) == true ? ids.FirstOrDefault() : null } : Refused(answer, "");
}
