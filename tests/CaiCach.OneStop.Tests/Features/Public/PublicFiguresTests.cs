using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Testing;

namespace CaiCach.OneStop.Tests.Features.Public;

public sealed class PublicFiguresTests
{
    /// <summary>One handled in time, one late, one withdrawn, one open past its time, one open; received on 16/03/2026.</summary>
    [Fact]
    public async Task Figures_OfACommune_CountLateByTheFirstDueTimeAndNobodysName()
    {
        var commune = await Given.ACommuneAsync();
        await EndAsync(commune, await commune.ADossierInHandAsync());
        var (late, withdrawn, _) = (
            await commune.ADossierInHandAsync(),
            await commune.ADossierInHandAsync(),
            await commune.ADossierInHandAsync()
        );
        (await commune.MoveAsync(withdrawn, Role.Receptionist, DossierAction.Withdraw, "Người nộp xin rút.")).Errors.ShouldBeEmpty();
        commune.Clock.Advance(TimeSpan.FromDays(3));
        await EndAsync(commune, late);
        await commune.ADossierAsync();
        var visitor = await commune.AVisitorAsync();

        var page = await visitor.GetAsync($"/tra-cuu/tien-do?donVi={commune.Code}");

        page.Texts("tbody tr").ShouldBe([$"{commune.Name} 5 2 1 (50%) 1 1 2 1"]);
        page.ShouldSay("quý I năm 2026").ShouldNotSay("Nguyễn Thị Mẫu");
        (await visitor.GetAsync($"/tra-cuu/tien-do?donVi={commune.Code}&ky=2025-Q4"))
            .Texts("tbody tr")
            .ShouldBe([$"{commune.Name} 0 0 chưa có số liệu 0 0 2 1"]);
        await commune.BecomePracticeAsync();
        (await visitor.GetAsync($"/tra-cuu/tien-do?donVi={commune.Code}")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Figures_OfAllUnits_LeavePracticeAndOthersWithoutDossiersOut()
    {
        await using var harness = new Harness();
        var (busy, idle, practice) = (await harness.ACommuneAsync(), await harness.ACommuneAsync(), await harness.ACommuneAsync());
        await busy.ADossierAsync();
        await practice.ADossierAsync();
        await practice.BecomePracticeAsync();

        var page = await (await busy.AVisitorAsync()).GetAsync("/tra-cuu/tien-do");

        page.ShouldSay(busy.Name).ShouldNotSay(idle.Name).ShouldNotSay(practice.Name);
    }

    [Theory]
    [InlineData("/tra-cuu/tien-do?donVi=KHONG-CO", 404)]
    [InlineData("/tra-cuu/tien-do?ky=2026-Q9", 200)]
    [InlineData("/tra-cuu/tien-do?ky=%3Cscript%3E", 200)]
    public async Task Figures_WhateverIsAsked_Answer(string address, int status) =>
        (await (await (await Given.ACommuneAsync()).AVisitorAsync()).GetAsync(address)).ShouldHaveStatus((System.Net.HttpStatusCode)status);

    private static async Task EndAsync(Commune commune, string code)
    {
        (await commune.MoveAsync(code, Role.Officer, DossierAction.Submit)).Errors.ShouldBeEmpty();
        (await commune.MoveAsync(code, Role.Leader, DossierAction.Approve)).Errors.ShouldBeEmpty();
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Complete)).Errors.ShouldBeEmpty();
    }
}
