using System.Net;
using System.Net.Sockets;

namespace Tajuk.Platform.Http;

/// <summary>
/// Whether an address belongs to the public internet. The runtime's own IsLoopback misses 0.0.0.0, "::" and every form in
/// which an IPv4 address hides in an IPv6 one, so the registries of special addresses (RFC 6890 and its successors) are
/// asked instead.
/// </summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24",
            "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            "2001::/23", "2001:db8::/32", "2620:4f:8000::/48", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>All that is given out to the public so far; everything else in IPv6 is reserved, local, or a way into IPv4.</summary>
    private static readonly IPNetwork GivenOut = IPNetwork.Parse("2000::/3");

    /// <summary>RFC 6052: the last four bytes are an IPv4 address, reached by a translator.</summary>
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>RFC 3056: bytes 2 to 5 are an IPv4 address.</summary>
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    public static bool Is(IPAddress address)
    {
        var plain = Unwrapped(address);
        return !NotPublic.Any(network => network.Contains(plain)) && (plain.AddressFamily == AddressFamily.InterNetwork || GivenOut.Contains(plain));
    }

    private static IPAddress Unwrapped(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        if (Nat64.Contains(address)) return new IPAddress(bytes.AsSpan(12, 4));
        return SixToFour.Contains(address) ? new IPAddress(bytes.AsSpan(2, 4)) : address;
    }
}
