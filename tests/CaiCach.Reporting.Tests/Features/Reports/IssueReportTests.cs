using System.Net;
using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.Reporting.Tests.Features.Reports;

public sealed class IssueReportTests
{
    private static readonly byte[] SignedPdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray();

    [Fact]
    public async Task Post_WithoutANumber_TakesTheNextOfTheBookAndKeepsTheFileAsIssued()
    {
        var (commune, plan) = await FigureScene.OfQ1Async();
        var leader = await commune.SignInAsync(Role.Leader);
        var report = await (await leader.GetAsync("/bao-cao/lap")).PostFormAsync(("PeriodCode", "2026-Q1"));

        var issued = await (await leader.GetAsync(report.Path + "/ban-hanh")).PostFormAsync();
        var before = await leader.Client.GetByteArrayAsync(report.Path + "/word");
        await plan.FinishAsync("Kiểm tra công tác cải cách hành chính tại các thôn", new DateOnly(2026, 3, 12));
        var after = await leader.Client.GetByteArrayAsync(report.Path + "/word");

        issued.ShouldBeAt(report.Path).ShouldSay("Số 01/BC-UBND ngày 16/03/2026, Chủ tịch UBND Nguyễn Văn Đức ký");
        DocxText.ShouldBeValid(before);
        DocxText.Of(before).ShouldContain("01");
        after.ShouldBe(before);
        (await leader.GetAsync(report.Path)).Find("a[href='#OpenLate'] b").TextContent.ShouldBe("1");
    }

    [Fact]
    public async Task Post_WithATakenNumber_ShowsErrorAndKeepsTheDraft()
    {
        var commune = await Given.ACommuneAsync();
        var leader = await commune.SignInAsync(Role.Leader);
        var first = await (await leader.GetAsync("/bao-cao/lap")).PostFormAsync(("PeriodCode", "2026-Q1"));
        await (await leader.GetAsync(first.Path + "/ban-hanh")).PostFormAsync(("Number", "5/BC-UBND"));
        var second = await (await leader.GetAsync("/bao-cao/lap")).PostFormAsync(("PeriodCode", "2025"));

        var refused = await (await leader.GetAsync(second.Path + "/ban-hanh")).PostFormAsync(("Number", "5"));

        refused.ShouldHaveError(
            "Number",
            "Số 5 năm 2026 đã được cấp cho văn bản 5/BC-UBND ngày 16/03/2026. Hãy kiểm tra lại số trên hệ thống văn bản."
        );
        (await leader.GetAsync(second.Path)).ShouldSay("dự thảo");
    }

    [Fact]
    public async Task Post_FromTwoPagesAtOnce_IssuesOnceAndTellsTheOther()
    {
        var commune = await Given.ACommuneAsync();
        var leader = await commune.SignInAsync(Role.Leader);
        var report = await (await leader.GetAsync("/bao-cao/lap")).PostFormAsync(("PeriodCode", "2026-Q1"));
        var one = await leader.GetAsync(report.Path + "/ban-hanh");
        var other = await leader.GetAsync(report.Path + "/ban-hanh");

        await one.PostFormAsync(("Number", "8/BC-UBND"));
        var refused = await other.PostFormAsync(("Number", "9/BC-UBND"));

        refused.ShouldHaveError("Báo cáo đã ban hành nên nội dung, số, ngày và người ký được giữ nguyên. Hãy tải lại trang.");
        (await leader.GetAsync(report.Path)).ShouldSay("Số 8/BC-UBND");
    }

    [Theory]
    [InlineData(2026, 3, 17, "Ngày ban hành không thể sau hôm nay.")]
    [InlineData(2026, 3, 13, "Ngày ban hành không thể trước ngày lấy số liệu.")]
    public async Task Post_OnAnImpossibleDay_ShowsError(int year, int month, int day, string reason)
    {
        var commune = await Given.ACommuneAsync();
        var leader = await commune.SignInAsync(Role.Leader);
        var report = await (await leader.GetAsync("/bao-cao/lap")).PostFormAsync(("PeriodCode", "2026-Q1"));

        var page = await (await leader.GetAsync(report.Path + "/ban-hanh")).PostFormAsync(("IssuedOn", new DateOnly(year, month, day)));

        page.ShouldHaveError("IssuedOn", reason);
    }

    [Fact]
    public async Task SignedPdf_IsKeptOnceAndComesBackAsItWas()
    {
        var commune = await Given.ACommuneAsync();
        var leader = await commune.SignInAsync(Role.Leader);
        var report = await (await leader.GetAsync("/bao-cao/lap")).PostFormAsync(("PeriodCode", "2026-Q1"));
        await (await leader.GetAsync(report.Path + "/ban-hanh")).PostFormAsync();
        var form = await leader.GetAsync(report.Path + "/dinh-ban-ky");

        (await form.PostFormAsync(("SignedFile", TestFile.OfText("ban-ky.txt", "chữ")))).ShouldHaveError(
            "SignedFile",
            "Bản ký phải là tệp PDF."
        );
        (await form.PostFormAsync(("SignedFile", new TestFile("ban-ky.pdf", SignedPdf, "application/pdf")))).ShouldBeAt(report.Path);
        (await form.PostFormAsync(("SignedFile", new TestFile("khac.pdf", SignedPdf, "application/pdf")))).ShouldHaveError(
            "Báo cáo đã có bản ký; bản đã đính được giữ nguyên."
        );
        (await leader.Client.GetByteArrayAsync(report.Path + "/ban-ky")).ShouldBe(SignedPdf);
        var stranger = await (await Given.ACommuneAsync()).SignInAsync(Role.Leader);
        (await stranger.Client.GetAsync(report.Path + "/ban-ky")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
