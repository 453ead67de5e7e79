using System.Globalization;
using System.Text;

namespace CaiCach.Planning.Domain;

/// <summary>One deadline of a calendar.</summary>
/// <param name="Id">The milestone.</param>
/// <param name="Text">The task.</param>
/// <param name="Label">What is due then.</param>
/// <param name="DueOn">The last day on which it is on time, or until which more time was granted.</param>
internal sealed record CalendarEntry(Guid Id, string Text, string? Label, DateOnly DueOn);

/// <summary>Deadlines as iCalendar (RFC 5545): whole days, lines of at most 75 bytes, special signs escaped.</summary>
internal static class CalendarText
{
    private const int LineMaxBytes = 75;

    /// <summary>The whole file.</summary>
    public static string Of(IReadOnlyList<CalendarEntry> entries, DateTimeOffset madeAt)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//CaiCach//CaiCach//VI");
        Line(text, "CALSCALE:GREGORIAN");
        foreach (var entry in entries)
        {
            Line(text, "BEGIN:VEVENT");
            Line(text, $"UID:{entry.Id}@caicach");
            Line(text, $"DTSTAMP:{madeAt.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
            Line(text, $"DTSTART;VALUE=DATE:{entry.DueOn.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}");
            Line(text, $"SUMMARY:{Escape(entry.Label is null ? entry.Text : $"{entry.Label}: {entry.Text}")}");
            Line(text, "TRANSP:TRANSPARENT");
            Line(text, "END:VEVENT");
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .Replace("\r", "", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);

    private static void Line(StringBuilder text, string line)
    {
        var bytes = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > LineMaxBytes)
            {
                text.Append("\r\n ");
                bytes = 1;
            }

            text.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
