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

[Collection(SharedQueue.Name)]
public sealed class DigitisePapersTests
{
    [Fact]
    public async Task Paper_FromPhotosAtTheDesk_BecomesOnePdfOfTheComponentAndIsKeptForThePerson()
    {
        await using var own = new Harness();
        var commune = await own.ACommuneAsync();
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
        await commune.RunJobsAsync(own);

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

        (await commune.ReuseAsync(again, form.Id, stored.Id)).ShouldBe("onestop.paper.not_offered", "of another kind");
        (await commune.ReuseAsync(again, birth.Id, Guid.CreateVersion7())).ShouldBe("onestop.paper.not_offered", "no such paper");
        (await commune.ReuseAsync(again, (await commune.ComponentAsync(first)).Id, stored.Id)).ShouldBe("onestop.paper.component_unknown");
        commune.Clock.Advance(TimeSpan.FromDays(1));
        var desk = await commune.SignInAsync(Role.Receptionist);
        (await desk.GetAsync(GivenPapers.Page(again))).Document.QuerySelector("form[action*='handler=Reuse']").ShouldBeNull();
        (await commune.ReuseAsync(again, birth.Id, stored.Id)).ShouldBe("onestop.paper.not_offered", "past its end");
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

        (await commune.UploadAsync(code, paper.Id, name, Encoding.Latin1.GetBytes(content))).ShouldBe(error);
        (await commune.HistoryAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Upload_WhenTheScanIsTorn_SaysSoOnThePageAndTakesAnother()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierAsync();
        var paper = await commune.ComponentAsync(code);
        var whole = GivenPapers.Scan().Content.ToArray();
        (await commune.UploadAsync(code, paper.Id, "trang.png", whole[..^40])).ShouldBeNull();
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
        // What is to be stopped must wait: a queue of its own, which no other test's worker empties.
        await using var own = new Harness();
        var commune = await own.ACommuneAsync();
        var code = await commune.ADossierAsync();
        var paper = await commune.ComponentAsync(code);
        var content = GivenPapers.Scan().Content.ToArray();

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => commune.UploadAsync(code, paper.Id, "trang.png", content)));

        answers.Count(error => error is null).ShouldBe(1);
        answers.Count(error => error == "onestop.paper.working").ShouldBe(2);
        var desk = await commune.SignInAsync(Role.Receptionist);
        var page = await desk.GetAsync(GivenPapers.Page(code));
        (await page.PostFormAsync("form[action*='handler=Stop']")).ShouldSay("Đã dừng theo yêu cầu");
        (await commune.UploadAsync(code, paper.Id, "trang.png", content)).ShouldBeNull("a stopped one gives way");
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
        (await commune.UploadAsync(code, paper.Id, "trang.png", GivenPapers.Scan().Content.ToArray(), PaperSource.Reused)).ShouldBe(
            "onestop.paper.source_wrong"
        );
        (await other.UploadAsync(own, paper.Id, "trang.png", GivenPapers.Scan().Content.ToArray())).ShouldBe(
            "onestop.paper.component_unknown"
        );
        (await other.UploadAsync(code, paper.Id, "trang.png", GivenPapers.Scan().Content.ToArray())).ShouldBe("onestop.dossier.not_found");
        (await other.ReuseAsync(own, (await other.ComponentAsync(own)).Id, stored.Id)).ShouldBe("onestop.paper.not_offered");
        (await other.StoredAsync()).ShouldBeEmpty();
    }
}
