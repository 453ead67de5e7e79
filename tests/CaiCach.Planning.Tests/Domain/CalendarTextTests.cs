using System.Text;
using CaiCach.Planning.Domain;

namespace CaiCach.Planning.Tests.Domain;

public sealed class CalendarTextTests
{
    [Fact]
    public void Of_WhenWordsAreHostile_ThenNoLineIsForgedOrTooLong()
    {
        var text = "Việc, rất; dài\r\nEND:VEVENT\nBEGIN:VALARM \\ " + new string('ệ', 200);

        var file = CalendarText.Of([new CalendarEntry(Guid.Empty, text, null, new DateOnly(2026, 6, 30))], DateTimeOffset.UnixEpoch);

        var lines = file.Split("\r\n");
        lines.ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        lines.Count(line => line == "END:VEVENT").ShouldBe(1);
        lines.Contains("BEGIN:VALARM", StringComparer.Ordinal).ShouldBeFalse();
        file.Replace("\r\n ", "", StringComparison.Ordinal).ShouldContain("SUMMARY:Việc\\, rất\\; dài\\nEND:VEVENT\\nBEGIN:VALARM \\\\ ệ");
        file.ShouldContain("DTSTART;VALUE=DATE:20260630\r\n");
    }
}
