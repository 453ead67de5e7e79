using Microsoft.Extensions.Configuration;

namespace CaiCach.OneStop.Deliveries;

/// <summary>What the installation, not a unit, decides of sending.</summary>
/// <param name="Folder">Where messages are written that no gateway or mail server takes (<c>CAICACH_MESSAGES</c>); null for nowhere.</param>
/// <param name="AllowsPrivate">Whether gateways and webhooks may stand in the private network and be reached by http (<c>CAICACH_PRIVATE_ADDRESSES=allow</c>).</param>
internal sealed record DeliverySettings(string? Folder, bool AllowsPrivate)
{
    public static DeliverySettings Read(IConfiguration configuration) =>
        new(
            configuration["CAICACH_MESSAGES"] is { Length: > 0 } folder ? Path.GetFullPath(folder) : null,
            configuration["CAICACH_PRIVATE_ADDRESSES"] == "allow"
        );
}
