using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Testing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Figures;

/// <summary>Figures over dossiers that went their real way: received on Monday 16/03/2026, a limit of two working days.</summary>
public sealed class CountedDossiersTests(Harness harness)
{
    private static readonly Period Quarter = Period.OfQuarter(2026, 1);

    [Fact]
    public async Task Figures_AreThoseOfTheDossiers_AndOpenToThem()
    {
        var commune = await harness.ACommuneAsync();
        var (early, late, open, paused) = (
            await commune.ADossierInHandAsync(),
            await commune.ADossierInHandAsync(),
            await commune.ADossierInHandAsync(),
            await commune.ADossierInHandAsync()
        );
        await HandleAsync(commune, early);
        (
            await commune.MoveAsync(paused, Role.Officer, DossierAction.AskSupplement, "Thiếu giấy", new DateOnly(2026, 3, 30))
        ).Errors.ShouldBeEmpty();
        commune.Clock.Advance(TimeSpan.FromDays(3));
        await HandleAsync(commune, late);

        var figures = await ReadAsync(commune);

        figures["HS-01"].ShouldBe((4, null, 4));
        figures["HS-03"].ShouldBe((2, null, 2));
        figures["HS-04"].ShouldBe((2, null, 2));
        figures["HS-05"].ShouldBe((1, null, 1)); // what waits for the applicant is not late
        figures["HS-11"].ShouldBe((1, 2, 50));
        figures["HS-12"].ShouldBe((1, 2, 50));
        figures["HS-21"].ShouldBe((0, 4, 0));
        figures["HS-23"].ShouldBe((0, 4, 0));
        figures["HS-41"].ShouldBe((0, 4, 0));
        figures["DG-11"].ShouldBe((0, 0, null));
        var leader = await commune.SignInAsync(Role.Leader);
        (await leader.GetAsync("/chi-tieu?ky=2026-Q1"))
            .ShouldSay("Hồ sơ giải quyết đúng hạn")
            .ShouldSay("50%")
            .ShouldSay("chưa có số liệu");
        var missed = await leader.GetAsync("/chi-tieu/HS-11?ky=2026-Q1&tinh=false");
        missed.ShouldSay(late).ShouldSay("trễ hạn").ShouldNotSay(early).ShouldNotSay(open);
        (await leader.GetAsync("/chi-tieu/HS-05?ky=2026-Q1")).ShouldSay(open).ShouldNotSay(paused).ShouldNotSay("Nguyễn Thị Mẫu");
    }

    [Fact]
    public async Task Figures_OfAnotherUnit_AreOutOfReach()
    {
        var (commune, other) = (await harness.ACommuneAsync(), await harness.ACommuneAsync());
        await other.ADossierAsync();

        (await ReadAsync(commune))["HS-01"].Numerator.ShouldBe(0);
        var foreign = await commune.InScopeAsync(services =>
            services.GetRequiredService<IIndicators>().ReadAsync(other.Id, Quarter, PeriodCutoff.Calendar, CancellationToken.None)
        );
        foreign.Value.Indicators.ShouldAllBe(value => value.Numerator == 0);
    }

    [Fact]
    public async Task Figures_OfAPracticeUnitOrAPeriodToCome_AreRefusedInWords()
    {
        var commune = await harness.ACommuneAsync();
        var leader = await commune.SignInAsync(Role.Leader);

        (await leader.GetAsync("/chi-tieu?ky=2027")).ShouldSay("chưa bắt đầu");
        (await leader.GetAsync("/chi-tieu/HS-11?ky=2027")).ShouldBeAt("/chi-tieu").ShouldSay("chưa bắt đầu");
        await commune.BecomePracticeAsync();
        (await leader.GetAsync("/chi-tieu")).ShouldSay("Đơn vị tập huấn");
    }

    [Fact]
    public async Task Figures_OfAProvince_AreSumsOfItsCommunes_TheWorstFirst()
    {
        var province = await harness.AProvinceAsync();
        var (good, bad) = (await harness.ACommuneAsync(province), await harness.ACommuneAsync(province));
        await HandleAsync(good, await good.ADossierInHandAsync());
        await HandleAsync(good, await good.ADossierInHandAsync());
        var late = await bad.ADossierInHandAsync();
        bad.Clock.Advance(TimeSpan.FromDays(4));
        await HandleAsync(bad, late);
        province.Clock.Advance(TimeSpan.FromDays(5));
        var leader = await province.SignInAsync(Role.Leader);

        var page = await leader.GetAsync("/chi-tieu/HS-11?ky=2026-Q1");

        page.ShouldSay("66,67%").ShouldSay("2 / 3");
        page.Texts("main a[href*='HS-11'][href*='donVi=']").ShouldBe([bad.Name, good.Name]);
        (await leader.GetAsync(page.Find($"main a[href*='HS-11'][href*='donVi={bad.Code}']").GetAttribute("href")!))
            .ShouldSay("0%")
            .ShouldSay(late);
    }

    [Fact]
    public async Task Records_GoToAWorkbook()
    {
        var commune = await harness.ACommuneAsync();
        var code = await commune.ADossierAsync();
        var leader = await commune.SignInAsync(Role.Leader);

        var file = await leader.Client.GetByteArrayAsync("/chi-tieu/HS-21?ky=2026-Q1&handler=Export");

        using var workbook = SpreadsheetDocument.Open(new MemoryStream(file), false);
        var texts = workbook
            .WorkbookPart!.WorksheetParts.SelectMany(sheet => sheet.Worksheet!.Descendants<Cell>())
            .Select(cell => cell.InnerText)
            .ToList();
        texts.ShouldContain(text => text == code);
        texts.ShouldContain(text => text == "không nộp trực tuyến");
    }

