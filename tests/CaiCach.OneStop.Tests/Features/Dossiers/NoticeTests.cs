using System.Net;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Features;
using CaiCach.OneStop.Features.Dossiers.ExtendDossier;
using CaiCach.OneStop.Features.Dossiers.MoveDossier;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Dossiers;

/// <summary>Forms 03 to 06, from the step that issues them to the file.</summary>
public sealed class NoticeTests
{
    [Fact]
    public async Task Stop_WhenFeesWerePaid_WantsTheirHandlingSaidAndIssuesForm05()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        (await StopAsync(commune, code, null)).Errors[0].Code.ShouldBe("onestop.dossier.money_handling_missing");

        (await StopAsync(commune, code, "hoàn trả 8.000 đồng")).Errors.ShouldBeEmpty();

        var notice = await NoticeAsync(commune);
        (notice.Kind, notice.Stage).ShouldBe((NoticeKind.Stop, DossierStage.InHand));
        var leader = await commune.SignInAsync(Role.Leader);
        (await leader.GetAsync($"/mot-cua/ho-so/{code}")).ShouldSay($"Số {notice.Symbol} (Mẫu 05)");
        var text = await TextAsync(leader, OneStopLinks.Notice(notice.Id));
        text.ShouldContain("hoàn trả 8.000 đồng");
        text.ShouldContain("Theo đề nghị của: đơn của chủ hồ sơ");
        text.ShouldContain("đang thụ lý");
        text.ShouldContain("Số: 01/TB-DGQ");
    }

    [Fact]
    public async Task RefuseAtDesk_WhenAskedFor_IssuesForm03AndTakesNothingIn()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);
        var page = await desk.GetAsync(OneStopLinks.RefuseFor(procedure));
        (await page.PostFormAsync("main form", ("OwnerName", "Trần Thị Mai"), ("Note", ""))).ShouldSay("Hãy ghi lý do");

        page = await page.PostFormAsync("main form", ("OwnerName", "Trần Thị Mai"), ("Note", "Không thuộc thẩm quyền của xã"));

        page.ShouldSay("Đã lập phiếu từ chối");
        var notice = await NoticeAsync(commune);
        var text = await TextAsync(desk, OneStopLinks.Notice(notice.Id));
        text.ShouldContain("Số: 01/PTC");
        text.ShouldContain("Không thuộc thẩm quyền của xã");
        text.ShouldNotContain("Mã hồ sơ");
        (await commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Dossiers.CountAsync())).ShouldBe(0);
        var stranger = await (await Given.ACommuneAsync()).SignInAsync(Role.Leader);
        (await stranger.Client.GetAsync(OneStopLinks.Notice(notice.Id))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Apology_WhenSigned_IsPrintedWithBothTimes_AndIsAStrangersNeverAndADraftsNever()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        await StepAsync(commune, code, ExtensionStep.Draft);
        var leader = await commune.SignInAsync(Role.Leader);
        var id = await commune.InScopeAsync(services =>
            services.GetRequiredService<OneStopDbContext>().Extensions.Select(one => one.Id).SingleAsync()
        );
        (await leader.Client.GetAsync(OneStopLinks.Apology(id))).StatusCode.ShouldBe(HttpStatusCode.NotFound, "a draft is no document");
        await StepAsync(commune, code, ExtensionStep.Approve);

        var text = await TextAsync(leader, OneStopLinks.Apology(id));

        text.ShouldContain("Số: 01/PXL");
        text.ShouldContain("<Strong>08 giờ 00 phút, ngày 18 tháng 3 năm 2026</Strong>");
        text.ShouldContain("<Strong>08 giờ 00 phút, ngày 24 tháng 3 năm 2026</Strong>");
        text.ShouldContain(commune.The(Role.Leader).FullName);
        var stranger = await (await Given.ACommuneAsync()).SignInAsync(Role.Leader);
        (await stranger.Client.GetAsync(OneStopLinks.Apology(id))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task ControlSheet_TellsEachHandOver_AndWhetherItWasInTime()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        commune.Clock.Advance(TimeSpan.FromHours(2));
        (await commune.MoveAsync(code, Role.Officer, DossierAction.Submit)).Errors.ShouldBeEmpty();
        var officer = await commune.SignInAsync(Role.Officer);

        var text = await TextAsync(officer, OneStopLinks.ControlSheet(code));

        text.ShouldContain($"Giao: {commune.The(Role.Receptionist).FullName}. Nhận: {commune.The(Role.Officer).FullName}.");
        text.ShouldContain("Trước hạn");
        text.ShouldContain("dùng 2 giờ trên 1 ngày");
    }

    [Fact]
    public async Task Register_OfAPeriod_HasItsDossiersAndPutsTheReadingOnRecord()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var code = await commune.ADossierAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);
        (await desk.GetAsync(OneStopLinks.Register)).ShouldSay(code).ShouldNotSay("0900000001");

        var text = await TextAsync(desk, $"{OneStopLinks.Register}?handler=Word");
        var workbook = await desk.Client.GetAsync($"{OneStopLinks.Register}?handler=Workbook");

        text.ShouldContain(code);
        text.ShouldContain("Thôn Mẫu 1, 0900000001");
        text.ShouldContain("Từ ngày 01/03/2026 đến ngày 16/03/2026");
        workbook.StatusCode.ShouldBe(HttpStatusCode.OK);
        workbook.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldBe("mau-07-20260301-20260316.xlsx");
        (await commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Readings.CountAsync())).ShouldBe(2);
        var stranger = await other.SignInAsync(Role.Receptionist);
        (await stranger.GetAsync(OneStopLinks.Register)).ShouldNotSay(code);
        (await stranger.Client.GetAsync($"{OneStopLinks.Register}?handler=Word")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await desk.Client.GetAsync($"{OneStopLinks.Register}?handler=Word&ky=2024")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<CaiCach.Foundation.Writes.Result<MovedDossier>> StopAsync(Commune commune, string code, string? money) =>
        commune.ActAsync(
            Role.Leader,
            services =>
                services
                    .GetRequiredService<MoveDossierHandler>()
                    .HandleAsync(
                        new MoveDossierCommand
                        {
                            Code = code,
                            Action = DossierAction.Stop,
                            Note = "Chủ hồ sơ không tiếp tục",
                            Request = "đơn của chủ hồ sơ",
                            MoneyHandling = money,
                        },
                        CancellationToken.None
                    )
        );

    private static async Task StepAsync(Commune commune, string code, ExtensionStep step) =>
        (
            await commune.ActAsync(
                Role.Leader,
                services =>
                    services
                        .GetRequiredService<ExtendDossierHandler>()
                        .HandleAsync(
                            new ExtendDossierCommand(code, step)
                            {
                                Cause = "Chờ xác minh",
                                DueAt = new DateTimeOffset(2026, 3, 24, 8, 0, 0, TimeSpan.FromHours(7)),
                            },
                            CancellationToken.None
                        )
            )
        ).Errors.ShouldBeEmpty();

    private static Task<Notice> NoticeAsync(Commune commune) =>
        commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Notices.AsNoTracking().SingleAsync());

    private static async Task<string> TextAsync(TestUser user, string address)
    {
        var response = await user.Client.GetAsync(address);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var file = await response.Content.ReadAsByteArrayAsync();
        DocxText.ShouldBeValid(file);
        return DocxText.Of(file);
    }
}
