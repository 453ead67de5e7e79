using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Reporting.Contracts;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Reporting.Tests.Features.Reports;

/// <summary>The report that a department of a people's committee gives to an inspection: its own part of the work, under its own name.</summary>
public sealed class DepartmentReportTests
{
    private static readonly (string Code, string Name) Field = ("HT", "Hộ tịch");

    [Fact]
    public async Task Report_CountsTheDepartmentsPartAlone_AndOpensToIt()
    {
        var (commune, of) = await TwoDepartmentsAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);

        await RecordedFigure.OfAsync(commune, "CS-13", "3", "8");
        var economy = await DraftAsync(coordinator, commune.Departments.Economy);
        var office = await DraftAsync(coordinator, commune.Departments.Office);

        economy.ShouldSay("(phòng chuyên môn) quý I năm 2026 – Phòng Kinh tế").ShouldSay("Tiếp nhận 02 hồ sơ");
        economy.ShouldSay("1/2 hồ sơ giải quyết đúng hạn, đạt 50%").ShouldSay(of.Late).ShouldNotSay(of.Elsewhere);
        // Its one task, and none of the others'.
        economy.ShouldSay("Đang thực hiện 01 nhiệm vụ").ShouldNotSay("Kiểm tra công tác cải cách hành chính tại các thôn");
        economy.ShouldSay("Không có nhiệm vụ quá hạn").ShouldNotSay("Văn phòng HĐND và UBND ·");
        // What no department has of its own is told of the whole commune and says so, or is not told at all.
        economy.ShouldSay("3/8 văn bản điện tử được ký số, đạt 37,5% (theo Báo cáo 12/BC-UBND) (số liệu chung của toàn đơn vị)");
        economy.ShouldSay("số liệu không tách theo phòng, không ghi vào báo cáo");
        economy.ShouldSay("Chưa có số liệu về quy chế làm việc và việc thực hiện; Phòng Kinh tế cung cấp.");
        (await economy.FollowAsync("Hỏi tất cả nơi còn nợ")).Texts("label[for^='nguoi-']").ShouldBe(["Phòng Kinh tế"]);
        office.ShouldSay("Trong kỳ không tiếp nhận hồ sơ nào").ShouldSay("01 nhiệm vụ đã quá hạn").ShouldNotSay(of.Late);
        var opened = await coordinator.GetAsync(economy.Find("a[href^='/chi-tieu/HS-11?']").GetAttribute("href")!);
        opened.ShouldSay(of.Late).ShouldSay(of.InTime).ShouldNotSay(of.Elsewhere);
        (await coordinator.GetAsync("/bao-cao")).ShouldSay("Phòng Kinh tế · chốt ngày 14").ShouldNotSay("Cả đơn vị");
    }

    [Fact]
    public async Task File_IsTheDepartments_AndByteForByteTheCommandLines()
    {
        var (commune, _) = await TwoDepartmentsAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var draft = await DraftAsync(coordinator, commune.Departments.Economy);

        var answer = await coordinator.Client.GetAsync(draft.Path + "/word", TestContext.Current.CancellationToken);
        var file = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("bao-cao-inspection-division-phong-kinh-te-2026-Q1.docx");
        DocxText.ShouldBeValid(file);
        var text = DocxText.Of(file);
        text.ShouldContain("PHÒNG KINH TẾ");
        text.ShouldContain($"UBND {commune.Name.ToUpperInvariant()}");
        text.ShouldContain("/BC-3");
        text.ShouldContain($"Phòng Kinh tế xã {commune.Name["Xã ".Length..]} báo cáo kết quả thực hiện cải cách hành chính");
        text.ShouldContain($"của Phòng Kinh tế xã {commune.Name["Xã ".Length..]}");
        text.ShouldNotContain("TM. ỦY BAN NHÂN DÂN");
        var request = new ReportRequest(commune.Id, "inspection-division", Period.OfQuarter(2026, 1), PeriodCutoff.Reporting, null);
        var told = await TypesetAsync(request with { Department = $"{commune.Code}-3" });
        told.Value.File.SequenceEqual(file).ShouldBeTrue();
        // Each text that is missing counts, also where the unit's recorded figure would say it; so do figures without a value.
        told.Value.Tally!.Missing.ShouldBeGreaterThanOrEqualTo(text.Split("[Chưa có số liệu về").Length - 1);
        (await TypesetAsync(request with { Department = "khong-co" }))
            .Errors.ShouldHaveSingleItem()
            .Message.ShouldBe("Đơn vị không có phòng, ban này.");
        foreach (var whole in new[] { "cchc", "progress", "II.06a" })
        {
            (await TypesetAsync(request with { Outline = whole, Department = $"{commune.Code}-3" }))
                .Errors.ShouldHaveSingleItem()
                .Code.ShouldBe("reporting.report.not_of_departments", whole);
        }

        Task<Foundation.Writes.Result<DraftedReport>> TypesetAsync(ReportRequest asked) =>
            commune.InScopeAsync(services => services.GetRequiredService<IReportDrafts>().TypesetAsync(asked, CancellationToken.None));
    }

    /// <summary>Each department and the whole unit have a draft and a number book of their own; what changes later is supplemented as any report.</summary>
    [Fact]
    public async Task Issue_NumbersInTheDepartmentsBook_AndComesOutTheSameAsOfTheSigning()
    {
        var (commune, of) = await TwoDepartmentsAsync();
        var leader = await commune.SignInAsync(Role.Leader);
        var whole = await DraftAsync(leader, null);
        var economy = await DraftAsync(leader, commune.Departments.Economy);
        (economy.Path == whole.Path).ShouldBeFalse();
        (await DraftAsync(leader, commune.Departments.Economy)).Path.ShouldBe(economy.Path);
        (string, object?)[] signer = [("SignerTitle", "Trưởng phòng"), ("SignerName", "Lê Quang Ước")];

        var form = await leader.GetAsync(economy.Path + "/ban-hanh");
        form.ShouldSay("số tiếp theo trong sổ (01/BC-3)").ShouldSay("ví dụ 12/BC-3");
        var issued = await form.PostFormAsync(signer);
        issued.ShouldSay("Số 01/BC-3 ngày 16/03/2026, Trưởng phòng Lê Quang Ước ký");
        (await (await leader.GetAsync(whole.Path + "/ban-hanh")).PostFormAsync()).ShouldSay("Số 01/BC-UBND");
        var administrator = await commune.SignInAsync(Role.Administrator);
        (await administrator.GetAsync("/quan-tri/so-van-ban")).ShouldSay("Báo cáo năm 2026").ShouldSay("Báo cáo – Phòng Kinh tế năm 2026");

        await DossierScene.EndAsync(of.Open, "2026-03-10", commune.Clock.GetUtcNow().AddHours(1));
        commune.Clock.Advance(TimeSpan.FromDays(1));
        leader = await commune.SignInAsync(Role.Leader);
        var offer = await leader.GetAsync(economy.Path + "/bo-sung");
        offer.ShouldSay("50% (1/2)").ShouldSay("66,67% (2/3)").ShouldSay("số liệu ra đúng như đã ký");
        var changed = await leader.GetAsync(offer.Find("a[href*='HS-11'][href*='phong=']").GetAttribute("href")!);
        changed.ShouldSay("Khi đó: 50% 1 / 2").ShouldSay("Nay: 66,67% 2 / 3").ShouldSay(of.Open);
        var supplement = await offer.PostFormAsync();
        (await (await leader.GetAsync(supplement.Path + "/ban-hanh")).PostFormAsync(signer)).ShouldSay("Số 02/BC-3");
    }

    [Fact]
    public async Task Draft_OfWhatIsNoDepartmentsOrAnothersDepartment_IsRefusedInWords()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var leader = await commune.SignInAsync(Role.Leader);
        var form = await leader.GetAsync("/bao-cao/lap");

        (
            await form.PostFormAsync(("Outline", "cchc"), ("PeriodCode", "2026-Q1"), ("DepartmentId", commune.Departments.Economy))
        ).ShouldHaveError("Loại báo cáo này là của cả đơn vị, không lập riêng cho từng phòng. Hãy chọn «Cả đơn vị».");
        foreach (var foreign in new[] { other.Departments.Economy, other.Id, commune.Id, Guid.CreateVersion7() })
        {
            var refused = await form.PostFormAsync(
                ("Outline", "inspection-division"),
                ("PeriodCode", "2026-Q1"),
                ("DepartmentId", foreign)
            );
            refused.ShouldHaveError("Đơn vị không có phòng, ban này.");
        }
    }

    /// <summary>What a unit owes, its departments do not answer one by one.</summary>
    [Fact]
    public async Task Report_OfADepartment_DoesNotAnswerWhatTheUnitOwes()
    {
        var (commune, _) = await TwoDepartmentsAsync();
        var leader = await commune.SignInAsync(Role.Leader);
        var regime = await leader.GetAsync("/bao-cao/che-do");
        await regime.PostFormAsync(
            "form[action*='handler=Add']",
            ("Name", "Báo cáo phục vụ kiểm tra"),
            ("Outline", "inspection-division"),
            ("Periods", "Q1,Q2,Q3,Q4"),
            ("Cutoff", "Reporting"),
            ("SentWithinWorkingDays", "20"),
            ("Recipient", "Đoàn kiểm tra")
        );
        var department = await DraftAsync(leader, commune.Departments.Economy);
        (await leader.GetAsync("/bao-cao/phai-gui")).Document.QuerySelectorAll($"a[href='{department.Path}']").ShouldBeEmpty();

        var whole = await DraftAsync(leader, null);

        (await leader.GetAsync("/bao-cao/phai-gui")).Document.QuerySelectorAll($"a[href='{whole.Path}']").ShouldNotBeEmpty();
    }

    private static async Task<(Commune Commune, Handled Of)> TwoDepartmentsAsync()
    {
        var (commune, _) = await FigureScene.OfQ1Async();
        var scene = new DossierScene(commune);
        var (economy, culture) = (commune.OfficerOf(commune.Departments.Economy), commune.OfficerOf(commune.Departments.Culture));
        return (
            commune,
            new Handled(
                await scene.AddAsync(Field, "2026-01-05", "2026-01-09", "2026-01-08", officer: economy),
                await scene.AddAsync(Field, "2026-02-02", "2026-02-06", "2026-02-10", officer: economy),
                await scene.AddAsync(Field, "2025-12-10", "2026-03-20", null, officer: economy),
                await scene.AddAsync(Field, "2026-02-02", "2026-02-06", "2026-02-11", officer: culture)
            )
        );
    }

    private static async Task<Page> DraftAsync(TestUser who, Guid? department) =>
        await (await who.GetAsync("/bao-cao/lap")).PostFormAsync(
            ("Outline", "inspection-division"),
            ("PeriodCode", "2026-Q1"),
            ("DepartmentId", department)
        );

    private sealed record Handled(string InTime, string Late, string Open, string Elsewhere);
}
