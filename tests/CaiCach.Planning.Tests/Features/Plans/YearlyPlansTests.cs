using System.Globalization;
using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Planning.Tests.Features.Plans;

/// <summary>What a plan of several years tells of the yearly plans that carry it out.</summary>
public sealed class YearlyPlansTests
{
    private static readonly DateOnly Past = new(2026, 3, 1);
    private static readonly DateOnly Future = new(2026, 6, 30);

    [Fact]
    public async Task Overview_ThenCountsWhatWasCarriedOverOnceAndEachFigureOpensItsYearsList()
    {
        var commune = await Given.ACommuneAsync(); // 16/03/2026
        var parent = await YearsAsync(commune);
        var coordinator = await commune.SignInAsync(Role.Coordinator);

        var page = await coordinator.GetAsync($"/ke-hoach/{parent}");

        // 2025: one done, two late, of which one went on into 2026. 2026: that one within time, one late. 2027 is a draft with a copy of its own.
        page.Texts("#tung-nam tbody tr:nth-child(1) td").Skip(1).ShouldBe(["3", "1", "0", "0", "2", "1", "2", "1"]);
        page.Texts("#tung-nam tbody tr:nth-child(2) td").Skip(1).ShouldBe(["2", "0", "0", "1", "1", "0", "0", "0"]);
        page.Texts("#tung-nam tbody tr:nth-child(3) td").Skip(1).ShouldBe(["chưa ban hành, chưa cộng"]);
        page.Texts("#tung-nam tfoot td").ShouldBe(["4", "1", "0", "1", "2", "–", "2", "1"]);
        page.ShouldSay("Chỉ tiêu: 1 chưa có số liệu, 1 đạt.");
        var figures = page.Document.QuerySelectorAll("#tung-nam tbody td.num a").ToList();
        figures.Count.ShouldBe(16);
        foreach (var figure in figures)
        {
            var address = figure.GetAttribute("href")!;
            var list = await coordinator.GetAsync(address);
            list.Texts("main table.cc > tbody > tr").Count.ShouldBe(int.Parse(figure.TextContent, CultureInfo.InvariantCulture), address);
        }

        (await coordinator.GetAsync($"/ke-hoach/{await OneOfAsync(commune, parent)}")).ShouldNotSay("Kế hoạch từng năm");
    }

    [Fact]
    public async Task Overview_WhenATargetIsBound_ThenCountsWhatItsIndicatorSays()
    {
        var commune = await Given.ACommuneAsync();
        var parent = await YearsAsync(commune);
        var targetId = await commune.ATargetAsync(await OneOfAsync(commune, parent));
        await commune.WriteFigureAsync(170, 200, new DateOnly(2026, 2, 1));
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        await (await coordinator.GetAsync($"/ke-hoach/chi-tieu/{targetId}/gia-tri")).PostFormAsync(
            ("Value", "12"),
            ("OccurredOn", "2026-03-01")
        );
        (await coordinator.GetAsync($"/ke-hoach/{parent}")).ShouldSay("Chỉ tiêu: 1 chưa có số liệu, 1 đạt, 1 chưa đạt.");

        await commune.BindAsync(targetId);

        (await coordinator.GetAsync($"/ke-hoach/{parent}")).ShouldSay("Chỉ tiêu: 1 chưa có số liệu, 1 đạt, 1 đúng tiến độ.");
    }

    [Fact]
    public async Task CarryOver_OfAYearWithinThePlanOfSeveralYears_ThenTheNextYearStandsUnderIt()
    {
        var commune = await Given.ACommuneAsync();
        var parent = await YearsAsync(commune);
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var year = await OneOfAsync(commune, parent);

        await (await coordinator.GetAsync($"/ke-hoach/{year}/chuyen-tiep")).PostFormAsync(("Title", "Kế hoạch nhận"));

        (await coordinator.GetAsync($"/ke-hoach/{parent}"))
            .Texts("#tung-nam tbody a.cc-link")
            .ShouldContain(title => title == "Kế hoạch nhận");
    }

