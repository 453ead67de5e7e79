using System.Globalization;
using DocumentFormat.OpenXml;

namespace CaiCach.Documents.Reading.Word;

/// <summary>Takes attribute values as they are printed: a value that Word would not write counts as not given.</summary>
internal static class WordValues
{
    public static string? Text(OpenXmlSimpleType? value) => value?.InnerText;

    public static int? Number(OpenXmlSimpleType? value) =>
        int.TryParse(value?.InnerText, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether a switch is on: it is where it stands without a value.</summary>
    public static bool IsOn(OpenXmlSimpleType? value) => value?.InnerText is null or "1" or "true" or "on";
}
