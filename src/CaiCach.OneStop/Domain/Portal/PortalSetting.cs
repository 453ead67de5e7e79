namespace CaiCach.OneStop.Domain.Portal;

/// <summary>What an administrator enters of a unit's way to the Portal.</summary>
internal sealed record PortalSettingInput
{
    public bool IsEnabled { get; init; }

    public PortalFields Fields { get; init; } = PortalFields.Of2022;

    /// <summary>Address of the province's adapter, e.g. <c>https://truc.tinh.gov.vn/api</c>.</summary>
    public required string AdapterUrl { get; init; }

    /// <summary>Path of the log-in below it.</summary>
    public required string AuthEndpoint { get; init; }

    /// <summary>Path of the calls below it.</summary>
    public required string IntegrationEndpoint { get; init; }

    /// <summary>dstcode.</summary>
    public required string DestinationCode { get; init; }

    /// <summary>madonvi.</summary>
    public required string AgencyCode { get; init; }

    public required string UserName { get; init; }

    /// <summary>Where the Portal reaches this installation to fetch files, e.g. <c>https://motcua.xa.gov.vn</c>; empty sends no addresses of files.</summary>
    public string Site { get; init; } = "";

    /// <summary>Seconds after which an unanswered call is given up.</summary>
    public int TimeoutSeconds { get; init; } = PortalSetting.TimeoutSecondsUsual;
}

/// <summary>How a unit reaches the National Portal. The password lies here enciphered only.</summary>
internal sealed class PortalSetting
{
    public const int TimeoutSecondsUsual = 60;
    public const int TimeoutSecondsMin = 1;
    public const int TimeoutSecondsMax = 120;
    public const int TextMaxLength = 200;

    private PortalSetting() { }

    public PortalSetting(Guid unitId) => UnitId = unitId;

    public Guid UnitId { get; private set; }

    public bool IsEnabled { get; private set; }

    public PortalFields Fields { get; private set; }

    public string AdapterUrl { get; private set; } = "";

    public string AuthEndpoint { get; private set; } = "";

    public string IntegrationEndpoint { get; private set; } = "";

    public string DestinationCode { get; private set; } = "";

    public string AgencyCode { get; private set; } = "";

    public string UserName { get; private set; } = "";

    public byte[] PasswordSealed { get; private set; } = [];

    public string Site { get; private set; } = "";

    public int TimeoutSeconds { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The version of the row, by which two people at once are told of each other.</summary>
    public uint Version { get; private set; }

    /// <summary>Takes what was entered; without a new password the old one stays.</summary>
    public void Change(PortalSettingInput input, byte[]? newPassword, DateTimeOffset now)
    {
        IsEnabled = input.IsEnabled;
        Fields = input.Fields;
        AdapterUrl = input.AdapterUrl;
        AuthEndpoint = input.AuthEndpoint;
        IntegrationEndpoint = input.IntegrationEndpoint;
        DestinationCode = input.DestinationCode;
        AgencyCode = input.AgencyCode;
        UserName = input.UserName;
        TimeoutSeconds = input.TimeoutSeconds;
        Site = input.Site.TrimEnd('/');
        PasswordSealed = newPassword ?? PasswordSealed;
        ChangedAt = now;
    }

    /// <summary>Whether calls may go there: http or https, nobody's name in it.</summary>
    public static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("https" or "http") && address.UserInfo.Length == 0;

    /// <summary>A call's address; null when what was entered makes none.</summary>
    public Uri? AddressOf(string endpoint)
    {
        var text = $"{AdapterUrl.TrimEnd('/')}/{endpoint.TrimStart('/')}";
        return IsAddress(text) ? new Uri(text) : null;
    }
}
