using CaiCach.Foundation.Catalogues;
using CaiCach.Foundation.Time;
using CaiCach.Indicators.Contracts;
using CaiCach.Planning.Contracts;
using CaiCach.Reporting.Domain;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Reporting.Tests.Domain;

/// <summary>What is proposed as shortcomings: tasks that are late and indicators that are worse than in the period before.</summary>
public sealed class OutlineTextsTests
{
    private static readonly ReportSpan Span = new(Period.OfQuarter(2026, 1), PeriodCutoff.Reporting, new DateOnly(2026, 3, 14));

    [Theory]
    [InlineData(
        "worse",
        90,
        98,
        5,
        3,
        "So với quý IV năm 2025, 02 chỉ tiêu kém hơn:|- Đúng hạn: 90%, giảm 8 điểm phần trăm so với quý IV năm 2025;|- Quá hạn: 5, tăng 2 hồ sơ so với quý IV năm 2025."
    )]
    [InlineData("better", 99, 98, 1, 3, "Các nhiệm vụ được triển khai theo tiến độ; không có nhiệm vụ quá hạn.")]
    [InlineData("the same", 98, 98, 3, 3, "Các nhiệm vụ được triển khai theo tiến độ; không có nhiệm vụ quá hạn.")]
    [InlineData(
        "one worse",
        98,
        98,
        4,
        3,
        "So với quý IV năm 2025, 01 chỉ tiêu kém hơn:|- Quá hạn: 4, tăng 1 hồ sơ so với quý IV năm 2025."
    )]
    public async Task Shortcomings_NameWhatIsWorse(string name, int share, int shareBefore, int late, int lateBefore, string expected)
    {
        var texts = await ProposeAsync(Table(share, late), Table(shareBefore, lateBefore));

        texts["S"].ShouldBe(expected.Replace('|', '\n'), name);
        texts["other"].ShouldBe("Các nhiệm vụ được triển khai theo tiến độ; không có nhiệm vụ quá hạn.", name);
    }

    [Fact]
    public async Task Shortcomings_WhenNothingWasCountedBefore_CompareWithNothing() =>
        (await ProposeAsync(Table(1, 9), Table(0, 0, of: 0)))["S"].ShouldStartWith("Các nhiệm vụ được triển khai theo tiến độ");

    [Fact]
    public async Task Shortcomings_NameTargetsBehind_OfTheReportsYear_AndWhatUnitsBelowOwe()
    {
        var texts = await ProposeAsync(
            Table(98, 3) with
            {
                Indicators = [new IndicatorValue("NV-03", "Nhiệm vụ quá hạn", "leadership", "nhiệm vụ", 14, null, 14)],
            },
            Table(98, 3),
            "consolidated",
            Target("100% hồ sơ trễ hạn có thư xin lỗi.", new DateOnly(2026, 3, 14), isBehind: true),
            Target("Đạt.", new DateOnly(2026, 3, 14), isBehind: false),
            Target("Của năm trước.", new DateOnly(2025, 12, 31), isBehind: true)
        );

        texts["all"]
            .ShouldBe(
                "14 nhiệm vụ của các đơn vị đã quá hạn, chưa hoàn thành.\n"
                    + "01 chỉ tiêu của kế hoạch chưa đạt hoặc có nguy cơ không đạt:\n"
                    + "- 100% hồ sơ trễ hạn có thư xin lỗi (mức cần đạt: 100%; đến ngày 14/03/2026: 60%, có nguy cơ không đạt)."
            );
        texts["other"].ShouldBe("Các nhiệm vụ được triển khai theo tiến độ; không có nhiệm vụ quá hạn.");
    }

    private static PlanTarget Target(string name, DateOnly day, bool isBehind) =>
        new(name, null, "100%", "60%", day, "soon", "có nguy cơ không đạt", null, isBehind);

    private static IndicatorTable Table(int share, int late, int of = 100) =>
        new(
            "X",
            "",
            "",
            default,
            default,
            default,
            [
                new IndicatorValue("A", "Đúng hạn", "procedures", "%", share, of, of == 0 ? null : share),
                new IndicatorValue("B", "Quá hạn", "procedures", "hồ sơ", late, null, late),
                new IndicatorValue("C", "Để theo dõi", "procedures", "hồ sơ", share - late + 200, null, share - late + 200),
            ]
        );

    private static async Task<IReadOnlyDictionary<string, string>> ProposeAsync(
        IndicatorTable now,
        IndicatorTable before,
        string outlineName = "satisfaction",
        params IReadOnlyList<PlanTarget> targets
    )
    {
        var commune = await Given.ACommuneAsync();
        return await commune.InScopeAsync(services =>
        {
            var outline = services.GetRequiredService<ReportOutlines>().Find(outlineName)! with
            {
                Items = [Item("S", "procedures"), Item("other", "finance"), Item("all", null)],
            };
            var none = new ProgressFigures([], [], [], [], []);
            var plans = new PlanProgress(commune.Id, Span.Progress, [], none, [], [], []);
            var figures = new OutlineFigures(now, before, before, []);
            var words = services.GetRequiredService<DataFiles>().ReadJson<ProgressOutline>(ProgressOutline.File);
            return Task.FromResult(
                new OutlineTexts(outline, words, Span, figures, plans, targets, PlansBelow.None).Propose(code =>
                    code switch
                    {
                        "A" => true,
                        "B" => false,
                        _ => null,
                    }
                )
            );
        });
    }

    private static OutlineItem Item(string id, string? area) =>
        new()
        {
            Id = id,
            Heading = id,
            Level = 1,
            Text = new TextItem("shortcomings", null, null) { Area = area },
        };
}
