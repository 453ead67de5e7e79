using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.Reporting.Domain;
using CaiCach.Testing;

namespace CaiCach.Reporting.Tests.Features.Reports;

/// <summary>A report lists the very records behind a figure: on the page, in the file, as known then, as issued.</summary>
public sealed class RecordListTests
{
    private static readonly (string, string) Field = ("HT", "Hộ tịch");

    private static readonly IReadOnlyList<RecordColumn> Known =
    [
        new("code", "Mã", RecordColumnKind.Code),
        new("ended", "Kết thúc xử lý", RecordColumnKind.Day),
    ];

    [Fact]
    public async Task LateDossiers_AreListedTheLongestOverdueFirst_WithoutTheirOwners_AndStayAsIssued()
    {
        var commune = await Given.ACommuneAsync();
        var dossiers = new DossierScene(commune);
        for (var day = 1; day <= 22; day++)
        {
            await dossiers.AddAsync(Field, "2026-01-01", $"2026-01-{32 - day:00}", null);
        }

        var leader = await commune.SignInAsync(Role.Leader);
        var report = await DraftAsync(leader, "cchc");

        report.ShouldSay("Và 02 hồ sơ khác đang giải quyết đã quá hạn.").ShouldSay("Mở cả danh sách (22)").ShouldNotContainUnrenderedTags();
        var codes = Codes(report);
        codes.Count.ShouldBe(20);
        codes[0].ShouldBe($"{commune.Code}-022");
        report.Texts("td[data-label='Quá hạn từ']")[0].ShouldBe("10/01/2026");
        report.Texts("td[data-label='Xin lỗi, hẹn lại']").Distinct(StringComparer.Ordinal).ShouldBe(["chưa có văn bản xin lỗi, hẹn lại"]);
        report.ShouldNotSay("Người nộp thử");
        var all = await leader.GetAsync(AllOf(report));
        all.Texts("#ho-so tbody tr").Count.ShouldBe(22);
        report.Find("td[data-label='Mã hồ sơ'] a").GetAttribute("href").ShouldBe($"/mot-cua/ho-so/{codes[0]}");
        var file = await leader.Client.GetByteArrayAsync(report.Path + "/word");
        DocxText.ShouldBeValid(file);
        DocxText.Of(file).ShouldContain("Và 02 hồ sơ khác đang giải quyết đã quá hạn.");
        DocxText.Of(file).ShouldNotContain("Người nộp thử");

        await (await leader.GetAsync(report.Path + "/ban-hanh")).PostFormAsync();
        commune.Clock.Advance(TimeSpan.FromDays(1));
        await DossierScene.EndAsync(codes[0], "2026-03-10", commune.Clock.GetUtcNow());

        var later = await commune.SignInAsync(Role.Leader);
        var issued = await later.GetAsync(report.Path);
        Codes(issued).ShouldBe(codes);
        var then = await later.GetAsync(AllOf(issued));
        then.Texts("#ho-so tbody tr").Count.ShouldBe(22, "the list is opened as it was signed");
        Codes(await DraftAsync(later, "cchc")).ShouldNotContain(code => code == codes[0]);
        var before = await (await later.GetAsync("/bao-cao/lap")).PostFormAsync(
            ("Outline", "cchc"),
            ("PeriodCode", "2026-Q1"),
            ("AsOf", "2026-03-16")
        );
        Codes(before).ShouldBe(codes, "as of a day, what was learned later does not count");
    }

    [Fact]
    public async Task Lists_OfProvinceAndInspection_NameUnitsAndVerdicts_OrSayThatThereIsNothing()
    {
        var province = await Given.AProvinceAsync();
        var (late, quiet) = (await Given.ACommuneAsync(province), await Given.ACommuneAsync(province));
        var open = await new DossierScene(late).AddAsync(Field, "2026-01-05", "2026-02-20", null);
        var ended = await new DossierScene(late, "B").AddAsync(Field, "2026-01-05", "2026-01-08", "2026-01-12");

        var consolidated = await DraftAsync(await province.SignInAsync(Role.Leader), "consolidated");
        var inspection = await DraftAsync(await late.SignInAsync(Role.Leader), "inspection-commune");
        var nothing = await DraftAsync(await quiet.SignInAsync(Role.Leader), "inspection-commune");

        Codes(consolidated).ShouldBe([open]);
        consolidated.Texts("td[data-label='Đơn vị']").ShouldContain(name => name == late.Name);
        Codes(inspection).ShouldBe([ended]);
        inspection.Texts("td[data-label='Giải quyết xong']").ShouldBe(["12/01/2026"]);
        nothing.ShouldSay("Không có nhiệm vụ cấp trên giao hoàn thành trễ hạn.");
    }

    /// <summary>What a list in an outline's file may be.</summary>
    [Theory]
    [InlineData("code,ended", 20, "Không có.", true)]
    [InlineData("", 20, "Không có.", false)]
    [InlineData("code,owner", 20, "Không có.", false)]
    [InlineData("code,code", 20, "Không có.", false)]
    [InlineData("code", 0, "Không có.", false)]
    [InlineData("code", 201, "Không có.", false)]
    [InlineData("code", 20, "", true)]
    public void List_IsRight_WhenItsColumnsAreThoseOfTheRecords(string columns, int take, string none, bool isRight) =>
        new OutlineRecords(
            "A",
            [.. columns.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(column => new OutlineRecordColumn(column, "Cột"))],
            none,
            "Và {count} hồ sơ khác."
        )
        {
            Take = take,
        }
            .IsRight(Known)
            .ShouldBe(isRight);

    private static IReadOnlyList<string> Codes(Page page) => page.Texts("td[data-label='Mã hồ sơ']");

    private static string AllOf(Page page) =>
        page
            .Document.QuerySelectorAll("a")
            .Single(link => link.TextContent.StartsWith("Mở cả danh sách", StringComparison.Ordinal))
            .GetAttribute("href")!;

    private static async Task<Page> DraftAsync(TestUser who, string outline) =>
        await (await who.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", outline), ("PeriodCode", "2026-Q1"));
}
