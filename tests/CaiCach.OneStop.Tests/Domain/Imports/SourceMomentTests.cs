using System.Globalization;
using CaiCach.Documents.Workbooks;
using CaiCach.OneStop.Domain.Imports;

namespace CaiCach.OneStop.Tests.Domain.Imports;

/// <summary>Ways of writing a time: those of the portal's messages (yyyyMMddHHmmss), of Excel (serials), of people.</summary>
public sealed class SourceMomentTests
{
    [Theory]
    [InlineData("02/03/2026 08:15", "2026-03-02T08:15:00", true)]
    [InlineData("02/03/2026 08:15:30", "2026-03-02T08:15:30", true)]
    [InlineData("2/3/2026 8:05", "2026-03-02T08:05:00", true)]
    [InlineData("08:15 02/03/2026", "2026-03-02T08:15:00", true)]
    [InlineData("02-03-2026 08:15", "2026-03-02T08:15:00", true)]
    [InlineData("02.03.2026", "2026-03-02T00:00:00", false)]
    [InlineData("2026-03-02T08:15:00", "2026-03-02T08:15:00", true)]
    [InlineData("20260302081530", "2026-03-02T08:15:30", true)]
    [InlineData("20260302", "2026-03-02T00:00:00", false)]
    [InlineData("46083.34375", "2026-03-02T08:15:00", true)] // Excel: 46083 is 02/03/2026
    [InlineData("31/02/2026", null, false)]
    [InlineData("02/03/26", null, false)]
    [InlineData("hôm nay", null, false)]
    [InlineData("1", null, false)]
    public void Text_IsReadInVietnamsTime(string text, string? local, bool hasTime)
    {
        var moment = SourceMoment.Read(WorkbookCell.Of(text));

        moment?.At.ToOffset(TimeSpan.FromHours(7)).ToString("s", CultureInfo.InvariantCulture).ShouldBe(local);
        (moment is null).ShouldBe(local is null);
        (moment?.HasTime ?? false).ShouldBe(hasTime);
    }

    [Theory]
    [InlineData("46083", "2026-03-02T00:00:00")]
    [InlineData("46083.5", "2026-03-02T12:00:00")]
    [InlineData("20260302081530", "2026-03-02T08:15:30")]
    [InlineData("20260302", "2026-03-02T00:00:00")]
    [InlineData("-1", null)]
    [InlineData("99999999", null)]
    public void Number_IsASerialOrDigitsOfATime(string number, string? local) =>
        SourceMoment
            .Read(WorkbookCell.Of(decimal.Parse(number, CultureInfo.InvariantCulture)))
            ?.At.ToOffset(TimeSpan.FromHours(7))
            .ToString("s", CultureInfo.InvariantCulture)
            .ShouldBe(local);

    [Fact]
    public void Day_WithoutTime_PromisesTheWholeDay() =>
        SourceMoment
            .Read(WorkbookCell.Of("02/03/2026"))!
            .Value.Latest.ShouldBe(new DateTimeOffset(2026, 3, 2, 23, 59, 0, TimeSpan.FromHours(7)));
}
