using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.Planning.Tests.Features.Targets;

public sealed class TargetDetailsTests
{
    private const string Text = "80% hộ gia đình trên địa bàn có kết nối internet băng thông rộng";

    [Fact]
    public async Task ATarget_IsToldByTheIndicatorThatItsWordsPropose_OnceTheCoordinatorHasConfirmedIt()
    {
        var commune = await Given.ACommuneAsync();
        var (planId, _) = await commune.APlanInForceAsync();
        var targetId = await ATargetAsync(commune, planId);
        await WriteFigureAsync(commune.Id, 170, 200, new DateOnly(2026, 2, 1));
        var coordinator = await commune.SignInAsync(Role.Coordinator);

        var page = await coordinator.GetAsync($"/ke-hoach/chi-tieu/{targetId}");
        page.ShouldSay("Đề xuất từ câu chữ: Hộ gia đình có internet băng thông rộng");
        page.Find("#IndicatorCode-0 option[selected]").GetAttribute("value").ShouldBe("XH-04");
        (await coordinator.GetAsync($"/ke-hoach/{planId}/chi-tieu")).ShouldSay("1 chỉ tiêu chưa xác nhận cách tính.");

        var confirmed = await page.PostFormAsync("form:has(#IndicatorCode-0)", ("IndicatorCode", "XH-04"));

        confirmed.ShouldSay("85%").ShouldSay("đúng tiến độ").ShouldSay("từ 80% trở lên");
        var list = await coordinator.GetAsync($"/ke-hoach/{planId}/chi-tieu");
        list.ShouldSay("XH-04").ShouldSay("85%").ShouldNotSay("chưa xác nhận cách tính");
        list.Texts("tbody .cc-pill.ontime").ShouldBe(["đúng tiến độ"]);
        (await coordinator.GetAsync("/chi-tieu/ghi-so-lieu?ky=2026-Q1&keHoach=true")).ShouldSay("kế hoạch cần");
        var stranger = await (await Given.ACommuneAsync()).SignInAsync(Role.Coordinator);
        (await stranger.GetAsync($"/ke-hoach/chi-tieu/{targetId}")).ShouldBeNotFound();
    }

    [Fact]
    public async Task ATargetThatSlips_IsToldOnceToCoordinatorAndLeader()
    {
        var commune = await Given.ACommuneAsync();
        var (planId, _) = await commune.APlanInForceAsync();
        var targetId = await ATargetAsync(commune, planId);
        await WriteFigureAsync(commune.Id, 170, 200, new DateOnly(2026, 2, 1));
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        await (await coordinator.GetAsync($"/ke-hoach/chi-tieu/{targetId}")).PostFormAsync(
            "form:has(#IndicatorCode-0)",
            ("IndicatorCode", "XH-04")
        );

        (await JudgeAsync(commune)).ShouldBe(0);
        await WriteFigureAsync(commune.Id, 100, 200, new DateOnly(2026, 3, 16));
        commune.Clock.Advance(TimeSpan.FromDays(1));
        (await JudgeAsync(commune)).ShouldBe(1);
        (await JudgeAsync(commune)).ShouldBe(0);
        commune.Clock.Advance(TimeSpan.FromDays(1));
        (await JudgeAsync(commune)).ShouldBe(0);

        foreach (var role in new[] { Role.Coordinator, Role.Leader })
        {
            var user = await commune.SignInAsync(role);
            (await user.GetAsync("/thong-bao")).ShouldSay("Chỉ tiêu có nguy cơ không đạt: " + Text);
        }
    }

    [Fact]
    public async Task Post_OfAnIndicatorThatThereIsNot_ShowsError()
    {
        var commune = await Given.ACommuneAsync();
        var (planId, _) = await commune.APlanInForceAsync();
        var targetId = await ATargetAsync(commune, planId);

        var handled = await commune.ActAsync(
            Role.Coordinator,
            services =>
                services
                    .GetRequiredService<CaiCach.Planning.Features.Targets.TargetDetails.BindTargetHandler>()
                    .HandleAsync(new(targetId, 0, "ZZ-99", TargetKind.Ratio), TestContext.Current.CancellationToken)
        );

        handled.Errors.ShouldContain(TargetErrors.NoSuchIndicator);
        var officer = await commune.SignInAsync(Role.Officer);
        (await officer.GetAsync($"/ke-hoach/chi-tieu/{targetId}")).ShouldNotSay("Xác nhận cách tính");
    }

    private static Task<int> JudgeAsync(Commune commune) =>
        commune.InScopeAsync(async services =>
        {
            var slipped = await services
                .GetRequiredService<TargetAlerts>()
                .MakeAsync(commune.Id, commune.Clock.Today, TestContext.Current.CancellationToken);
            (
                await services.GetRequiredService<UnitOfWork>().CommitAsync([], null, TestContext.Current.CancellationToken)
            ).Errors.ShouldBeEmpty();
            return slipped;
        });

    private static async Task WriteFigureAsync(Guid unitId, long count, long of, DateOnly day) =>
        await (await Harness.CurrentAsync()).AsOwnerAsync(async connection =>
        {
            await using var command = new NpgsqlCommand(
                """
                WITH f AS (
                    INSERT INTO indicators.recorded_figure
                    VALUES ($1, $2, 'XH-04', $3, $4, $5, 'sổ', $1, 'so.pdf', $5::timestamp, NULL, 'Người ghi') RETURNING id
                )
                INSERT INTO indicators.figure_answer SELECT $1, $2, f.id, true, NULL, $5::timestamp, NULL, 'Người xem' FROM f
                """,
                connection
            )
            {
                Parameters =
                {
                    new() { Value = Guid.CreateVersion7() },
                    new() { Value = unitId },
                    new() { Value = count },
                    new() { Value = of },
                    new() { Value = day },
                },
            };
            await command.ExecuteNonQueryAsync();
        });

    private static Task<Guid> ATargetAsync(Commune commune, Guid planId) =>
        commune.ActAsync(
            Role.Coordinator,
            async services =>
            {
                var database = services.GetRequiredService<PlanningDbContext>();
                var target = new Target(await database.Plans.SingleAsync(plan => plan.Id == planId), 0);
                target.Describe(ReformArea.Digital, "1", Text, [new TargetMeasure("=", 80, "%")]);
                database.Targets.Add(target);
                var saved = await services
                    .GetRequiredService<UnitOfWork>()
                    .CommitAsync([new PlanDraftChanged(commune.Id, target.Id, planId, [])], null, CancellationToken.None);
                saved.Errors.ShouldBeEmpty();
                return target.Id;
            }
        );
}
