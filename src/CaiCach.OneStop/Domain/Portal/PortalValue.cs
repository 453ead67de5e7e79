using System.Globalization;
using System.Text.Json.Nodes;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;

namespace CaiCach.OneStop.Domain.Portal;

/// <summary>How the Portal writes values: each a string, empty for none, text in NFC, times as in Vietnam.</summary>
internal static class PortalValue
{
    private const string TimeFormat = "yyyyMMddHHmmss";

    /// <summary>Text in NFC, cut to a length without tearing a letter.</summary>
    public static string Text(string? text, int maxLength = int.MaxValue)
    {
        var whole = VietnameseText.Tidy(text);
        if (whole.Length <= maxLength)
        {
            return whole;
        }

        return whole[..(char.IsHighSurrogate(whole[maxLength - 1]) ? maxLength - 1 : maxLength)].TrimEnd();
    }

    /// <summary>An instant as Vietnam's clocks show it.</summary>
    public static string Time(DateTimeOffset? instant) =>
        instant is { } at ? TimeZoneInfo.ConvertTime(at, VietnamTime.Zone).ToString(TimeFormat, CultureInfo.InvariantCulture) : "";

    /// <summary>Reads such a time; null when it is none.</summary>
    public static DateTimeOffset? ReadTime(string? text) =>
        DateTime.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? VietnamTime.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local))
            : null;

    /// <summary>A code.</summary>
    public static string Code(short code) => code.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number.</summary>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A truth as the calls' own fields have it.</summary>
    public static string Truth(bool isTrue) => isTrue ? "True" : "False";

    /// <summary>A mark as the dossier's fields have it.</summary>
    public static string Mark(bool isSet) => isSet ? "1" : "0";

    /// <summary>A list.</summary>
    public static JsonArray List(IEnumerable<JsonObject> items) => [.. items];
}
