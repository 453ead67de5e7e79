using System.Net;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Features;
using CaiCach.OneStop.Features.Dossiers;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Dossiers;

public sealed class PrintFormTests
{
    [Fact]
    public async Task ReceiptSlip_WhenDossierWasReceived_ThenIsPrintedAndReadingIsOnRecord()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierAsync(owner: "Trần Thị Mai");
        var receptionist = await commune.SignInAsync(Role.Receptionist);

        var response = await receptionist.Client.GetAsync(OneStopLinks.ReceiptSlip(code));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldBe($"mau-01-{code}.docx");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var file = await response.Content.ReadAsByteArrayAsync();
        DocxText.ShouldBeValid(file);
        var text = DocxText.Of(file);
        text.ShouldContain($"Mã hồ sơ:⏎{code}");
        text.ShouldContain("Tiếp nhận hồ sơ của: <Strong>Trần Thị Mai</Strong>");
        text.ShouldContain("•••••••••345");
        text.ShouldNotContain("038199012345");
        text.ShouldContain("Giấy chứng sinh");
        text.ShouldContain("<Strong>08 giờ 00 phút, ngày 16 tháng 3 năm 2026</Strong>"); // the clock of a test
        text.ShouldContain("<Strong>08 giờ 00 phút, ngày 18 tháng 3 năm 2026</Strong>"); // two working days later
        text.ShouldContain("Lệ phí 8.000 đồng (đã thu)");
        text.ShouldContain("Quyển số: 2026   Số thứ tự: 260316-0001");
        text.ShouldContain($"[SignerName] {commune.The(Role.Receptionist).FullName}");
        text.ShouldContain($"Tra cứu hồ sơ tại http://{Harness.BaseAddress.Authority}/tra-cuu với mã <Strong>{code}</Strong>");
        (await ReadingsAsync(commune)).ShouldBe(1);
    }

    [Fact]
    public async Task ReceiptSlip_OfAUnitThatHasSaidItsPublicAddress_LeadsThereWhereverItIsPrinted()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierAsync();
        var settings = await (await commune.SignInAsync(Role.Administrator)).GetAsync(OneStopLinks.MessageSettings);
        await settings.PostFormAsync("main form", ("Site", "https://motcua.xamau.example"));

        var file = await (await commune.SignInAsync(Role.Receptionist)).Client.GetByteArrayAsync(OneStopLinks.ReceiptSlip(code));

        DocxText.Of(file).ShouldContain("Tra cứu hồ sơ tại https://motcua.xamau.example/tra-cuu");
    }

    [Fact]
    public async Task ReceiptSlip_AsAPage_SaysTheSameNeutralisesMarkupAndIsOnRecord()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var code = await commune.ADossierAsync(owner: "<script>alert(1)</script> Mai");
        var desk = await commune.SignInAsync(Role.Receptionist);

        var page = await (await desk.GetAsync(OneStopLinks.Dossier(code))).FollowAsync("In giấy hẹn (Mẫu 01)");

        page.ShouldSay("<script>alert(1)</script> Mai").ShouldSay("08 giờ 00 phút, ngày 18 tháng 3 năm 2026").ShouldSay("Giấy chứng sinh");
        page.ShouldSay("•••••••••345").ShouldNotSay("038199012345");
        page.Document.QuerySelector(".cc-sheet script").ShouldBeNull();
        page.Find(".cc-sheet img").GetAttribute("src")!.ShouldStartWith("data:image/png;base64,");
        (await ReadingsAsync(commune)).ShouldBe(1);
        var stranger = await other.SignInAsync(Role.Receptionist);
        (await stranger.GetAsync(OneStopLinks.Printed(OneStopLinks.ReceiptSlip(code)))).ShouldBeNotFound();
    }

    [Fact]
    public async Task ReceiptSlip_WhenRatingsAreTaken_OpensTheLookUpWithTheKeyOfThisDossier()
    {
        var commune = await Given.ACommuneAsync();
        var (code, other) = (await commune.ADossierAsync(), await commune.ADossierAsync());

        var address = await commune.ActAsync(
            Role.Receptionist,
            async services =>
            {
                var query = services.GetRequiredService<PrintReceiptSlipQuery>();
                return (await query.ReadAsync(code, new Uri("https://xa.example"), CancellationToken.None))!.Content.LookUpAddress;
            }
        );

        address.ShouldBe(new Uri($"https://xa.example/tra-cuu?ma={code}&k={await KeyAsync(commune, code)}"));
        address.Query.ShouldNotContain(await KeyAsync(commune, other));
    }

    private static Task<string> KeyAsync(Commune commune, string code) =>
        commune.InScopeAsync(services => services.GetRequiredService<IRatingSlot>().KeyOfAsync(code, CancellationToken.None));

    /// <summary>The receipt is a promise: what happened since does not change it.</summary>
    [Fact]
    public async Task ReceiptSlip_WhenPrintedAgainAfterAPause_ThenIsTheSameFile()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        var first = await PrintAsync(commune, code);
        await AskAsync(commune, code);
        commune.Clock.Advance(TimeSpan.FromDays(2));

        (await PrintAsync(commune, code)).ShouldBe(first);
    }

    [Fact]
    public async Task SupplementSlip_WhenOfficerAskedForPapers_ThenIsPrintedWithItsNumber()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        var slip = await AskAsync(commune, code);
        var officer = await commune.SignInAsync(Role.Officer);

        var response = await officer.Client.GetAsync(OneStopLinks.Slip(slip.Id));

        response.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldBe($"mau-02-{slip.Symbol.Replace('/', '-')}.docx");
        var file = await response.Content.ReadAsByteArrayAsync();
        DocxText.ShouldBeValid(file);
        var text = DocxText.Of(file);
        slip.Symbol.ShouldEndWith("/HDHS");
        text.ShouldContain($"[DocumentNumber] Số: {slip.Symbol}\n");
        text.ShouldContain($"Mã hồ sơ: <Strong>{code}</Strong>");
        text.ShouldContain("Lý do: thiếu giấy chứng sinh");
        text.ShouldContain("đến hết ngày <Strong>20/03/2026</Strong>");
        (await ReadingsAsync(commune)).ShouldBe(1);
    }

    [Fact]
    public async Task Forms_OfAnotherCommune_AreNotFound()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        var slip = await AskAsync(commune, code);
        var stranger = await (await Given.ACommuneAsync()).SignInAsync(Role.Leader);

        foreach (var address in new[] { OneStopLinks.ReceiptSlip(code), OneStopLinks.Slip(slip.Id), OneStopLinks.ReceiptSlip("H00-1") })
        {
            (await stranger.Client.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        }

        (await ReadingsAsync(commune)).ShouldBe(0);
    }

    private static async Task<byte[]> PrintAsync(Commune commune, string code) =>
        await (await commune.SignInAsync(Role.Leader)).Client.GetByteArrayAsync(OneStopLinks.ReceiptSlip(code));

    private static async Task<SupplementSlip> AskAsync(Commune commune, string code)
    {
        var asked = await commune.MoveAsync(
            code,
            Role.Officer,
            DossierAction.AskSupplement,
            "thiếu giấy chứng sinh",
            new DateOnly(2026, 3, 20)
        );
        asked.Errors.ShouldBeEmpty();
        return await commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Slips.SingleAsync());
    }

    private static Task<int> ReadingsAsync(Commune commune) =>
        commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Readings.CountAsync());
}
