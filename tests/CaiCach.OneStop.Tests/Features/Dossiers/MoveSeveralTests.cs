using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Features;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Dossiers;

public sealed class MoveSeveralTests
{
    private const string Form = "form[action*='chuyen-nhieu']";

    [Fact]
    public async Task HandOver_WhenAnOfficerIsAway_GivesTheDossiersToAnotherWithTheReason()
    {
        var commune = await Given.ACommuneAsync();
        var codes = new[] { await commune.ADossierInHandAsync(), await commune.ADossierInHandAsync(), await commune.ADossierInHandAsync() };
        var other = commune.People.First(person => person.Role == Role.Officer && person.Id != commune.The(Role.Officer).Id);
        var leader = await commune.SignInAsync(Role.Leader);

        var page = await leader.GetAsync($"{OneStopLinks.MoveSeveral(DossierAction.Assign)}?nguoi={commune.The(Role.Officer).Id}");
        var keys = page.Document.QuerySelectorAll("input[name=Chosen]").Take(2).Select(box => box.GetAttribute("value")).ToArray();
        page = await page.PostFormAsync(Form, ("Chosen", keys), ("OfficerId", other.Id), ("Note", "Nghỉ ốm"));

        page.ShouldHaveNoErrors().ShouldSay("Đã chuyển các hồ sơ đã chọn.");
        var dossiers = await DossiersAsync(commune);
        dossiers.Count(dossier => dossier.OfficerId == other.Id).ShouldBe(2);
        dossiers.Count(dossier => dossier.OfficerId == commune.The(Role.Officer).Id).ShouldBe(codes.Length - 2);
        (await EventsAsync(commune)).Count(happened => happened.Note == "Nghỉ ốm" && happened.OfficerId == other.Id).ShouldBe(2);
    }

    /// <summary>Nothing of what an absent officer has is left behind, and what was asked of the applicant stays asked.</summary>
    [Fact]
    public async Task HandOver_WhateverTheDossiersWaitFor_KeepsThemWaiting()
    {
        var commune = await Given.ACommuneAsync();
        var (proposed, paused) = (await ProposedAsync(commune), await commune.ADossierInHandAsync());
        var answerBy = new DateOnly(2026, 3, 20);
        (await commune.MoveAsync(paused, Role.Officer, DossierAction.AskSupplement, "Thiếu giấy", answerBy)).Errors.ShouldBeEmpty();
        var other = commune.People.First(person => person.Role == Role.Officer && person.Id != commune.The(Role.Officer).Id);
        var leader = await commune.SignInAsync(Role.Leader);
        (await leader.GetAsync("/mot-cua?ds=Unfinished")).ShouldSay(paused).ShouldSay(proposed);

        var page = await leader.GetAsync(OneStopLinks.MoveSeveral(DossierAction.Assign));
        var keys = page.Document.QuerySelectorAll("input[name=Chosen]").Select(box => box.GetAttribute("value")).ToArray();
        (await page.PostFormAsync(Form, ("Chosen", keys), ("OfficerId", other.Id), ("Note", "Nghỉ ốm"))).ShouldHaveNoErrors();

        var dossiers = await DossiersAsync(commune);
        dossiers.ShouldAllBe(dossier => dossier.OfficerId == other.Id);
        var waiting = dossiers.Single(dossier => dossier.Code == paused);
        (waiting.Stage, waiting.AnswerBy, waiting.SupplementCount).ShouldBe((DossierStage.AwaitingSupplement, answerBy, 1));
        dossiers.Single(dossier => dossier.Code == proposed).Stage.ShouldBe(DossierStage.Proposed);
    }

    [Fact]
    public async Task Complete_WhenTheApprovalBroughtAPdf_KeepsEachAsItsResult()
    {
        var commune = await Given.ACommuneAsync();
        var code = await ProposedAsync(commune);
        await commune.MoveWithFileAsync(code, Role.Leader, DossierAction.Approve, "ket-qua.pdf", "%PDF-1.4\n%%EOF\n"u8.ToArray());
        var desk = await commune.SignInAsync(Role.Receptionist);
        var page = await desk.GetAsync(OneStopLinks.MoveSeveral(DossierAction.Complete));
        var keys = page.Document.QuerySelectorAll("input[name=Chosen]").Select(box => box.GetAttribute("value")).ToArray();

        (await page.PostFormAsync(Form, ("Chosen", keys))).ShouldHaveNoErrors();

        (await DossiersAsync(commune)).Single().ResultCode.ShouldBe($"KQ.{code[..^12]}-2026-000001");
    }

