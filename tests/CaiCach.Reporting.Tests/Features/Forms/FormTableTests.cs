using System.Text.RegularExpressions;
using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.Reporting.Tests.Features.Forms;

/// <summary>Biểu II.06a from the dossiers to the issued report, and over to the next period.</summary>
public sealed class FormTableTests
{
    private static readonly (string, string) Certification = ("CT", "Chứng thực");
    private static readonly (string, string) Civil = ("HT", "Hộ tịch");

    [Fact]
    public async Task Form_OfAQuarter_OpensTheVeryDossiersBehindEachNumber()
    {
        var commune = await Given.ACommuneAsync();
        var scene = new DossierScene(commune);
        var early = await scene.AddAsync(Certification, "2026-01-05", "2026-01-20", "2026-01-10", isOnline: true);
        var late = await scene.AddAsync(Civil, "2025-12-01", "2025-12-20", "2026-01-10");
        var open = await scene.AddAsync(Civil, "2026-02-01", "2026-02-20", null);
        var stranger = new DossierScene(await Given.ACommuneAsync());
        await stranger.AddAsync(Civil, "2026-02-01", "2026-02-20", null);
        var officer = await commune.SignInAsync(Role.Officer);

        var page = await officer.GetAsync("/bao-cao/bieu/II.06a?ky=2026-Q1&moc=Reporting");

        page.Texts("tbody tr").ShouldBe(["Chứng thực 1 1 0 0 1 1 0 0 0 0 0", "Hộ tịch 2 0 1 1 1 0 0 1 1 0 1"]);
        page.Texts("tfoot tr").ShouldBe(["Tổng cộng 3 1 1 1 2 1 0 1 1 0 1"]);
        page.Texts(".cc-rows li .cc-pill").ShouldBe(["khớp", "khớp", "khớp", "khớp", "chưa so được"]);
        foreach (var (column, field, code) in new[] { (4, "CT", early), (6, "HT", late), (10, "HT", late), (13, "HT", open) })
        {
            var link = page.Find($"tbody a[href^='/chi-tieu/bieu/II.06a/{column}?'][href$='linhVuc={field}']").GetAttribute("href")!;
            (await officer.GetAsync(link)).Texts("tbody tr .cc-code, tbody tr.cc-code, td.cc-code").ShouldBe([code]);
        }

        var all = await officer.GetAsync(page.Find("tfoot a[href*='/II.06a/3?']").GetAttribute("href")!);
        all.Texts("td.cc-code").ShouldBe([open, early, late]);
        XlsxText.ShouldBeValid(await officer.Client.GetByteArrayAsync(all.Path + "&handler=Export"));
        var workbook = XlsxText.Of(await officer.Client.GetByteArrayAsync(page.Path + "&handler=Export"));
        workbook.ShouldContain("Hộ tịch");
        var file = await officer.Client.GetByteArrayAsync(page.Path + "&handler=Word");
        DocxText.ShouldBeValid(file);
        var text = DocxText.Of(file).Replace(commune.Name["Xã ".Length..], "Thử Nghiệm", StringComparison.OrdinalIgnoreCase);
        Golden.Match(Regex.Replace(text, @"ind left=\d+ right=\d+", "ind"), "II.06a");
    }

    [Fact]
    public async Task Form_WhenABalanceIsBroken_SaysSoWithTheDossier()
    {
        var commune = await Given.ACommuneAsync();
        var wrong = await new DossierScene(commune).AddAsync(Civil, "2026-01-05", "2026-01-20", "2025-11-05");
        var leader = await commune.SignInAsync(Role.Leader);

        var page = await leader.GetAsync("/bao-cao/bieu/II.06a?ky=2026-Q1&moc=Reporting");

        page.Texts(".cc-rows li").ShouldContain(line => line.StartsWith("lệch", StringComparison.Ordinal) && line.Contains(wrong));
        var file = await leader.Client.GetByteArrayAsync(page.Path + "&handler=Word");
        DocxText.Of(file).ShouldContain($"Cột 3 (1 hồ sơ) không bằng tổng các cột 7, 11 (0 hồ sơ). Hồ sơ làm lệch: {wrong}.");
    }

