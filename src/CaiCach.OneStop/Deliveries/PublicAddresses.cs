using System.Net;
using System.Net.Sockets;

namespace CaiCach.OneStop.Deliveries;

/// <summary>
/// Keeps calls to addresses that people enter out of the network in which the program stands (server-side request forgery). What counts is the
/// address that is connected to, looked at in that moment: a name may lead elsewhere a moment later.
/// </summary>
internal sealed class PublicAddresses(DeliverySettings settings)
{
    /// <summary>Special networks of IPv4 (RFC 6890 and the IANA registry): none is a server of others.</summary>
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Of IPv6 only global unicast is public, and of that not what documents, tunnels or translates to IPv4.</summary>
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] SpecialGlobal =
    [
        .. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(IPNetwork.Parse),
    ];

    /// <summary>Whether people may enter it: https, nobody's name in it, and not plainly an address of the private network.</summary>
    public bool MayBeEntered(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (settings.AllowsPrivate && address.Scheme == Uri.UriSchemeHttp))
        && address.UserInfo.Length == 0
        && address.Fragment.Length == 0
        && (settings.AllowsPrivate || !address.IsLoopback)
        && (!IPAddress.TryParse(address.DnsSafeHost, out var ip) || MayBeCalled(ip));

    /// <summary>Whether this address may be connected to.</summary>
    public bool MayBeCalled(IPAddress address) => settings.AllowsPrivate || IsPublic(address);

    /// <summary>Connects to the first address of the name that may be called.</summary>
    /// <exception cref="ForbiddenAddressException">The name has none.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var allowed = (await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken)).Where(MayBeCalled).ToArray();
        if (allowed.Length == 0)
        {
            throw new ForbiddenAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetwork
            ? !Special.Any(network => network.Contains(plain))
            : Global.Contains(plain) && !SpecialGlobal.Any(network => network.Contains(plain));
    }
}

/// <summary>An address that may not be called.</summary>
internal sealed class ForbiddenAddressException() : Exception("The name leads into a private network.");
