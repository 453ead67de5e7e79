using CaiCach.Foundation.Data;
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
    [Fact]
    public async Task ATarget_IsToldByTheIndicatorThatItsWordsPropose_OnceTheCoordinatorHasConfirmedIt()
    {
        var commune = await Given.ACommuneAsync();
        var (planId, _) = await commune.APlanInForceAsync();
        var targetId = await commune.ATargetAsync(planId);
        await commune.WriteFigureAsync(170, 200, new DateOnly(2026, 2, 1));
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
    public async Task SureProposals_AreConfirmedInOneGo_AndOnlyOnce()
    {
        var commune = await Given.ACommuneAsync();
        var (planId, _) = await commune.APlanInForceAsync();
        var (one, other) = (await commune.ATargetAsync(planId), await commune.ATargetAsync(planId));
        await commune.BindAsync(other, "NV-12");
        var path = $"/ke-hoach/{planId}/chi-tieu";
        (await (await commune.SignInAsync(Role.Officer)).GetAsync(path))
            .ShouldSay("Đề xuất: Hộ gia đình có internet")
            .ShouldNotSay("Xác nhận tất cả");
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var page = await coordinator.GetAsync(path);
        page.ShouldSay("Xác nhận tất cả đề xuất chắc chắn (1)");

        var confirmed = await page.PostFormAsync("form:has(button[formaction*='handler=Confirm'])");

        confirmed.ShouldSay("Đã xác nhận các đề xuất chắc chắn").ShouldSay("XH-04").ShouldNotSay("Xác nhận tất cả");
        var bindings = await commune.InScopeAsync(services =>
            services
                .GetRequiredService<PlanningDbContext>()
                .TargetBindings.Where(binding => binding.TargetId == one || binding.TargetId == other)
                .ToListAsync()
        );
        bindings.Single(binding => binding.TargetId == one).IndicatorCode.ShouldBe("XH-04");
        bindings.Single(binding => binding.TargetId == other).IndicatorCode.ShouldBe("NV-12"); // a person's word stays
        // The same page sent a second time, and by somebody who may not see the plan.
        (await page.PostFormAsync("form:has(button[formaction*='handler=Confirm'])")).ShouldSay(
            "Không còn đề xuất chắc chắn nào chưa xác nhận"
        );
        var stranger = await (await Given.ACommuneAsync()).SignInAsync(Role.Coordinator);
        (await stranger.GetAsync(path)).ShouldBeNotFound();
    }

    [Fact]
    public async Task ATargetThatSlips_IsToldOnceToCoordinatorAndLeader()
    {
        var commune = await Given.ACommuneAsync();
        var (planId, _) = await commune.APlanInForceAsync();
        var targetId = await commune.ATargetAsync(planId);
        await commune.WriteFigureAsync(170, 200, new DateOnly(2026, 2, 1));
        await commune.BindAsync(targetId);

        (await JudgeAsync(commune)).ShouldBe(0);
        await commune.WriteFigureAsync(100, 200, new DateOnly(2026, 3, 16));
        commune.Clock.Advance(TimeSpan.FromDays(1));
        (await JudgeAsync(commune)).ShouldBe(1);
        (await JudgeAsync(commune)).ShouldBe(0);
        commune.Clock.Advance(TimeSpan.FromDays(1));
        (await JudgeAsync(commune)).ShouldBe(0);

        foreach (var role in new[] { Role.Coordinator, Role.Leader })
        {
            var user = await commune.SignInAsync(role);
            (await user.GetAsync("/thong-bao")).ShouldSay("Chỉ tiêu có nguy cơ không đạt: " + GivenTargets.Text);
        }
    }

    [Fact]
    public async Task Trend_AndWhatIsSoonDue_StandBesideTheValue()
    {
        var commune = await Given.ACommuneAsync();
        var (planId, _) = await commune.APlanInForceAsync(); // one task, due on 30/04/2026
        var (told, counted) = (await commune.ATargetAsync(planId), await commune.ATargetAsync(planId));
        await commune.WriteFigureAsync(120, 200, new DateOnly(2025, 11, 3));
        await commune.WriteFigureAsync(170, 200, new DateOnly(2026, 2, 1));
        await commune.BindAsync(told);
        await commune.BindAsync(counted, "NV-12");
        commune.Clock.Advance(TimeSpan.FromDays(43)); // 28/04/2026
        var leader = await commune.SignInAsync(Role.Leader);

        var page = await leader.GetAsync($"/ke-hoach/chi-tieu/{told}");

        page.Texts(".cc-chart tbody th").ShouldBe(["Quý IV năm 2025", "Quý I năm 2026", "Quý II năm 2026"]);
        page.Texts(".cc-chart tbody td").ShouldBe(["60", "85", ""]);
        page.ShouldNotSay("sắp đến hạn");
        var ofTasks = await leader.GetAsync($"/ke-hoach/chi-tieu/{counted}");
        ofTasks.ShouldSay("1 nhiệm vụ sắp đến hạn").ShouldSay("0 việc đang quá hạn");
        (await ofTasks.FollowAsync("1 nhiệm vụ sắp đến hạn")).ShouldSay("Rà soát thủ tục hành chính nội bộ");
    }

    [Fact]
    public async Task WhatDoesNotCount_IsSaidAfterThePlanWasIssued_AndStandsWithTheTargetEverywhere()
    {
        const string LeftOut = "hộ đi làm ăn xa cả năm";
        var commune = await Given.ACommuneAsync();
        var (planId, _) = await commune.APlanInForceAsync();
        var targetId = await commune.ATargetAsync(planId);
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var page = await coordinator.GetAsync($"/ke-hoach/chi-tieu/{targetId}");

        var said = await page.PostFormAsync("#khong-tinh", ("Exclusions", $"  {LeftOut} "));

        said.ShouldSay("Đã ghi phần không tính.").ShouldSay(LeftOut);
        (await coordinator.GetAsync($"/ke-hoach/{planId}/chi-tieu")).ShouldSay($"Không tính: {LeftOut}");
        var sheet = await coordinator.Client.GetByteArrayAsync(
            $"/ke-hoach/{planId}/chi-tieu/xuat-excel",
            TestContext.Current.CancellationToken
        );
        XlsxText.Of(sheet).ShouldContain(LeftOut);
        (await page.PostFormAsync("#khong-tinh", ("Exclusions", "bản cũ"))).ShouldHaveError(DataErrors.Changed.Message);
        (await page.PostFormAsync("#khong-tinh", ("Exclusions", new string('a', 1001)))).ShouldHaveError(
            "Exclusions",
            "Phần không tính dài quá 1.000 ký tự."
        );
        var officer = await commune.SignInAsync(Role.Officer);
        var seen = await officer.GetAsync($"/ke-hoach/chi-tieu/{targetId}");
        seen.ShouldSay(LeftOut).ShouldNotSay("Ghi phần không tính");
    }

    [Fact]
    public async Task Post_OfAnIndicatorThatThereIsNot_ShowsError()
    {
        var commune = await Given.ACommuneAsync();
        var (planId, _) = await commune.APlanInForceAsync();
        var targetId = await commune.ATargetAsync(planId);

        var handled = await commune.ActAsync(
            Role.Coordinator,
            services =>
                services
                    .GetRequiredService<CaiCach.Planning.Features.Targets.TargetDetails.BindTargetHandler>()
                    .HandleAsync(
                        new(targetId, 0, "ZZ-99", TargetKind.Ratio, CaiCach.Indicators.Contracts.FigureFilter.None),
                        TestContext.Current.CancellationToken
                    )
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
}
