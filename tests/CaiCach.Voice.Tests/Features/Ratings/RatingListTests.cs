using System.Net;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.Testing;
using CaiCach.Voice.Contracts;
using CaiCach.Voice.Data;
using CaiCach.Voice.Jobs;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace CaiCach.Voice.Tests.Features.Ratings;

public sealed class RatingListTests(Harness harness)
{
    [Fact]
    public async Task List_WhenThereIsNone_ShowsNoPercent()
    {
        var commune = await Given.ACommuneAsync();

        var page = await (await commune.SignInAsync(Role.Leader)).GetAsync("/y-kien/danh-gia");

        page.ShouldSay("chưa có số liệu").ShouldNotSay("0%");
        (await (await commune.SignInAsync(Role.Leader)).GetAsync("/")).ShouldNotSay("chưa ghi việc đã làm");
    }

    [Fact]
    public async Task Figures_OpenToTheVeryRows_AndTellNoOtherUnit()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var (good, bad) = (await commune.AnEndedDossierAsync(), await commune.AnEndedDossierAsync());
        var theirs = await other.AnEndedDossierAsync();
        var visitor = await harness.AVisitorAsync(commune.Clock);
        await visitor.RateAsync(good, isLiked: true);
        await visitor.RateAsync(bad, isLiked: false, "<script>alert(1)</script>");
        await visitor.RateAsync(theirs, isLiked: false);
        var officer = await commune.SignInAsync(Role.Officer);