    [Fact]
    public async Task Sign_WhenOneWasMovedMeanwhile_SignsTheOthersAndNamesIt()
    {
        var commune = await Given.ACommuneAsync();
        var (first, second) = (await ProposedAsync(commune), await ProposedAsync(commune));
        var leader = await commune.SignInAsync(Role.Leader);
        var tray = await leader.GetAsync(OneStopLinks.MoveSeveral(DossierAction.Approve));
        var keys = tray.Document.QuerySelectorAll("input[name=Chosen]").Select(box => box.GetAttribute("value")).ToArray();
        (await commune.MoveAsync(first, Role.Officer, DossierAction.Recall)).Errors.ShouldBeEmpty();

        var page = await tray.PostFormAsync(Form, ("Chosen", keys));

        page.ShouldSay("Đã chuyển 1 hồ sơ; 1 hồ sơ giữ nguyên.").ShouldSay(first);
        var dossiers = await DossiersAsync(commune);
        dossiers.Single(dossier => dossier.Code == second).Stage.ShouldBe(DossierStage.Approved);
        dossiers.Single(dossier => dossier.Code == first).Stage.ShouldBe(DossierStage.InHand);
    }

    [Fact]
    public async Task Sign_WhenTheDossiersAreAnothersOrNone_WritesNothing()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var (mine, theirs) = (await ProposedAsync(commune), await ProposedAsync(other));
        var foreign = (await DossiersAsync(other)).Single(dossier => dossier.Code == theirs);
        var leader = await commune.SignInAsync(Role.Leader);
        var tray = await leader.GetAsync(OneStopLinks.MoveSeveral(DossierAction.Approve));

        (await tray.PostFormAsync(Form, ("Chosen", Array.Empty<string>()))).ShouldSay("Hãy chọn ít nhất một hồ sơ.");
        (await tray.PostFormAsync(Form, ("Chosen", new[] { $"{foreign.Id}.{foreign.Version}", "x", "1.2.3" }))).ShouldSay(
            "0 hồ sơ; 1 hồ sơ giữ nguyên"
        );

        (await DossiersAsync(other)).Single().Stage.ShouldBe(DossierStage.Proposed);
        (await DossiersAsync(commune)).Single(dossier => dossier.Code == mine).Stage.ShouldBe(DossierStage.Proposed);
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Receptionist)]
    public async Task Tray_WhenSigningIsNotTheirs_ShowsNothing(Role role)
    {
        var commune = await Given.ACommuneAsync();
        var code = await ProposedAsync(commune);

        (await (await commune.SignInAsync(role)).GetAsync(OneStopLinks.MoveSeveral(DossierAction.Approve))).ShouldNotSay(code);
    }

    [Theory]
    [InlineData("Return")]
    [InlineData("stop")]
    [InlineData("99")]
    [InlineData("khong-co")]
    public async Task Get_WhenTheStepIsNotForSeveral_IsNotFound(string action)
    {
        var commune = await Given.ACommuneAsync();

        (await (await commune.SignInAsync(Role.Leader)).GetAsync($"/mot-cua/chuyen-nhieu/{action}")).ShouldBeNotFound();
    }

    private static async Task<string> ProposedAsync(Commune commune)
    {
        var code = await commune.ADossierInHandAsync();
        (await commune.MoveAsync(code, Role.Officer, DossierAction.Submit)).Errors.ShouldBeEmpty();
        return code;
    }

    private static Task<List<Dossier>> DossiersAsync(Commune commune) =>
        commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Dossiers.AsNoTracking().ToListAsync());

    private static Task<List<DossierEvent>> EventsAsync(Commune commune) =>
        commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Events.AsNoTracking().ToListAsync());
}