    private static Task<Guid> OneOfAsync(Commune commune, Guid parent) =>
        commune.InScopeAsync(services =>
            Task.FromResult(
                services
                    .GetRequiredService<PlanningDbContext>()
                    .Plans.Single(plan => plan.ParentPlanId == parent && plan.PeriodFrom == new DateOnly(2026, 1, 1))
                    .Id
            )
        );

    private static Task<Guid> YearsAsync(Commune commune) =>
        commune.ActAsync(
            Role.Coordinator,
            async services =>
            {
                var database = services.GetRequiredService<PlanningDbContext>();
                var parent = APlan(commune, 2025, 2029, null);
                var (first, second, draft) = (
                    APlan(commune, 2025, 2025, parent),
                    APlan(commune, 2026, 2026, parent),
                    APlan(commune, 2027, 2027, parent)
                );
                var done = ATask(first, "Đã xong", Past);
                done.ReportProgress(
                        new ProgressReport(100, Past, commune.Clock.GetUtcNow(), "Người nộp", HasEvidence: true),
                        done.Milestones[0].Id,
                        Past
                    )
                    .Errors.ShouldBeEmpty();
                done.Confirm(commune.Clock.GetUtcNow(), "Lãnh đạo").Errors.ShouldBeEmpty();
                var carried = ATask(first, "Việc dài", Past);
                var late = ATask(second, "Trễ", Past);
                var (again, copy) = (ATask(second, "Việc dài", Future), new PlanTask(draft, 0));
                again.CarryFrom(carried);
                copy.Describe(new TaskDescription { Text = "Trễ" });
                copy.CarryFrom(late);
                var (met, open) = (ATarget(first, 0), ATarget(first, 1));
                database.AddRange(
                    parent,
                    first,
                    second,
                    draft,
                    done,
                    carried,
                    ATask(first, "Trễ năm trước", Past),
                    again,
                    late,
                    copy,
                    met,
                    open
                );
                database.TargetValues.Add(new TargetValue(met, 0, 95, Past, commune.Clock.GetUtcNow()));
                var saved = await services
                    .GetRequiredService<UnitOfWork>()
                    .CommitAsync([new PlanImported(commune.Id, parent.Id, "", 0, 0)], null, CancellationToken.None);
                saved.Errors.ShouldBeEmpty();
                return parent.Id;
            }
        );

    private static Plan APlan(Commune commune, int from, int to, Plan? parent)
    {
        var plan = new Plan(
            commune.Id,
            $"Kế hoạch {from}",
            null,
            new DateOnly(from, 1, 1),
            new DateOnly(to, 12, 31),
            commune.Clock.GetUtcNow().AddMinutes(from)
        );
        plan.Link(parent?.Id, null);
        if (from < 2027)
        {
            plan.Approve(null, commune.Clock.GetUtcNow()).Errors.ShouldBeEmpty();
            plan.Issue($"{from}{to}/KH-UBND", new DateOnly(from, 1, 8), "Chủ tịch", "Người Ký").Errors.ShouldBeEmpty();
        }

        return plan;
    }

    private static PlanTask ATask(Plan plan, string text, DateOnly dueOn)
    {
        var task = new PlanTask(plan, 0);
        task.Describe(new TaskDescription { Text = text, Slots = [new MilestoneSlot(null, MilestoneKind.Date, dueOn, [])] });
        task.Activate(plan.PeriodFrom, plan.PeriodTo);
        return task;
    }

    private static Target ATarget(Plan plan, int sortOrder)
    {
        var target = new Target(plan, sortOrder);
        target.Describe(ReformArea.Procedures, "1", $"Chỉ tiêu {sortOrder}", [new TargetMeasure(">=", 90, "%")]);
        return target;
    }
}
