namespace Tajuk.Commands;

/// <summary>
/// Lets the threads that watch connections go on with what has arrived instead of handing it to the pool: a fifth less work
/// for a kept page. Only where nothing but requests comes by sockets, or what does enters <see cref="Site.OnThePool"/>:
/// the newsroom's conversation with PostgreSQL would be carried on by those threads.
/// </summary>
internal static class InlineSockets
{
    private const string Variable = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    /// <summary>Called before the first socket is made: .NET reads it once. What the operator has set holds.</summary>
    public static void Allow()
    {
        if (Environment.GetEnvironmentVariable(Variable) is null) Environment.SetEnvironmentVariable(Variable, "1");
    }
}