    [Fact]
    public async Task Api_GivesTheSameFiguresAndTheirRecords()
    {
        var commune = await harness.ACommuneAsync();
        var code = await commune.ADossierAsync();
        using var leader = await harness.AProgramOfAsync(commune, Role.Leader);

        var all = await leader.GetFromJsonAsync<JsonElement>("/api/v1/indicators?period=2026-Q1", TestContext.Current.CancellationToken);
        var online = all.GetProperty("indicators").EnumerateArray().Single(one => one.GetProperty("code").GetString() == "HS-21");
        (online.GetProperty("numerator").GetInt32(), online.GetProperty("denominator").GetInt32()).ShouldBe((0, 1));
        var one = await leader.GetFromJsonAsync<JsonElement>(
            "/api/v1/indicators/HS-21?period=2026-Q1&counted=false",
            TestContext.Current.CancellationToken
        );
        var record = one.GetProperty("records").EnumerateArray().ShouldHaveSingleItem();
        record.GetProperty("code").GetString().ShouldBe(code);
        record.GetProperty("why")[0].GetString().ShouldBe("không nộp trực tuyến");
        (await leader.GetAsync("/api/v1/indicators/HS-99?period=2026-Q1", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await leader.GetAsync("/api/v1/indicators?period=2026-Q9", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
        (await leader.GetAsync("/api/v1/indicators?period=2027", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
        (
            await leader.GetAsync("/api/v1/indicators?period=2026-Q1&unit=KHONG-CO", TestContext.Current.CancellationToken)
        ).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var stranger = await harness.ACommuneAsync();
        foreach (var path in new[] { "indicators", "indicators.csv", "index766" })
        {
            (
                await leader.GetAsync($"/api/v1/{path}?period=2026-Q1&unit={stranger.Code}", TestContext.Current.CancellationToken)
            ).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        // The day before the dossier came.
        (
            await leader.GetStringAsync(
                $"/api/v1/indicators.csv?period=2026-Q1&asOf=2026-03-15&unit={commune.Code}",
                TestContext.Current.CancellationToken
            )
        ).ShouldContain("HS-21,Hồ sơ nộp trực tuyến,digital,%,0,0,\r\n");
        var before = await leader.GetFromJsonAsync<JsonElement>(
            "/api/v1/index766?period=2026-Q1&asOf=2026-03-15",
            TestContext.Current.CancellationToken
        );
        before.GetProperty("maximum").GetDecimal().ShouldBe(6);
        var lines = (await leader.GetStringAsync("/api/v1/indicators.csv?period=2026-Q1", TestContext.Current.CancellationToken)).Split(
            "\r\n"
        );
        lines[0].TrimStart('\uFEFF').ShouldStartWith("unit,period,cutoff,code,");
        lines.ShouldContain(line => line == $"{commune.Code},2026-Q1,calendar,HS-21,Hồ sơ nộp trực tuyến,digital,%,0,1,0");
        lines.ShouldContain(line =>
            line.EndsWith("DG-11,Hài lòng với việc giải quyết thủ tục,procedures,%,0,0,", StringComparison.Ordinal)
        );
        var definitions = await leader.GetFromJsonAsync<JsonElement>(
            "/api/v1/indicators/definitions",
            TestContext.Current.CancellationToken
        );
        var share = definitions.EnumerateArray().Single(one => one.GetProperty("code").GetString() == "HS-11");
        (share.GetProperty("better").GetString(), share.GetProperty("empty").GetString()).ShouldBe(("higher", "noData"));
        share.GetProperty("versions")[0].GetProperty("formula").GetString().ShouldNotBeNullOrEmpty();
        share.GetProperty("kind").GetString().ShouldBe("computed");
        share.GetProperty("versions")[0].GetProperty("numerator")[0].GetProperty("set").GetString().ShouldBe("dossiers");
        share.GetProperty("versions")[0].GetProperty("denominator").GetArrayLength().ShouldBe(1);
        var index = await leader.GetFromJsonAsync<JsonElement>("/api/v1/index766?period=2026-Q1", TestContext.Current.CancellationToken);
        index.GetProperty("maximum").GetDecimal().ShouldBeGreaterThan(0);
        (await leader.GetAsync("/api/v1/index766?period=2026-Q1&unit=KHONG-CO", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        using var desk = await harness.AProgramOfAsync(commune, Role.Receptionist);
        (await desk.GetAsync("/api/v1/indicators?period=2026-Q1", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    private static async Task HandleAsync(Commune commune, string code)
    {
        (await commune.MoveAsync(code, Role.Officer, DossierAction.Submit)).Errors.ShouldBeEmpty();
        (await commune.MoveAsync(code, Role.Leader, DossierAction.Approve)).Errors.ShouldBeEmpty();
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Complete)).Errors.ShouldBeEmpty();
    }

    private static Task<Dictionary<string, (long Numerator, long? Denominator, decimal? Value)>> ReadAsync(Commune commune) =>
        commune.InScopeAsync(async services =>
            (
                await services
                    .GetRequiredService<IIndicators>()
                    .ReadAsync(commune.Id, Quarter, PeriodCutoff.Calendar, CancellationToken.None)
            ).Value.Indicators.ToDictionary(
                value => value.Code,
                value => (value.Numerator, value.Denominator, value.Value),
                StringComparer.Ordinal
            )
        );
}
