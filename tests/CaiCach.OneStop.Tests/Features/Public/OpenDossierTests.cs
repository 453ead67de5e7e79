using System.Net;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Public;

/// <summary>More of a dossier for whoever knows four digits that only the applicant does; the number of the test's owner ends in 2345.</summary>
public sealed class OpenDossierTests(Harness harness)
{
    [Fact]
    public async Task Applicant_WithTheFourDigits_SeesPapersFeesReasonsAndFormsForHalfAnHour()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierAsync(isPaid: false);
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Assign)).Errors.ShouldBeEmpty();
        var lacking = await commune.MoveAsync(code, Role.Officer, DossierAction.AskSupplement, "Thiếu ảnh thẻ", new DateOnly(2026, 3, 20));
        lacking.Errors.ShouldBeEmpty();
        var visitor = await harness.AVisitorAsync(commune.Clock);
        var page = await (await visitor.GetAsync($"/tra-cuu?ma={code}")).FollowAsync(
            "Người nộp hồ sơ: xem giấy tờ, phí, lý do, tải kết quả"
        );
        page.ShouldNotSay("Giấy chứng sinh").ShouldNotSay("Thiếu ảnh thẻ");

        var opened = await page.PostFormAsync("main form", ("Digits", "2345"));

        opened
            .ShouldBeAt($"/tra-cuu/chi-tiet?ma={code}")
            .ShouldSay("Giấy chứng sinh")
            .ShouldSay("8.000 đồng chưa nộp")
            .ShouldSay("Thiếu ảnh thẻ");
        var (form01, form02) = (await FormAsync(visitor, opened, "01"), await FormAsync(visitor, opened, "02"));
        DocxText.Of(await form01.Content.ReadAsByteArrayAsync()).ShouldContain(code);
        DocxText.Of(await form02.Content.ReadAsByteArrayAsync()).ShouldContain("Thiếu ảnh thẻ");
        form01.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await ReadingsAsync(commune, code)).ShouldBe(3, "opened once, and two forms");
        commune.Clock.Advance(TimeSpan.FromMinutes(31));
        (await visitor.GetAsync($"/tra-cuu/chi-tiet?ma={code}")).ShouldNotSay("Giấy chứng sinh");
        (await FormAsync(visitor, opened, "01")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Applicant_OfOneDossier_OpensNoOther()
    {
        var commune = await Given.ACommuneAsync();
        var (code, other) = (await commune.ADossierAsync(), await commune.ADossierAsync());
        var visitor = await harness.AVisitorAsync(commune.Clock);
        var page = await visitor.GetAsync($"/tra-cuu/chi-tiet?ma={code}");
        (await page.PostFormAsync("main form", ("Digits", "2345"))).ShouldSay("Giấy chứng sinh");

        (await visitor.GetAsync($"/tra-cuu/chi-tiet?ma={other}")).ShouldNotSay("Giấy chứng sinh");
        (await visitor.Client.GetAsync($"/tra-cuu/chi-tiet?ma={other}&handler=Form&mau=01")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.Client.GetAsync($"/tra-cuu/chi-tiet?ma={code}&handler=Form&mau=04&id={Guid.Empty}")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await visitor.Client.GetAsync($"/tra-cuu/chi-tiet?ma={code}&handler=Result")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.Client.GetAsync("/tra-cuu/chi-tiet?ma=' OR 1=1 --")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Digits_TriedTooOften_OpenNothingThatDayNotEvenRight()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierAsync();
        var visitor = await harness.AVisitorAsync(commune.Clock);
        var page = await visitor.GetAsync($"/tra-cuu/chi-tiet?ma={code}");

        (await page.PostFormAsync("main form", ("Digits", "23"))).ShouldSay("Hãy ghi 4 số cuối");
        for (var i = 0; i < ApplicantProofs.TriesPerDay; i++)
        {
            (await page.PostFormAsync("main form", ("Digits", "0000"))).ShouldSay("không khớp").ShouldNotSay("Giấy chứng sinh");
        }

        (await page.PostFormAsync("main form", ("Digits", "2345"))).ShouldSay("quá số lần").ShouldNotSay("Giấy chứng sinh");
        commune.Clock.Advance(TimeSpan.FromDays(1));
        (await page.PostFormAsync("main form", ("Digits", "2345"))).ShouldSay("Giấy chứng sinh");
    }

    [Fact]
    public async Task DeskPlace_OnceTheAdministratorHasSaidIt_StandsOnThePublicPages()
    {
        await using var own = new Harness();
        var commune = await own.ACommuneAsync();
        var code = await commune.ADossierAsync();
        var procedure = await commune.AProcedureAsync();
        var administrator = await commune.SignInAsync(Role.Administrator);
        var page = await administrator.GetAsync("/mot-cua/noi-nop-ho-so");
        page.ShouldSay("Giờ làm việc").Document.QuerySelector("#Hours")!.GetAttribute("value")!.ShouldContain("07:00");

        (await page.PostFormAsync("main form", ("Address", ""))).ShouldSay("Hãy ghi địa chỉ");
        await page.PostFormAsync("main form", ("Address", "Số 1 <b>đường</b> Mẫu"), ("Phone", "0210 000 0000"));

        var visitor = await own.AVisitorAsync(commune.Clock);
        foreach (var address in new[] { $"/thu-tuc/{procedure}", $"/tra-cuu?ma={code}", "/noi-nop-ho-so" })
        {
            (await visitor.GetAsync(address)).ShouldSay("Số 1 <b>đường</b> Mẫu").ShouldSay("0210 000 0000");
        }

        (await page.PostFormAsync("main form", ("Address", "Từ trang cũ"))).ShouldNotSay("Đã lưu");
    }

    private static async Task<HttpResponseMessage> FormAsync(TestUser visitor, Page page, string number) =>
        await visitor.Client.GetAsync(page.Document.QuerySelector($"a[href*='mau={number}']")!.GetAttribute("href"));

    private static Task<int> ReadingsAsync(Commune commune, string code) =>
        commune.InScopeAsync(services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            return database.Readings.CountAsync(reading =>
                database.Dossiers.Any(dossier => dossier.Id == reading.DossierId && dossier.Code == code)
            );
        });
}
