using System.Text;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Papers;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.OneStop.Features.Papers.DigitisePapers;
using CaiCach.OneStop.Tests.Features.Imports;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Papers;

public sealed class DigitisePapersTests
{
    [Fact]
    public async Task Paper_FromPhotosAtTheDesk_BecomesOnePdfOfTheComponentAndIsKeptForThePerson()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);
        var paper = await commune.ComponentAsync(code);

        var page = await desk.GetAsync($"{GivenPapers.Page(code)}?giay={paper.Id}");
        page.ShouldSay("0/2 giấy tờ đã số hóa").ShouldSay("Bản giấy");
        var sent = await page.PostFormAsync(
            "form[enctype]",
            ("Files", GivenPapers.Scan("1.png")),
            ("Photo", GivenPapers.Scan("2.png", 60)),
            ("Source", "Photo"),
            ("ValidTo", "2030-01-01")
        );
        sent.ShouldHaveNoErrors().ShouldBeAt(GivenPapers.Page(code)).ShouldSay("Chờ xử lý");
        await commune.RunJobsAsync();

        (await desk.GetAsync(GivenPapers.Page(code))).ShouldSay("1/2 giấy tờ đã số hóa").ShouldSay("Chụp ảnh · 2 trang");
        var made = await commune.ComponentAsync(code);
        (made.IsDigitised, made.Pages, made.Source, made.Reuse).ShouldBe((true, 2, PaperSource.Photo, PaperReuse.None));
        var file = await desk.Client.GetByteArrayAsync($"/mot-cua/ho-so/{code}/tep/{paper.Id}");
        Encoding.ASCII.GetString(file.AsSpan(0, 5)).ShouldBe("%PDF-");
        var stored = (await commune.StoredAsync()).ShouldHaveSingleItem();
        (stored.Name, stored.OwnerEnd, stored.ValidTo).ShouldBe(("Giấy chứng sinh", "•••••••••345", new DateOnly(2030, 1, 1)));
    }

    [Fact]
    public async Task Paper_WhenReplaced_KeepsTheOldFileInItsHistoryAndOffersTheNewOneOnly()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierAsync();
        await commune.DigitiseAsync(code);
        commune.Clock.Advance(TimeSpan.FromMinutes(1));

        await commune.DigitiseAsync(code, shade: 90);

        var history = await commune.HistoryAsync();
        history.Count.ShouldBe(2);
        (await commune.ComponentAsync(code)).AttachmentId.ShouldBe(history[1].AttachmentId);
        var stored = await commune.StoredAsync();
        stored.Select(paper => paper.WithdrawnAt is null).ShouldBe([false, true]);
        stored[0].WithdrawalReason.ShouldBe("Thay bằng bản số hóa mới");
        var desk = await commune.SignInAsync(Role.Receptionist);
        Encoding
            .ASCII.GetString((await desk.Client.GetByteArrayAsync($"/mot-cua/ho-so/{code}/tep/{history[0].Id}")).AsSpan(0, 5))
            .ShouldBe("%PDF-");
    }

    [Fact]
    public async Task Application_WhenDigitised_IsNotKeptForOtherDossiers()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierAsync();

        await commune.DigitiseAsync(code, "TK");

        (await commune.ComponentAsync(code, "TK")).IsDigitised.ShouldBeTrue();
        (await commune.StoredAsync()).ShouldBeEmpty("a form (tờ khai) is made for each dossier");
    }

    [Fact]
    public async Task KeptPaper_WhenTheOwnerComesAgain_IsUsedInsteadOfAskedFor()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var first = await commune.ADossierOfAsync(procedure);
        await commune.DigitiseAsync(first);
        var again = await commune.ADossierOfAsync(procedure);
        var desk = await commune.SignInAsync(Role.Receptionist);

        var page = await desk.GetAsync(GivenPapers.Page(again));
        (await page.PostFormAsync("form[action*='handler=Reuse']")).ShouldHaveNoErrors().ShouldSay("Dùng lại giấy đã có");

        var used = await commune.ComponentAsync(again);
        (used.IsDigitised, used.Reuse, used.Source).ShouldBe((true, PaperReuse.Reused, PaperSource.Reused));
        used.AttachmentId.ShouldBe((await commune.ComponentAsync(first)).AttachmentId);
    }

    [Fact]
    public async Task Reception_WhenTheOwnersPaperIsKept_TakesTheDossierInWithoutIt()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        await commune.DigitiseAsync(await commune.ADossierOfAsync(procedure));
        var stored = (await commune.StoredAsync()).ShouldHaveSingleItem();
        var desk = await commune.SignInAsync(Role.Receptionist);
        var address = new Uri($"/mot-cua/tiep-nhan?thuTuc={procedure}", UriKind.Relative);
        var token = (await desk.GetAsync(address.ToString())).Find("input[name=__RequestVerificationToken]").GetAttribute("value");

        using var asked = new FormUrlEncodedContent([new("OwnerIdentity", "038199012345"), new("__RequestVerificationToken", token)]);
        using var person = await desk.Client.PostAsync(new Uri($"{address}&handler=Person", UriKind.Relative), asked);
        (await person.Content.ReadAsStringAsync()).ShouldContain($"CS/{stored.Id}");
        using var typed = new FormUrlEncodedContent([
            new("OwnerName", "Nguyễn Thị Mẫu"),
            new("OwnerIdentity", "038199012345"),
            new("Quantities[LP]", "1"),
            new("Papers", "TK"),
            new("Papers", "CS"),
            new("Reused", $"CS/{stored.Id}"),
            new("__RequestVerificationToken", token),
        ]);
        using var taken = await desk.Client.PostAsync(address, typed);

        taken.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect, await taken.Content.ReadAsStringAsync());
        var code = Uri.UnescapeDataString(taken.Headers.Location!.OriginalString.Split('/')[^1]);
        (await commune.ComponentAsync(code)).Reuse.ShouldBe(PaperReuse.Reused);
    }

    [Fact]
    public async Task KeptPaper_WhenItMayNotBeUsed_IsNotOfferedAndRefused()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var first = await commune.ADossierOfAsync(procedure);
        await commune.DigitiseAsync(first, validTo: new DateOnly(2026, 3, 16));
        var stored = (await commune.StoredAsync()).ShouldHaveSingleItem();
        var again = await commune.ADossierOfAsync(procedure);
        var (birth, form) = (await commune.ComponentAsync(again), await commune.ComponentAsync(again, "TK"));

        (await ReuseAsync(commune, again, form.Id, stored.Id)).ShouldBe("onestop.paper.not_offered", "of another kind");
        (await ReuseAsync(commune, again, birth.Id, Guid.NewGuid())).ShouldBe("onestop.paper.not_offered", "no such paper");
        (await ReuseAsync(commune, again, (await commune.ComponentAsync(first)).Id, stored.Id)).ShouldBe("onestop.paper.component_unknown");
        commune.Clock.Advance(TimeSpan.FromDays(1));
        var desk = await commune.SignInAsync(Role.Receptionist);
        (await desk.GetAsync(GivenPapers.Page(again))).Document.QuerySelector("form[action*='handler=Reuse']").ShouldBeNull();
        (await ReuseAsync(commune, again, birth.Id, stored.Id)).ShouldBe("onestop.paper.not_offered", "past its end");
    }

    [Fact]
    public async Task Result_WhenApproved_GetsItsCodeOnceAndLeavesTheWorkList()
    {
        var commune = await Given.ACommuneAsync();
        var code = await EndedAsync(commune);
        var desk = await commune.SignInAsync(Role.Receptionist);
        (await desk.GetAsync("/mot-cua?ds=ResultMissing")).ShouldSay(code);
        (await desk.GetAsync("/")).ShouldSay("Hồ sơ chưa số hóa kết quả");

        var page = await desk.GetAsync($"{GivenPapers.Page(code)}?ketQua=true");
        page.ShouldSay("Chưa số hóa kết quả");
        (await page.PostFormAsync("form[enctype]", ("Files", GivenPapers.Scan()), ("Source", "Scanned"))).ShouldHaveNoErrors();
        await commune.RunJobsAsync();

        var dossier = await DossierAsync(commune, code);
        dossier.ResultCode.ShouldBe($"KQ.{code[..^12]}-2026-000001", "data/one-stop/papers.json");
        (await desk.GetAsync("/mot-cua?ds=ResultMissing")).ShouldNotSay(code);
        (await desk.GetAsync("/")).ShouldNotSay("Hồ sơ chưa số hóa kết quả");
        (await commune.StoredAsync()).ShouldHaveSingleItem().ResultCode.ShouldBe(dossier.ResultCode);

        var again = await desk.GetAsync($"{GivenPapers.Page(code)}?ketQua=true");
        (await again.PostFormAsync("form[enctype]", ("Files", GivenPapers.Scan(shade: 99)), ("Source", "Scanned"))).ShouldHaveNoErrors();
        await commune.RunJobsAsync();
        (await DossierAsync(commune, code)).ResultCode.ShouldBe(dossier.ResultCode);
        (await commune.HistoryAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Result_WhenOnePdfGoesToTheDesk_IsTheResultAsAFile()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        (await commune.MoveAsync(code, Role.Officer, DossierAction.Submit)).Errors.ShouldBeEmpty();
        (await commune.MoveAsync(code, Role.Leader, DossierAction.Approve)).Errors.ShouldBeEmpty();
        var desk = await commune.SignInAsync(Role.Receptionist);
        var page = await desk.GetAsync($"/mot-cua/ho-so/{code}/chuyen/Complete");

        (
            await page.PostFormAsync("main form", ("Files", new TestFile("ket-qua.pdf", "%PDF-1.4\n%%EOF\n"u8.ToArray())))
        ).ShouldHaveNoErrors();

        var file = (await commune.HistoryAsync()).ShouldHaveSingleItem();
        (file.Source, file.ResultCode, file.Name).ShouldBe((PaperSource.Issued, $"KQ.{code[..^12]}-2026-000001", "Giấy khai sinh"));
    }

    /// <summary>Flags of domain/national-portal.md, TaiLieuNop and DanhSachGiayToKetQua.</summary>
    [Fact]
    public async Task Portal_WhenPapersAreDigitisedAndUsedAgain_IsToldTheFlags()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        await commune.DigitiseAsync(await commune.ADossierOfAsync(procedure));
        var stored = (await commune.StoredAsync()).ShouldHaveSingleItem();
        var code = await commune.ADossierOfAsync(procedure);
        (await ReuseAsync(commune, code, (await commune.ComponentAsync(code)).Id, stored.Id)).ShouldBeNull();

        var told = await commune.InScopeAsync(async services =>
        {
            var dossier = await services.GetRequiredService<OneStopDbContext>().Dossiers.SingleAsync(one => one.Code == code);
            var subject = await services.GetRequiredService<PortalSubjects>().OfAsync(dossier.Id, CancellationToken.None);
            return DossierMessage.Of(subject, 99, services.GetRequiredService<PortalCodes>(), PortalFields.Of2022);
        });

        told["HoSoCoThanhPhanSoHoa"]!.ToString().ShouldBe("1");
        told["TaiLieuNop"]!
            .AsArray()
            .Select(paper => $"{paper!["MaThanhPhanHoSo"]} {paper["DuocSoHoa"]} {paper["DuocTaiSuDung"]} {paper["DuocLayTuKhoDMQG"]}")
            .ShouldBe(["TK 0 0 0", "CS 1 1 0"]);
    }

    [Theory]
    [InlineData("giay-to.pdf", "MZ\u0090 program", "attachments.executable")]
    [InlineData("giay-to.txt", "chỉ là chữ", "onestop.paper.not_picture")]
    [InlineData("giay-to.pdf", "", "attachments.empty")]
    public async Task Upload_WhenTheFileIsNoScan_IsRefusedAtOnce(string name, string content, string error)
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierAsync();
        var paper = await commune.ComponentAsync(code);

        (await UploadAsync(commune, code, paper.Id, name, Encoding.Latin1.GetBytes(content))).ShouldBe(error);
        (await commune.HistoryAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Upload_WhenTheScanIsTorn_SaysSoOnThePageAndTakesAnother()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierAsync();
        var paper = await commune.ComponentAsync(code);
        var whole = GivenPapers.Scan().Content.ToArray();
        (await UploadAsync(commune, code, paper.Id, "trang.png", whole[..^40])).ShouldBeNull();
        await commune.RunJobsAsync();

        var desk = await commune.SignInAsync(Role.Receptionist);
        (await desk.GetAsync(GivenPapers.Page(code))).ShouldSay("Tệp bị hỏng").ShouldSay("Bản giấy");
        commune.Clock.Advance(TimeSpan.FromMinutes(1));
        await commune.DigitiseAsync(code);
        (await desk.GetAsync(GivenPapers.Page(code))).ShouldNotSay("Tệp bị hỏng").ShouldSay("Quét tại quầy · 1 trang");
    }

    [Fact]
    public async Task Upload_WhenTwiceAtOnce_IsTakenOnceAndMayBeStopped()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierAsync();
        var paper = await commune.ComponentAsync(code);
        var content = GivenPapers.Scan().Content.ToArray();

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => UploadAsync(commune, code, paper.Id, "trang.png", content)));

        answers.Count(error => error is null).ShouldBe(1);
        answers.Count(error => error == "onestop.paper.working").ShouldBe(2);
        var desk = await commune.SignInAsync(Role.Receptionist);
        var page = await desk.GetAsync(GivenPapers.Page(code));
        (await page.PostFormAsync("form[action*='handler=Stop']")).ShouldSay("Đã dừng theo yêu cầu");
        (await UploadAsync(commune, code, paper.Id, "trang.png", content)).ShouldBeNull("a stopped one gives way");
    }

    [Fact]
    public async Task Papers_OfAnotherCommune_AreNotThere()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var code = await commune.ADossierAsync();
        await commune.DigitiseAsync(code);
        var paper = await commune.ComponentAsync(code);
        var own = await other.ADossierAsync();
        var stored = (await commune.StoredAsync()).ShouldHaveSingleItem();
        var stranger = await other.SignInAsync(Role.Receptionist);

        (await stranger.GetAsync(GivenPapers.Page(code))).ShouldBeNotFound();
        (await stranger.GetAsync($"/mot-cua/kho-giay-to/{stored.Id}/tep")).ShouldBeNotFound();
        (await UploadAsync(other, own, paper.Id, "trang.png", GivenPapers.Scan().Content.ToArray())).ShouldBe(
            "onestop.paper.component_unknown"
        );
        (await UploadAsync(other, code, paper.Id, "trang.png", GivenPapers.Scan().Content.ToArray())).ShouldBe("onestop.dossier.not_found");
        (await ReuseAsync(other, own, (await other.ComponentAsync(own)).Id, stored.Id)).ShouldBe("onestop.paper.not_offered");
        (await other.StoredAsync()).ShouldBeEmpty();
    }

    private static async Task<string> EndedAsync(Commune commune)
    {
        var code = await commune.ADossierInHandAsync();
        (await commune.MoveAsync(code, Role.Officer, DossierAction.Submit)).Errors.ShouldBeEmpty();
        (await commune.MoveAsync(code, Role.Leader, DossierAction.Approve)).Errors.ShouldBeEmpty();
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Complete)).Errors.ShouldBeEmpty();
        return code;
    }

    private static Task<Dossier> DossierAsync(Commune commune, string code) =>
        commune.InScopeAsync(services =>
            services.GetRequiredService<OneStopDbContext>().Dossiers.AsNoTracking().SingleAsync(dossier => dossier.Code == code)
        );

    private static Task<string?> ReuseAsync(Commune commune, string code, Guid componentId, Guid storedId) =>
        commune.ActAsync(
            Role.Receptionist,
            async services =>
                (
                    await services
                        .GetRequiredService<ReusePaperHandler>()
                        .HandleAsync(new ReusePaperCommand(code, componentId, storedId), CancellationToken.None)
                )
                    .Errors.FirstOrDefault()
                    ?.Code
        );

    private static Task<string?> UploadAsync(Commune commune, string code, Guid componentId, string name, byte[] bytes) =>
        commune.ActAsync(
            Role.Receptionist,
            async services =>
            {
                using var content = new MemoryStream(bytes);
                var result = await services
                    .GetRequiredService<UploadPaperHandler>()
                    .HandleAsync(
                        new UploadPaperCommand
                        {
                            DossierCode = code,
                            ComponentId = componentId,
                            Files = [new UploadedFile(name, content, content.Length)],
                        },
                        CancellationToken.None
                    );
                return result.Errors.FirstOrDefault()?.Code;
            }
        );
}
