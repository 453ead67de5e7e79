using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace CaiCach.Host.Web;

/// <summary>
/// The proxies on other machines whose word is taken on where a request comes from. Without it only one on this machine is believed, and behind any
/// other all citizens would share one address, and with it one limit of rate.
/// </summary>
internal static class ProxySettings
{
    public const string Setting = "CAICACH_PROXIES";

    private static readonly char[] Separators = [',', ';', ' '];

    /// <summary>Reads <c>CAICACH_PROXIES</c>: addresses (10.0.0.5) and networks (10.0.0.0/24), between commas.</summary>
    /// <exception cref="InvalidOperationException">One is neither.</exception>
    public static void Read(IConfiguration configuration, ForwardedHeadersOptions options)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        var written = configuration[Setting] ?? "";
        foreach (var one in written.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPAddress.TryParse(one, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else if (System.Net.IPNetwork.TryParse(one, out var network))
            {
                options.KnownIPNetworks.Add(network);
            }
            else
            {
                throw new InvalidOperationException($"{Setting} must be addresses and networks of proxies, e.g. 10.0.0.5,10.1.0.0/24.");
            }

            // Through several of them, each known: reading stops at the first that is not.
            options.ForwardLimit = null;
        }
    }
}
