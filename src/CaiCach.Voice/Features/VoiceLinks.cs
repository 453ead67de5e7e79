using CaiCach.Foundation.Time;

namespace CaiCach.Voice.Features;

/// <summary>The room's addresses, in one place.</summary>
internal static class VoiceLinks
{
    public const string Ratings = "/y-kien/danh-gia";

    /// <summary>What waits for somebody to write what was done.</summary>
    public const string OpenDislikes = Ratings + "?cho=true";

    public const string RateAny = "/danh-gia";

    /// <summary>After a rating was taken.</summary>
    public const string Thanks = RateAny + "?xong=true";

    public static string Rating(Guid id) => $"{Ratings}/{id}";

    public static string RatingsOf(string dossierCode) => $"{Ratings}?tim={Uri.EscapeDataString(dossierCode)}";

    /// <summary>Names of what the list of ratings is narrowed by.</summary>
    public const string VerdictName = "hl";
    public const string OfficerName = "canBo";
    public const string HandledName = "xong";

    /// <summary>The ratings of what an officer handled in a period.</summary>
    public static string RatingsOf(Guid officerId, Period period, bool? isLiked) =>
        $"{Ratings}?{OfficerName}={officerId}&{HandledName}={period}"
        + (isLiked is { } liked ? $"&{VerdictName}={(liked ? "true" : "false")}" : "");

    public static string Rate(string dossierCode, string? key) =>
        $"{RateAny}?ma={Uri.EscapeDataString(dossierCode)}{(key is null ? "" : $"&k={Uri.EscapeDataString(key)}")}";

    public static string Kiosk(string unitCode) => $"{RateAny}/quay/{Uri.EscapeDataString(unitCode)}";

    public static string KioskThanks(string unitCode) => Kiosk(unitCode) + "?xong=true";

    /// <summary>The dossier's own page, in the room that has it.</summary>
    public static string Dossier(string dossierCode) => $"/mot-cua/ho-so/{Uri.EscapeDataString(dossierCode)}";
}
