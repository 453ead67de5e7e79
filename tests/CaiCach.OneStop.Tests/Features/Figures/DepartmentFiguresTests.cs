using System.Net;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Features.Dossiers.MoveDossier;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Figures;

/// <summary>Dossiers received on 16/03/2026, told by the department of the officer who has them.</summary>
public sealed class DepartmentFiguresTests(Harness harness)
{
    private const string Rest = "~";
    private static readonly Period Quarter = Period.OfQuarter(2026, 1);

    [Fact]
    public async Task Departments_AndWhatNoneHandles_AddUpToTheCommune_NowAndAsOf()
    {
        var commune = await harness.ACommuneAsync();
        await HandledAsync(commune, commune.Departments.Economy);
        await HandledAsync(commune, commune.Departments.Economy);
        await AssignedAsync(commune, commune.Departments.Culture);
        await commune.ADossierAsync();
        commune.Clock.Advance(TimeSpan.FromDays(3));
        await HandledAsync(commune, commune.Departments.Culture);
        var theDayBefore = commune.Clock.GetUtcNow().AddDays(-1);
        foreach (var asOf in new DateTimeOffset?[] { null, theDayBefore })
        {
            var whole = (await ReadAsync(commune, null, asOf)).Indicators.Where(one => one.Origin == FigureOrigin.Computed).ToList();
            var parts = new List<IndicatorTable>();
            foreach (var code in new[] { 1, 2, 3, 4, 5 }.Select(place => $"{commune.Code}-{place}").Append(Rest))
            {
                parts.Add(await ReadAsync(commune, code, asOf));
            }

            foreach (var one in whole.Where(one => one.Code.StartsWith("HS-", StringComparison.Ordinal)))
            {
                var told = parts.Select(part => part.Indicators.Single(other => other.Code == one.Code)).ToList();
                told.Sum(part => part.Numerator).ShouldBe(one.Numerator, one.Code);
                told.Sum(part => part.Denominator).ShouldBe(one.Denominator ?? 0, one.Code);
            }
        }

        (await FigureAsync(commune, Economy(commune), "HS-03")).ShouldBe((2, null, 2));
        (await FigureAsync(commune, Economy(commune), "HS-43")).ShouldBe((0, 2, 0));
        (await FigureAsync(commune, $"{commune.Code}-4", "HS-03")).ShouldBe((1, null, 1));
        (await FigureAsync(commune, Rest, "HS-01")).ShouldBe((1, null, 1));
        // Nothing of the kind: a share of nothing has no value, a count is nought.
        (await FigureAsync(commune, $"{commune.Code}-1", "HS-11")).ShouldBe((0, 0, null));
    }

    [Fact]
    public async Task Pages_TellDepartmentsSideBySide_AndOpenToTheirRecords()
    {
        var commune = await harness.ACommuneAsync();
        var economy = await HandledAsync(commune, commune.Departments.Economy);
        var culture = await AssignedAsync(commune, commune.Departments.Culture);
        var nobody = await commune.ADossierAsync();
        var leader = await commune.SignInAsync(Role.Leader);

        var page = await leader.GetAsync("/chi-tieu/HS-01?ky=2026-Q1");
        page.Texts("#theo-phong tbody td:first-child")
            .ShouldBe([
                "Lãnh đạo UBND",
                "Văn phòng HĐND và UBND",
                "Phòng Kinh tế",
                "Phòng Văn hóa – Xã hội",
                "Trung tâm Phục vụ hành chính công",
                "Chưa phân phòng",
            ]);
        page.Texts("#theo-phong tbody td:nth-child(2)").ShouldBe(["0", "0", "1", "1", "0", "1"]);
        (await page.FollowAsync("Phòng Kinh tế")).ShouldSay(economy).ShouldNotSay(culture).ShouldNotSay(nobody).ShouldSay("Phòng Kinh tế");
        (await page.FollowAsync("Chưa phân phòng")).ShouldSay(nobody).ShouldNotSay(culture).ShouldNotSay(economy);
        var table = await leader.GetAsync($"/chi-tieu?ky=2026-Q1&phong={Economy(commune)}");
        table.ShouldSay("Phòng Kinh tế").ShouldSay("không tách theo phòng");
        (await table.FollowAsync("Hồ sơ tiếp nhận trong kỳ")).ShouldSay(economy).ShouldNotSay(nobody);
        (await leader.GetAsync($"/chi-tieu/HS-01?ky=2026-Q1&phong={Economy(commune)}&tinhDen=2026-03-16"))
            .ShouldSay("Không có gì ghi thêm hay đính chính")
            .ShouldSay(economy);
        (await leader.GetAsync($"/chi-tieu/DG-11?ky=2026-Q1&phong={Economy(commune)}")).ShouldSay("không tách theo phòng");
    }

