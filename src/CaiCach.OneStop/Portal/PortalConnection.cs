using CaiCach.Foundation.Secrets;
using CaiCach.OneStop.Domain.Portal;

namespace CaiCach.OneStop.Portal;

/// <summary>A unit's way to the Portal, ready for calls. It holds the password in clear: it is never kept, logged or shown.</summary>
internal sealed class PortalConnection
{
    private PortalConnection(PortalSetting setting, Uri logIn, Uri calls, string password)
    {
        UnitId = setting.UnitId;
        Fields = setting.Fields;
        DestinationCode = setting.DestinationCode;
        AgencyCode = setting.AgencyCode;
        UserName = setting.UserName;
        Site = setting.Site;
        Timeout = TimeSpan.FromSeconds(setting.TimeoutSeconds);
        (LogInAddress, CallAddress, Password) = (logIn, calls, password);
        Stamp = setting.ChangedAt;
    }

    public Guid UnitId { get; }

    public PortalFields Fields { get; }

    public Uri LogInAddress { get; }

    public Uri CallAddress { get; }

    public string DestinationCode { get; }

    public string AgencyCode { get; }

    public string UserName { get; }

    public string Password { get; }

    /// <summary>Where the Portal fetches files; empty for nowhere.</summary>
    public string Site { get; }

    /// <summary>After which an unanswered call is given up.</summary>
    public TimeSpan Timeout { get; }

    /// <summary>When the settings were changed: a session of older ones is no longer used.</summary>
    public DateTimeOffset Stamp { get; }

    /// <summary>The way that the settings describe; null when an address is none or the password cannot be opened any more.</summary>
    public static PortalConnection? Of(PortalSetting setting, SecretNumbers secrets) =>
        setting.AddressOf(setting.AuthEndpoint) is { } logIn
        && setting.AddressOf(setting.IntegrationEndpoint) is { } calls
        && secrets.Open(setting.PasswordSealed) is { } password
            ? new PortalConnection(setting, logIn, calls, password)
            : null;
}
