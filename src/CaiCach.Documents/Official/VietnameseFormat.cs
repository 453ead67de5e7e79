using System.Globalization;

namespace CaiCach.Documents.Official;

/// <summary>Dates and figures as official documents print them; the one place where they are rounded for printing.</summary>
public static class VietnameseFormat
{
    private const string Blank = "    ";

    private static readonly NumberFormatInfo Figures = NumberFormatInfo.ReadOnly(
        new NumberFormatInfo
        {
            NumberDecimalSeparator = ",",
            NumberGroupSeparator = ".",
            NumberGroupSizes = [3],
            NegativeSign = "-",
        }
    );

    /// <summary>"05/01/2026".</summary>
    public static string Day(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>"05/01/2026 14:05", in the offset that the instant carries.</summary>
    public static string Instant(DateTimeOffset instant) => instant.ToString("dd'/'MM'/'yyyy HH':'mm", CultureInfo.InvariantCulture);

    /// <summary>
    /// "ngày 05 tháng 01 năm 2026": a day below 10 and the months 1 and 2 get a 0 (annex I, part II.4); what is unknown stays blank.
    /// </summary>
    public static string LongDate(OfficialDate date)
    {
        var words = DecreeWords.Current;
        return DecreeWords.Fill(words.Date, DayOf(date.Day), MonthOf(date.Month), date.Year);
    }

    /// <summary>"1.234,5": thousands by a dot, decimals by a comma, halves rounded away from zero.</summary>
    /// <param name="value">The figure.</param>
    /// <param name="decimals">Decimal places, 0–10; all of them are printed.</param>
    public static string Number(decimal value, int decimals = 0) =>
        decimal.Round(value, decimals, MidpointRounding.AwayFromZero)
            .ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Figures);

    /// <summary>"98,5%" of the share 0.985.</summary>
    /// <param name="share">The share, 0…1.</param>
    /// <param name="decimals">Decimal places of the percentage.</param>
    public static string Percent(decimal share, int decimals = 1) => Number(share * 100, decimals) + "%";

    private static string DayOf(int? day) => day?.ToString("00", CultureInfo.InvariantCulture) ?? Blank;

    private static string MonthOf(int? month) =>
        month is null ? Blank : month.Value.ToString(month < 3 ? "00" : "0", CultureInfo.InvariantCulture);
}
