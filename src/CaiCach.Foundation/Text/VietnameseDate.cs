using System.Globalization;
using CaiCach.Foundation.Time;

namespace CaiCach.Foundation.Text;

/// <summary>Days and times as Vietnamese people write them: <c>31/12/2025</c>, <c>10:15 31/12/2025</c>.</summary>
public static class VietnameseDate
{
    private const string DayForm = "dd/MM/yyyy";

    private static readonly string[] ReadForms = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];

    /// <summary>Reads <c>31/12/2025</c>, also with <c>-</c> or <c>.</c> and without leading zeros; the day comes first and the year has four digits.</summary>
    /// <param name="text">What was typed; spaces around it do not count.</param>
    /// <param name="day">The day; the first day of the calendar when refused.</param>
    /// <returns>Whether there is such a day.</returns>
    public static bool TryParse(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text?.Trim(), ReadForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>Writes dd/MM/yyyy.</summary>
    public static string Format(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);

    /// <summary>Writes HH:mm dd/MM/yyyy in Vietnam's time.</summary>
    public static string Format(DateTimeOffset instant) =>
        $"{VietnamTime.TimeOf(instant).ToString("HH:mm", CultureInfo.InvariantCulture)} {Format(VietnamTime.DayOf(instant))}";
}
