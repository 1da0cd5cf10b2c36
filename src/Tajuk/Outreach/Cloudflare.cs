using System.Net.Http.Headers;
using System.Text.Json;
using Tajuk.Platform.Http;
using Tajuk.Site.Press;

namespace Tajuk.Outreach;

/// <summary>Cloudflare, and what speaks like it: POST /zones/ID/purge_cache with up to 30 tags.</summary>
internal sealed class Cloudflare(Uri address, string zone, string secret) : FrontCache("cloudflare:" + zone, address, secret)
{
    public override KeyHeaders Reads => KeyHeaders.CacheTag;

    public override int Ring => 2;

    public override int MostKeys => 600;

    protected override int KeysAtOnce => 30;

    protected override HttpRequestMessage Ask(IReadOnlyList<string> keys)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{Address.AbsoluteUri.TrimEnd('/')}/zones/{Uri.EscapeDataString(zone)}/purge_cache"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Secret);
        request.Content = JsonContent.Create(new { tags = keys });
        return request;
    }

    protected override Purged Judge(OutsideAnswer answer)
    {
        // It may say no under status 200.
        var said = Read(answer.Body);
        return answer.IsGood && said?.Success == true ? new Purged { Id = said.Result?.Id } : Refused(answer, said?.Errors is [var error, ..] ? error.Message : null);
    }

    private static Said? Read(string body)
    {
        try { return JsonSerializer.Deserialize<Said>(body, JsonSerializerOptions.Web); }
        catch (JsonException) { return null; }
    }

    private sealed record Said(bool Success, SaidId? Result, IReadOnlyList<SaidError>? Errors);

    private sealed record SaidId(string? Id);

    private sealed record SaidError(string? Message);
}
