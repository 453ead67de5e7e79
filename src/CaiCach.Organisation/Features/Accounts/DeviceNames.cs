namespace CaiCach.Organisation.Features.Accounts;

/// <summary>What people call a browser on a device, out of what the browser says of itself.</summary>
internal static class DeviceNames
{
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("Edg/", "Edge"),
        ("coc_coc", "Cốc Cốc"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] Systems =
    [
        ("Android", "điện thoại Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "máy Windows"),
        ("Mac OS", "máy Mac"),
        ("Linux", "máy Linux"),
    ];

    /// <summary>E.g. <c>Chrome trên máy Windows</c>.</summary>
    public static string Of(string? agent)
    {
        var browser = Find(Browsers, agent) ?? "Trình duyệt khác";
        return Find(Systems, agent) is { } system ? $"{browser} trên {system}" : browser;
    }

    private static string? Find((string Sign, string Name)[] signs, string? agent) =>
        signs
            .Where(sign => agent?.Contains(sign.Sign, StringComparison.OrdinalIgnoreCase) == true)
            .Select(sign => sign.Name)
            .FirstOrDefault();
}
