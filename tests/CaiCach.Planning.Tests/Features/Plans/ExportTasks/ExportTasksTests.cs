using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.Planning.Tests.Features.Plans.ExportTasks;

public sealed class ExportTasksTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("?trangThai=OpenWithinTime&linhVuc=Procedures&ky=2026-Q2&tim=ra+soat", true)]
    [InlineData("?trangThai=OpenLate", false)]
    [InlineData("?linhVuc=Finance", false)]
    [InlineData("?tim=dat+dai", false)]
    public async Task Download_HoldsExactlyWhatThePageLists(string query, bool hasTheTask)
    {
        var commune = await Given.ACommuneAsync();
        var (planId, _) = await commune.APlanInForceAsync();
        var officer = await commune.SignInAsync(Role.Officer);

        var page = await officer.GetAsync($"/ke-hoach/{planId}{query}");
        var link = page.Document.QuerySelectorAll("a").First(link => link.TextContent == "Xuất Excel").GetAttribute("href")!;
        var workbook = XlsxText.Of(await officer.Client.GetByteArrayAsync(link));

        page.Text.Contains("Rà soát thủ tục hành chính nội bộ", StringComparison.Ordinal).ShouldBe(hasTheTask);
        workbook.Contains("Rà soát thủ tục hành chính nội bộ", StringComparison.Ordinal).ShouldBe(hasTheTask);
        workbook.ShouldContain(hasTheTask ? "Số nhiệm vụ: 1" : "Số nhiệm vụ: 0");
    }

    [Fact]
    public async Task Download_OfMyWork_HoldsMyOpenTasksAlone()
    {
        var commune = await Given.ACommuneAsync();
        await commune.APlanInForceAsync();
        var mine = await commune.SignInAsync(commune.OfficerOf(commune.Departments.Office));
        var other = await commune.SignInAsync(commune.OfficerOf(commune.Departments.Economy));

        XlsxText.Of(await mine.Client.GetByteArrayAsync("/viec-cua-toi/xuat-excel")).ShouldContain("Rà soát thủ tục hành chính nội bộ");
        XlsxText.Of(await other.Client.GetByteArrayAsync("/viec-cua-toi/xuat-excel")).ShouldNotContain("Rà soát thủ tục");
    }
}
