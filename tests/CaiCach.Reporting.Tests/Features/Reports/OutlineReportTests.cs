using System.Text.RegularExpressions;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.Reporting.Domain;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Reporting.Tests.Features.Reports;

/// <summary>The periodic report of administrative reform, from its outline to the issued file.</summary>
public sealed class OutlineReportTests
{
    [Fact]
    public async Task Report_IsFilledFromIndicators_AndEachFigureOpensItsRecords()
    {
        var (commune, _) = await FigureScene.OfQ1Async();
        var coordinator = await commune.SignInAsync(Role.Coordinator);

        var report = await DraftAsync(coordinator, "2026-Q1");

        report.ShouldSay("1/2 nhiệm vụ hoàn thành đúng hạn, đạt 50%").ShouldSay("Trong kỳ không tiếp nhận hồ sơ nào");
        report.ShouldSay("Chưa có số liệu về cuộc đối thoại");
        var opened = await coordinator.GetAsync(report.Find("a[href^='/chi-tieu/NV-12']").GetAttribute("href")!);
        opened.ShouldSay("Số hóa hồ sơ lưu trữ").ShouldSay("không đúng hạn");
        var figures = await commune.InScopeAsync(services =>
            services
                .GetRequiredService<IIndicators>()
                .ReadAsync(commune.Id, Period.OfQuarter(2026, 1), PeriodCutoff.Reporting, CancellationToken.None)
        );
        figures
            .Value.Indicators.Single(value => value.Code == "NV-12")
            .ShouldSatisfyAllConditions(value => value.Numerator.ShouldBe(1), value => value.Denominator.ShouldBe(2));
        var file = await coordinator.Client.GetByteArrayAsync(report.Path + "/word");
        DocxText.ShouldBeValid(file);
        // The rule under a name is as long as the name, which is another commune's each time.
        var text = DocxText.Of(file).Replace(commune.Name["Xã ".Length..], "Thử Nghiệm", StringComparison.OrdinalIgnoreCase);
        Golden.Match(Regex.Replace(text, @"ind left=\d+ right=\d+", "ind"), "cchc");
    }

    [Fact]
    public async Task Report_KeepsWhatPeopleWrote_AndStaysAsIssued()
    {
        var (commune, plan) = await FigureScene.OfQ1Async();
        var leader = await commune.SignInAsync(Role.Leader);
        var report = await DraftAsync(leader, "2026-Q1");

        await report.PostFormAsync(("Texts[I.7]", "Đã tổ chức 01 cuộc đối thoại."));
        var again = await DraftAsync(leader, "2026-Q1");
        again.Path.ShouldBe(report.Path);
        again.Find("[name='Texts[I.7]']").TextContent.Trim().ShouldBe("Đã tổ chức 01 cuộc đối thoại.");
        (await (await leader.GetAsync(report.Path + "/ban-hanh")).PostFormAsync()).ShouldSay("01/BC-UBND");
        var issued = await leader.Client.GetByteArrayAsync(report.Path + "/word");
        commune.Clock.Advance(TimeSpan.FromDays(10));
        await plan.FinishAsync("Kiểm tra công tác cải cách hành chính tại các thôn", new DateOnly(2026, 3, 12));

        var later = await commune.SignInAsync(Role.Leader);
        (await later.Client.GetByteArrayAsync(report.Path + "/word")).ShouldBe(issued);
        var kept = await later.GetAsync(report.Path);
        var next = await DraftAsync(later, "2026-H1");
        next.Texts(".cc-formfield details").ShouldHaveSingleItem().ShouldEndWith("quý I năm 2026 ghiĐã tổ chức 01 cuộc đối thoại.");
        kept.ShouldSay("1/2 nhiệm vụ hoàn thành đúng hạn").ShouldSay("Đã tổ chức 01 cuộc đối thoại.");
        DocxText.Of(issued).ShouldContain("Đã tổ chức 01 cuộc đối thoại.");
    }

    [Fact]
    public async Task Draft_OfWhatCannotBe_IsRefusedInWords()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var leader = await commune.SignInAsync(Role.Leader);
        var draft = await leader.GetAsync("/bao-cao/lap");