    /// <summary>What is learned after the signing does not change what was known then; what was there all along and is not found again is listed.</summary>
    [Fact]
    public async Task IssuedForm_ComputedAgainAsOfItsSigning_IsTheSame_OrListsWhatIsNot()
    {
        var commune = await Given.ACommuneAsync();
        var scene = new DossierScene(commune);
        var open = await scene.AddAsync(Civil, "2026-02-01", "2026-02-20", null);
        var leader = await commune.SignInAsync(Role.Leader);
        var draft = await (await leader.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", "II.06a"), ("PeriodCode", "2026-Q1"));
        await (await leader.GetAsync(draft.Path + "/ban-hanh")).PostFormAsync();
        commune.Clock.Advance(TimeSpan.FromDays(1));
        leader = await commune.SignInAsync(Role.Leader);

        await DossierScene.EndAsync(open, "2026-03-10", commune.Clock.GetUtcNow());

        var same = await leader.GetAsync(draft.Path + "/bo-sung");
        same.ShouldSay("cả 11 số liệu ra đúng như đã ký").ShouldNotSay("Không có số liệu thay đổi");
        await scene.AddAsync(Civil, "2026-02-03", "2026-02-20", null); // filled in past the application, so known since ever
        (await leader.GetAsync(draft.Path + "/bo-sung")).ShouldSay("trong 11 số liệu không ra như đã ký").ShouldSay("1 → 2");
    }

    [Fact]
    public async Task CarriedOver_BesideTheReportBefore_NamesWhatHasChangedSince()
    {
        var commune = await Given.ACommuneAsync();
        var scene = new DossierScene(commune);
        await scene.AddAsync(Civil, "2026-02-01", "2026-02-20", null);
        var leader = await commune.SignInAsync(Role.Leader);
        var draft = await (await leader.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", "II.06a"), ("PeriodCode", "2026-Q1"));
        draft.Heading.ShouldStartWith("Biểu II.06a");
        (await (await leader.GetAsync(draft.Path + "/ban-hanh")).PostFormAsync()).ShouldSay("01/BC-UBND");
        const string Next = "/bao-cao/bieu/II.06a?ky=2026-Q2&moc=Reporting";

        (await leader.GetAsync(Next)).Texts(".cc-rows li")[^1].ShouldStartWith("khớp Cột 6 kỳ này và cột 11 của Báo cáo số 01/BC-UBND");
        var late = await scene.AddAsync(Civil, "2026-03-01", "2026-03-20", null);
        var page = await leader.GetAsync(Next);

        page.Texts(".cc-rows li")[^1]
            .ShouldSatisfyAllConditions(
                line => line.ShouldStartWith("lệch"),
                line => line.ShouldContain("2 và 1 hồ sơ"),
                line => line.ShouldContain($"Nay có, khi đó chưa tính (1): {late}")
            );
        var report = await (await leader.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", "II.06a"), ("PeriodCode", "2026-Q2"));
        report
            .Find("textarea")
            .TextContent.Trim()
            .ShouldBe(
                $"Cột 6 kỳ này (2 hồ sơ) khác cột 11 của Báo cáo số 01/BC-UBND ngày 16/03/2026 (1 hồ sơ). Hồ sơ nay có, khi đó chưa tính: {late}."
            );
        var annex = XlsxText.Of(await leader.Client.GetByteArrayAsync(draft.Path + "/excel"));
        annex.ShouldContain("Hộ tịch");
        annex.ShouldContain("Kèm theo Báo cáo số 01/BC-UBND ngày 16/03/2026");
        // What changed in a form opens the dossiers of its column.
        await scene.AddAsync(Civil, "2026-02-03", "2026-02-20", null);
        var offer = await leader.GetAsync(draft.Path + "/bo-sung");
        offer.ShouldSay("Tính lại theo những gì đã ghi nhận đến lúc ban hành");
        var then = await leader.GetAsync(offer.Find("a[href*='/II.06a/3?'][href*='tinhLuc']").GetAttribute("href")!);
        then.ShouldSay("như đã ghi nhận đến");
        var supplement = await offer.PostFormAsync();
        (await leader.GetAsync(supplement.Find("td[data-label='Nay là'] a").GetAttribute("href")!)).Heading.ShouldContain("Số lượng hồ sơ");
        // What was signed stays as it was.
        (await leader.GetAsync(draft.Path))
            .Texts("tfoot tr")
            .ShouldBe(["Tổng cộng 1 0 1 0 0 0 0 0 1 0 1"]);
    }
}
