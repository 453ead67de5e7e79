using System.Text.Json;
using CaiCach.Foundation.Time;
using CaiCach.Planning.Contracts;
using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Tests.Domain;

public sealed class ProgressSentencesTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly ProgressOutline Outline = JsonSerializer.Deserialize<ProgressOutline>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", ProgressOutline.File)),
        Json
    )!;

    /// <summary>How an official would say it for none, one and many; on time, late, open, late again, in the period.</summary>
    [Theory]
    [InlineData(
        0,
        0,
        1,
        0,
        0,
        "Tổng số nhiệm vụ được giao: 01 nhiệm vụ. Chưa có nhiệm vụ nào hoàn thành. Còn 01 nhiệm vụ chưa hoàn thành, đang trong hạn."
    )]
    [InlineData(
        1,
        0,
        0,
        0,
        1,
        "Tổng số nhiệm vụ được giao: 01 nhiệm vụ. Đã hoàn thành 01/01 nhiệm vụ, đạt 100,0%; không có nhiệm vụ nào hoàn thành trễ hạn. Riêng trong kỳ hoàn thành 01 nhiệm vụ. Không còn nhiệm vụ nào chưa hoàn thành."
    )]
    [InlineData(
        0,
        2,
        0,
        10,
        0,
        "Tổng số nhiệm vụ được giao: 12 nhiệm vụ. Đã hoàn thành 02/12 nhiệm vụ, đạt 16,7%, song trễ hạn so với kế hoạch. Trong kỳ không có nhiệm vụ nào hoàn thành. Còn 10 nhiệm vụ chưa hoàn thành, đã quá hạn."
    )]
    [InlineData(
        22,
        3,
        12,
        4,
        8,
        "Tổng số nhiệm vụ được giao: 41 nhiệm vụ. Đã hoàn thành 25/41 nhiệm vụ, đạt 61,0%, trong đó 22 nhiệm vụ đúng hạn, 03 nhiệm vụ trễ hạn. Riêng trong kỳ hoàn thành 08 nhiệm vụ. Còn 16 nhiệm vụ chưa hoàn thành, trong đó 12 nhiệm vụ trong hạn, 04 nhiệm vụ quá hạn."
    )]
    public void General_ForAnyCounts_ReadsWell(int onTime, int doneLate, int within, int late, int inPeriod, string text)
    {
        var figures = new ProgressFigures(Ids(onTime), Ids(doneLate), Ids(within), Ids(late), Ids(inPeriod));
        var days = Period.OfQuarter(2026, 1).Days(PeriodCutoff.Reporting);
        var progress = new PlanProgress(Guid.Empty, new ProgressSpan(days, days.To, days), [], figures, [], [], []);

        string.Join(' ', new ProgressSentences(Outline, progress).General()).ShouldBe(text);
    }

    private static List<Guid> Ids(int count) => [.. Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7())];
}