        (await draft.PostFormAsync(("Outline", "khong-co"), ("PeriodCode", "2026-Q1"))).ShouldSay(
            "Không có đề cương khong-co. Đề cương hiện có: progress, cchc, consolidated, inspection-commune, inspection-division, satisfaction, statistics, II.06a."
        );
        (await draft.PostFormAsync(("Outline", "cchc"), ("PeriodCode", "2027-Q1"))).ShouldSay("chưa đến nên chưa có gì để báo cáo");
        var theirs = await DraftAsync(await other.SignInAsync(Role.Leader), "2026-Q1");
        (await leader.GetAsync(theirs.Path)).ShouldBeNotFound();
        var mine = await DraftAsync(leader, "2026-Q1");
        (await mine.PostFormAsync(("Texts[I.7]", new string('x', 20_001)))).ShouldSay("Nội dung dài quá 20.000 ký tự");
    }

    [Theory]
    [InlineData("inspection-commune", "1/2 nhiệm vụ hoàn thành đúng hạn, đạt 50%; 01 nhiệm vụ hoàn thành trễ hạn")]
    [InlineData("inspection-division", "1/2 nhiệm vụ hoàn thành đúng hạn, đạt 50%; 01 nhiệm vụ hoàn thành trễ hạn")]
    [InlineData("satisfaction", "Trong kỳ chưa có lượt đánh giá nào")]
    [InlineData("statistics", "2/4 (50%)")]
    public async Task EveryOutline_IsFilledFromRecords_OnThePageAndInTheFile(string outline, string said)
    {
        var (commune, _) = await FigureScene.OfQ1Async();
        var coordinator = await commune.SignInAsync(Role.Coordinator);

        var report = await (await coordinator.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", outline), ("PeriodCode", "2026-Q1"));

        report.ShouldSay(said).ShouldNotContainUnrenderedTags();
        var file = await coordinator.Client.GetByteArrayAsync(report.Path + "/word");
        DocxText.ShouldBeValid(file);
        var text = DocxText.Of(file);
        text.ShouldContain(said);
        text.ShouldNotMatch(@"\{(count|of|value|rest|period|compared|following|issuer)\}");
        (await report.PostFormAsync()).ShouldHaveNoErrors();
    }

    /// <summary>A figure that was entered and confirmed is told with its document, in sentences and in rows; then it is no longer missing.</summary>
    [Fact]
    public async Task RecordedFigure_IsToldWithItsEvidence_AndCounted()
    {
        var commune = await Given.ACommuneAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var before = await DraftAsync(coordinator, "2026-Q1");
        before.ShouldSay("Chưa có số liệu về đơn vị được kiểm tra").ShouldSay("Ghi tay có minh chứng0");
        await RecordedFigure.OfAsync(commune, "KT-01", "3", "8");

        var report = await DraftAsync(coordinator, "2026-Q1");

        report.ShouldSay("3/8 bộ phận, đơn vị trực thuộc được kiểm tra, đạt 37,5% (theo Báo cáo 12/BC-UBND)");
        report.ShouldNotSay("Chưa có số liệu về đơn vị được kiểm tra").ShouldSay("Ghi tay có minh chứng1");
        var table = await (await coordinator.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", "statistics"), ("PeriodCode", "2026-Q1"));
        table.Find("[name='Texts[A3]']").TextContent.ShouldContain("3/8 (37,5%) (theo Báo cáo 12/BC-UBND)");
        table.Find("[name='Texts[D1.1]']").TextContent.Trim().ShouldEndWith(" người");
    }

    [Fact]
    public async Task InspectionReport_ListsPlansDepartmentsAndIssuedReports()
    {
        var (commune, _) = await FigureScene.OfQ1Async();
        var leader = await commune.SignInAsync(Role.Leader);
        var issued = await DraftAsync(leader, "2025");
        (await (await leader.GetAsync(issued.Path + "/ban-hanh")).PostFormAsync(("IssuedOn", "2026-03-10"))).ShouldSay("01/BC-UBND");

        var report = await (await leader.GetAsync("/bao-cao/lap")).PostFormAsync(
            ("Outline", "inspection-commune"),
            ("PeriodCode", "2026-Q1"),
            ("AsOf", "2026-03-16")
        );

        report.ShouldSay("Báo cáo công tác cải cách hành chính năm 2025").ShouldSay("01/BC-UBND · 10/03/2026");
        report.ShouldSay("Kiểm tra công tác cải cách hành chính tại các thôn").ShouldSay("Văn phòng HĐND và UBND");
        report.ShouldSay("Sẽ lấy tự động khi có số liệu ở phân hệ Sổ theo dõi.");
    }

    [Fact]
    public void Outline_WhenItCannotBeUsed_SaysWhy()
    {
        var text = new TextItem(null, null, null);
        var outline = new ReportOutline(
            "moi",
            "Báo cáo",
            "",
            true,
            "BC",
            "",
            "",
            new CutoffWords("", ""),
            [
                new OutlineItem
                {
                    Id = "I",
                    Heading = "I.",
                    Level = 9,
                },
                new OutlineItem
                {
                    Id = "I",
                    Heading = "I.",
                    Level = 1,
                    Text = text,
                },
                new OutlineItem
                {
                    Id = "II",
                    Heading = "II.",
                    Level = 1,
                    Figures = [new FigureSentence("KHONG-CO", "", "", null, "")],
                },
            ],
            new CompareWords("", "", "", ""),
            new OutlineAnnexWords("", "", "", "", "", [], [], ""),
            "",
            []
        );

        OutlineChecks
            .Of(outline, Terms(("HS-01", "hồ sơ")))
            .Select(error => error.Code)
            .Distinct(StringComparer.Ordinal)
            .ShouldBe(["reporting.outline.indicator", "reporting.outline.item_twice", "reporting.outline.item"]);
        OutlineChecks
            .Of(outline with { Name = "progress", Items = [] }, Terms())
            .ShouldHaveSingleItem()
            .Code.ShouldBe("reporting.outline.wrong");
    }

    private static OutlineTerms Terms(params IEnumerable<(string Code, string Measure)> measures) =>
        new(measures.ToDictionary(one => one.Code, one => one.Measure, StringComparer.Ordinal), _ => []);

    private static async Task<Page> DraftAsync(TestUser who, string period) =>
        await (await who.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", "cchc"), ("PeriodCode", period));
}
