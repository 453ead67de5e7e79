using System.Globalization;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Domain.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace CaiCach.Planning.Tests.Domain.Reading;

public sealed class DeadlineReaderTests
{
    private static readonly DeadlineReader Reader = new(new PeriodReading(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)));

    /// <summary>Words, and what they mean in a plan for 2026: "label=Kind date [cadence]", one after the other.</summary>
    [Theory]
    // The issue's own list.
    [InlineData("Quý IV/2023", "Quarter 2023-12-31")]
    [InlineData("Trước 15/11/2023", "Date 2023-11-15")]
    [InlineData("tháng 11/2023", "Month 2023-11-30")]
    [InlineData("Thường xuyên", "Continuous")]
    [InlineData("định kỳ hằng quý, 6 tháng, 9 tháng", "Recurring Quarterly+SixMonth+NineMonth")]
    [InlineData("Xây dựng kế hoạch: tháng 1/2023; Báo cáo: tháng 12/2023", "Xây dựng kế hoạch=Month 2023-01-31|Báo cáo=Month 2023-12-31")]
    [InlineData("06 tháng đầu năm 2024", "HalfYear 2024-06-30")]
    [InlineData("Theo thời hạn quy định của văn bản", "External")]
    // Written so in plans of 2021–2026; a year left out is the plan's.
    [InlineData("Quý I, III", "Quarter 2026-03-31|Quarter 2026-09-30")]
    [InlineData("Quý I, Quý III/2025", "Quarter 2025-03-31|Quarter 2025-09-30")]
    [InlineData("Quý II-IV/2026", "Quarter 2026-12-31")]
    [InlineData("Quý I/2026 - Quý III/2026", "Quarter 2026-09-30")]
    [InlineData("Quý 3 năm 2026", "Quarter 2026-09-30")]
    [InlineData("Trong Quý II", "Quarter 2026-06-30")]
    [InlineData("Tháng 6 và tháng 12", "Month 2026-06-30|Month 2026-12-31")]
    [InlineData("Tháng 02/2024", "Month 2024-02-29")]
    [InlineData("Từ tháng 3 đến tháng 9/2026", "Month 2026-09-30")]
    [InlineData("Tháng 3-5/2026", "Month 2026-05-31")]
    [InlineData("ngày 20 tháng cuối quý", "Recurring Quarterly")]
    [InlineData("Trước ngày 15 hằng tháng", "Recurring Monthly")]
    [InlineData("Hoàn thành trước 30/6", "Date 2026-06-30")]
    [InlineData("Chậm nhất ngày 05 tháng 12 năm 2025", "Date 2025-12-05")]
    [InlineData("Từ ngày 01/3 đến ngày 30/6/2026", "Date 2026-06-30")]
    [InlineData("Cả năm", "Year 2026-12-31")]
    [InlineData("Trong năm", "Year 2026-12-31")]
    [InlineData("Trong năm 2025", "Year 2025-12-31")]
    [InlineData("Năm 2024", "Year 2024-12-31")]
    [InlineData("Giai đoạn 2021 - 2025", "Year 2025-12-31")]
    [InlineData("Hằng năm", "Recurring Yearly")]
    [InlineData("Tháng 12 hằng năm", "Recurring Yearly")]
    [InlineData("Hàng tháng, quý, năm", "Recurring Monthly+Quarterly+Yearly")]
    [InlineData("Quý, 6 tháng, năm", "Recurring Quarterly+SixMonth+Yearly")]
    [InlineData("Báo cáo định kỳ 6 tháng, năm", "Báo cáo=Recurring SixMonth+Yearly")]
    [InlineData("Theo định kỳ", "Recurring")]
    [InlineData("định kỳ hằng quý hoặc đột xuất theo quy định", "Recurring Quarterly")]
    [InlineData("Thường xuyên trong năm 2026", "Continuous")]
    [InlineData(
        "- Tổ chức thực hiện: thường xuyên. - Báo cáo: định kỳ hàng quý",
        "Tổ chức thực hiện=Continuous|Báo cáo=Recurring Quarterly"
    )]
    [InlineData("Sau khi có hướng dẫn", "External")]
    [InlineData("Theo kế hoạch của tỉnh", "External")]
    [InlineData("Theo quy định", "External")]
    [InlineData("Khi có yêu cầu", "External")]
    [InlineData("6 tháng cuối năm", "HalfYear 2026-12-31")]
    [InlineData("11/2026", "Month 2026-11-30")]
    [InlineData("Ban hành kế hoạch trong tháng 01", "Ban hành kế hoạch=Month 2026-01-31")]
    // OCR without diacritics.
    [InlineData("Truoc ngay 15/11/2026", "Date 2026-11-15")]
    [InlineData("Thuong xuyen", "Continuous")]
    // Not a time.
    [InlineData("31/02/2026", "")]
    [InlineData("Như trên", "")]
    public void Read_WhenWordsAreOnesOfficesUse_UnderstandsThem(string words, string expected) =>
        Print(Reader.Read([words])).ShouldBe(expected);

    [Fact]
    public void Read_WhenThePlanEndsInAnotherYear_TakesItForTimesWithoutOne() =>
        Print(new DeadlineReader(new PeriodReading(new DateOnly(2021, 1, 1), new DateOnly(2025, 12, 31))).Read(["Quý II"]))
            .ShouldBe("Quarter 2025-06-30");

    [Fact]
    public void Read_WhateverTheWords_NeverThrowsAndStaysWithinTheCentury()
    {
        string[] pieces =
        [
            "Quý ",
            "I",
            "IV",
            "tháng ",
            "13",
            "31",
            "/",
            "2",
            "2026",
            "năm ",
            "-",
            " và ",
            "định kỳ ",
            "hằng ",
            "6 tháng ",
            "trước ",
            ": ",
            "; ",
            "Báo cáo",
            "99999999999",
            "\ud800",
            "ế",
            "%",
        ];
        var words = Gen.Elements(pieces).ListOf().Select(p => string.Concat(p));
        Prop.ForAll(
                Gen.OneOf(words, ArbMap.Default.GeneratorFor<string>().Where(s => s is not null)).ToArbitrary(),
                text => Reader.Read([text]).Milestones.All(m => m.Due is null || (m.Due.Value.Year is >= 2000 and <= 2099))
            )
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("Quý IV/2023", true)]
    [InlineData("Báo cáo: tháng 12", true)]
    [InlineData("Trước ngày 05/01/2024", true)]
    [InlineData("Công chức Tư pháp – Hộ tịch", false)]
    [InlineData("Kế hoạch kiểm tra công tác cải cách hành chính năm 2024", false)]
    public void IsDeadline_WhenWordsTellMoreThanATime_IsFalse(string words, bool expected) => Reader.IsDeadline(words).ShouldBe(expected);

    private static string Print(DeadlineReading reading) =>
        string.Join(
            '|',
            reading.Milestones.Select(m =>
                (
                    (m.Label is null ? string.Empty : m.Label + "=")
                    + $"{m.Kind} {m.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}".Trim()
                    + (m.Cadence is null ? string.Empty : " " + string.Join('+', m.Cadence))
                )
            )
        );
}