        var page = await officer.GetAsync("/y-kien/danh-gia");
        page.ShouldSay("50%").ShouldSay(good).ShouldSay(bad).ShouldNotSay(theirs).ShouldNotSay(GivenEnded.Owner);
        page.Html.ShouldNotContain("<script>alert");
        (await officer.GetAsync(page.Find("a.cc-stat[href*='hl=false']").GetAttribute("href")!)).ShouldSay(bad).ShouldNotSay(good);
        (await officer.GetAsync(page.Find("a[href*='cau=staff&muc=4']").GetAttribute("href")!)).ShouldSay(good).ShouldSay(bad);
        (await officer.GetAsync(page.Find("a[href*='cau=staff&muc=5']").GetAttribute("href")!)).ShouldNotSay(good);
        (await officer.GetAsync("/y-kien/danh-gia?cau=%22%7D&muc=4&kenh=99&ky=x&trang=-5")).ShouldSay(good);
    }

    [Fact]
    public async Task Export_WhenARemarkLooksLikeAFormula_KeepsItWords()
    {
        var commune = await Given.ACommuneAsync();
        var visitor = await harness.AVisitorAsync(commune.Clock);
        await visitor.RateAsync(await commune.AnEndedDossierAsync(), isLiked: false, "=HYPERLINK(\"http://x\")");

        var file = await (await commune.SignInAsync(Role.Leader)).Client.GetByteArrayAsync("/y-kien/danh-gia?handler=Export");

        using var workbook = SpreadsheetDocument.Open(new MemoryStream(file), false);
        var cells = workbook.WorkbookPart!.WorksheetParts.SelectMany(sheet => sheet.Worksheet!.Descendants<Cell>()).ToList();
        cells.ShouldContain(cell => cell.InnerText.StartsWith("=HYPERLINK", StringComparison.Ordinal));
        cells.ShouldAllBe(cell => cell.CellFormula == null || !cell.CellFormula.Text.Contains("HYPERLINK", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Dislike_WaitsOnTheLeadersHomeUntilSomebodyWritesWhatWasDone()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.AnEndedDossierAsync();
        await (await harness.AVisitorAsync(commune.Clock)).RateAsync(code, isLiked: false, "Phải chờ lâu");
        var leader = await commune.SignInAsync(Role.Leader);

        (await (await commune.SignInAsync(Role.Officer)).GetAsync("/")).ShouldNotSay("Phải chờ lâu");
        var home = await leader.GetAsync("/");
        home.ShouldSay("chưa ghi việc đã làm").ShouldSay("Phải chờ lâu");
        var page = await leader.GetAsync(home.Find($"a[href^='/y-kien/danh-gia/']").GetAttribute("href")!);
        (await page.PostFormAsync(("WhatWasDone", " "))).ShouldHaveError("WhatWasDone", "Hãy ghi việc đã làm.");
        (await page.PostFormAsync(("WhatWasDone", "Đã gọi điện xin lỗi")))
            .ShouldSay("Đã gọi điện xin lỗi")
            .ShouldSay(commune.The(Role.Leader).FullName);

        (await leader.GetAsync("/")).ShouldNotSay("Phải chờ lâu");
        (await page.PostFormAsync(("WhatWasDone", "Lần nữa"))).ShouldHaveStatus(HttpStatusCode.Conflict).ShouldNotSay("Lần nữa");
        var audited = await commune.InScopeAsync(services =>
            services.GetRequiredService<UnitOfWork>().Connection.AuditAsync("voice.rating_responded")
        );
        audited.ShouldContain("Đã gọi điện xin lỗi");
    }

    [Fact]
    public async Task Rating_OfAnotherUnit_IsNotFoundAndTakesNoResponse()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        await (await harness.AVisitorAsync(commune.Clock)).RateAsync(await commune.AnEndedDossierAsync(), isLiked: false);
        var id = await commune.InScopeAsync(services =>
            services.GetRequiredService<VoiceDbContext>().Ratings.Select(rating => rating.Id).SingleAsync()
        );

        (await (await other.SignInAsync(Role.Leader)).GetAsync($"/y-kien/danh-gia/{id}")).ShouldBeNotFound();
        (await other.InScopeAsync(services => services.GetRequiredService<VoiceDbContext>().Ratings.CountAsync())).ShouldBe(0);
        (await (await commune.SignInAsync(Role.Officer)).GetAsync($"/y-kien/danh-gia/{id}"))
            .Document.QuerySelector("#WhatWasDone")
            .ShouldBeNull();
        (await (await commune.SignInAsync(Role.Administrator)).GetAsync("/y-kien/danh-gia")).ShouldBeForbidden();
    }

    [Theory]
    [InlineData("remark = 'khác'")]
    [InlineData("is_liked = true")]
    [InlineData("answers = '{}'")]
    public async Task Saying_OnceKept_CannotBeChangedByTheApplication(string change)
    {
        var commune = await Given.ACommuneAsync();
        await (await harness.AVisitorAsync(commune.Clock)).RateAsync(await commune.AnEndedDossierAsync(), isLiked: false);

        var refused = await Should.ThrowAsync<PostgresException>(() =>
            commune.InScopeAsync(async services =>
            {
                await using var command = new NpgsqlCommand(
                    $"UPDATE voice.rating SET {change}",
                    services.GetRequiredService<UnitOfWork>().Connection
                );
                return await command.ExecuteNonQueryAsync();
            })
        );

        refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Merger_WhenTheSuccessorTakesTheDossierOver_TakesTheRatingToo()
    {
        var (old, successor) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        await (await harness.AVisitorAsync(old.Clock)).RateAsync(await old.AnEndedDossierAsync(), isLiked: true);
        var dossierId = await old.InScopeAsync(services =>
            services.GetRequiredService<VoiceDbContext>().Ratings.Select(rating => rating.DossierId).SingleAsync()
        );

        await successor.InScopeAsync(async services =>
            (
                await new TakenOverListener(
                    services.GetRequiredService<UnitOfWork>(),
                    services.GetRequiredService<VoiceDbContext>()
                ).HandleAsync(
                    new DossierTakenOver(successor.Id, dossierId, "X", old.Id),
                    new(Guid.CreateVersion7(), successor.Id, successor.Clock.GetUtcNow(), 1),
                    CancellationToken.None
                )
            ).Errors.ShouldBeEmpty()
        );

        (await CountedAsync(old, old.Id)).ShouldBeEmpty();
        (await CountedAsync(successor, successor.Id)).ShouldBe([new RatingCount(successor.Id, 1, 0)]);
    }

    [Fact]
    public async Task Count_OfAPracticeUnit_IsKeptAndCountsInNoFigure()
    {
        var commune = await Given.ACommuneAsync();
        await (await harness.AVisitorAsync(commune.Clock)).RateAsync(await commune.AnEndedDossierAsync(), isLiked: false);
        (await CountedAsync(commune, commune.Id)).ShouldBe([new RatingCount(commune.Id, 0, 1)]);

        await commune.BecomePracticeAsync();

        (await CountedAsync(commune, commune.Id)).ShouldBeEmpty();
        (await commune.InScopeAsync(services => services.GetRequiredService<VoiceDbContext>().Ratings.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task LookUp_WhenNobodyTakesRatings_ShowsTheDossierAndOffersNone()
    {
        await using var without = new Harness { Services = services => services.RemoveAll<IRatingSlot>() };
        var commune = await without.ACommuneAsync();
        var code = await commune.AnEndedDossierAsync(without);

        var page = await (await without.AVisitorAsync(commune.Clock)).GetAsync($"/tra-cuu?ma={code}");

        page.ShouldSay(code).ShouldNotSay("Đánh giá việc giải quyết");
    }

    private static Task<IReadOnlyList<RatingCount>> CountedAsync(Commune commune, Guid unitId) =>
        commune.InScopeAsync(services =>
            services
                .GetRequiredService<IDossierRatings>()
                .CountAsync([unitId], DateTimeOffset.MinValue, DateTimeOffset.MaxValue, CancellationToken.None)
        );
}
