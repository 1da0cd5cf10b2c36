using System.Text.Json;
using System.Text.Json.Nodes;
using Tajuk.Platform.Http;
using Tajuk.Site.Press;

namespace Tajuk.Outreach;

/// <summary>Fastly, and what speaks like it: POST /service/ID/purge with up to 256 keys in Surrogate-Key.</summary>
internal sealed class Fastly(Uri address, string service, string secret) : FrontCache("fastly:" + service, address, secret)
{
    public override KeyHeaders Reads => KeyHeaders.SurrogateKey;

    public override int Ring => 2;

    public override int MostKeys => 10_000;

    protected override int KeysAtOnce => 256;

    protected override HttpRequestMessage Ask(IReadOnlyList<string> keys)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{Address.AbsoluteUri.TrimEnd('/')}/service/{Uri.EscapeDataString(service)}/purge"));
        request.Headers.TryAddWithoutValidation("Fastly-Key", Secret);
        request.Headers.TryAddWithoutValidation("Surrogate-Key", string.Join(' ', keys));
        request.Headers.Accept.ParseAdd("application/json");
        return request;
    }

    protected override Purged Judge(OutsideAnswer answer) => answer.IsGood ? new Purged { Id = FirstId(answer.Body) } : Refused(answer);

    /// <summary>It answers with an id for each key; one of them finds the request in its records.</summary>
    private static string? FirstId(string body)
    {
        try { return JsonNode.Parse(body) is JsonObject ids && ids.FirstOrDefault().Value is JsonValue id ? id.ToString() : null; }
        catch (JsonException) { return null; }
    }
}
