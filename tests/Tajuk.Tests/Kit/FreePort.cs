using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Tajuk.Tests.Kit;

/// <summary>
/// Ports for servers under test. They lie below the range from which systems lend ports to outgoing connections, so
/// that no client of another test takes one between the choice and the server's start.
/// </summary>
internal static class FreePort
{
    private const int First = 15000;
    private const int Count = 15000;

    private static int _next = RandomNumberGenerator.GetInt32(Count);

    public static int Next()
    {
        for (var tries = 0; tries < Count; tries++)
            if (First + (int)((uint)Interlocked.Increment(ref _next) % Count) is var port && IsFree(port))
                return port;
        throw new InvalidOperationException("No free loopback port.");
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