    [Fact]
    public async Task Department_OfAnotherUnit_IsNotFound()
    {
        var (commune, other) = (await harness.ACommuneAsync(), await harness.ACommuneAsync());
        var leader = await commune.SignInAsync(Role.Leader);
        using var program = await harness.AProgramOfAsync(commune, Role.Leader);
        foreach (var code in new[] { Economy(other), commune.Code, "KHONG-CO", new string('x', 5000) })
        {
            (await leader.GetAsync($"/chi-tieu?ky=2026-Q1&phong={code}")).ShouldBeNotFound();
            (await leader.GetAsync($"/chi-tieu/HS-01?ky=2026-Q1&phong={code}")).ShouldBeNotFound();
            foreach (var path in new[] { "indicators", "indicators.csv", "indicators/HS-01" })
            {
                using var answer = await program.GetAsync(
                    $"/api/v1/{path}?period=2026-Q1&department={code}",
                    TestContext.Current.CancellationToken
                );
                answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            }
        }
    }

    private static string Economy(Commune commune) => $"{commune.Code}-3";

    private static async Task<string> AssignedAsync(Commune commune, Guid departmentId)
    {
        var code = await commune.ADossierAsync();
        var assigned = await commune.ActAsync(
            Role.Receptionist,
            services =>
                services
                    .GetRequiredService<MoveDossierHandler>()
                    .HandleAsync(
                        new MoveDossierCommand
                        {
                            Code = code,
                            Action = DossierAction.Assign,
                            OfficerId = commune.OfficerOf(departmentId).Id,
                        },
                        CancellationToken.None
                    )
        );
        assigned.Errors.ShouldBeEmpty();
        return code;
    }

    private static async Task<string> HandledAsync(Commune commune, Guid departmentId)
    {
        var code = await AssignedAsync(commune, departmentId);
        var proposed = await commune.ActAsync(
            commune.OfficerOf(departmentId),
            services =>
                services
                    .GetRequiredService<MoveDossierHandler>()
                    .HandleAsync(new MoveDossierCommand { Code = code, Action = DossierAction.Submit }, CancellationToken.None)
        );
        proposed.Errors.ShouldBeEmpty();
        (await commune.MoveAsync(code, Role.Leader, DossierAction.Approve)).Errors.ShouldBeEmpty();
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Complete)).Errors.ShouldBeEmpty();
        return code;
    }

    private static async Task<(long, long?, decimal?)> FigureAsync(Commune commune, string department, string code)
    {
        var value = (await ReadAsync(commune, department, null)).Indicators.Single(one => one.Code == code);
        return (value.Numerator, value.Denominator, value.Value);
    }

    private static Task<IndicatorTable> ReadAsync(Commune commune, string? department, DateTimeOffset? asOf) =>
        commune.InScopeAsync(async services =>
            (
                await services
                    .GetRequiredService<IIndicators>()
                    .ReadAsync(commune.Id, department, Quarter, PeriodCutoff.Calendar, asOf, CancellationToken.None)
            ).Value
        );
}
