using System.Net;
using System.Net.Sockets;
using Tajuk.Platform.Http;
using Tajuk.Tests.Kit;
using Tajuk.Tests.Outreach;

namespace Tajuk.Tests.Platform;

/// <summary>The one client for servers outside: what it reaches, and what it does not.</summary>
public sealed class OutsideClientTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.8.8")]
    [InlineData("0.0.0.0")]
    [InlineData("0.1.2.3")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2002:c0a8:101::")]
    [InlineData("2001::1")]
    [InlineData("2001:db8::1")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void An_address_of_our_own_network_is_not_public_in_whatever_form(string address) => Assert.False(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("151.101.1.57")]
    [InlineData("172.32.0.1")]
    [InlineData("192.169.0.1")]
    [InlineData("2606:4700::1111")]
    [InlineData("64:ff9b::101:101")]
    [InlineData("::ffff:1.1.1.1")]
    public void An_address_of_the_internet_is_public(string address) => Assert.True(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("0.0.0.0")]
    [InlineData("localhost")]
    public async Task What_somebody_else_has_named_is_reached_on_the_internet_only(string host)
    {
        using var listener = new TcpListener(IPAddress.IPv6Any, 0);
        listener.Server.DualMode = true;
        listener.Start();
        using var client = OutsideClient.ToPublic();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://{host}:{((IPEndPoint)listener.LocalEndpoint).Port}/");

        var answer = await client.SendAsync(request, Cancel);

        Assert.Contains("not an address of the public internet", answer.Fault, StringComparison.Ordinal);
        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task A_configured_server_may_be_in_our_own_network_and_no_other_there_is_reached()
    {
        await using var ours = await PurgeDoor.Open(200, "ya");
        await using var other = await PurgeDoor.Open(200, "ya");
        using var client = OutsideClient.To(ours.Address);
        using var right = new HttpRequestMessage(HttpMethod.Get, ours.Address);
        using var wrong = new HttpRequestMessage(HttpMethod.Get, other.Address);

        Assert.Equal((200, "ya"), (await client.SendAsync(right, Cancel)) is var answer ? (answer.Status, answer.Body) : default);
        Assert.Null((await client.SendAsync(wrong, Cancel)).Status);
        Assert.Empty(other.Heard);
    }

    [Fact]
    public async Task A_redirect_is_an_answer_and_is_not_followed()
    {
        await using var door = await PurgeDoor.Open(302);
        using var client = OutsideClient.To(door.Address);
        using var request = new HttpRequestMessage(HttpMethod.Get, door.Address);

        Assert.Equal(302, (await client.SendAsync(request, Cancel)).Status);
        Assert.Single(door.Heard);
    }

    [Fact]
    public async Task Of_an_answer_without_end_only_the_beginning_is_read()
    {
        await using var door = await PurgeDoor.Open(200, new string('x', 5_000_000));
        using var client = OutsideClient.To(door.Address);
        using var request = new HttpRequestMessage(HttpMethod.Get, door.Address);

        Assert.Equal(65_536, (await client.SendAsync(request, Cancel)).Body.Length);
    }

    [Fact]
    public async Task A_server_that_is_away_is_said_to_be_and_nothing_is_thrown()
    {
        var away = new Uri($"http://127.0.0.1:{FreePort.Next()}/");
        using var client = OutsideClient.To(away);
        using var request = new HttpRequestMessage(HttpMethod.Get, away);

        var answer = await client.SendAsync(request, Cancel);

        Assert.Null(answer.Status);
        Assert.Contains("refused", answer.Fault, StringComparison.OrdinalIgnoreCase);
    }
}
