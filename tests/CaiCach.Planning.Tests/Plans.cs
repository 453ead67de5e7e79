using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Planning.Features.Plans.ApprovePlan;
using CaiCach.Planning.Features.Plans.IssuePlan;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Planning.Tests;

/// <summary>Plans that a test starts from.</summary>
internal static class Plans
{
    /// <summary>A draft of this year with tasks of these words, led by a department, due on a day.</summary>
    public static Task<Guid> ADraftAsync(Commune commune, Guid lead, DateOnly dueOn, params string[] texts) =>
        commune.ActAsync(
            Role.Coordinator,
            async services =>
            {
                var database = services.GetRequiredService<PlanningDbContext>();
                var year = commune.Clock.Today.Year;
                var plan = new Plan(
                    commune.Id,
                    "Kế hoạch cải cách hành chính",
                    null,
                    new DateOnly(year, 1, 1),
                    new DateOnly(year, 12, 31),
                    commune.Clock.GetUtcNow()
                );
                database.Plans.Add(plan);
                database.Tasks.AddRange(texts.Select((text, index) => ATask(plan, index, text, lead, dueOn)));
                var saved = await services
                    .GetRequiredService<UnitOfWork>()
                    .CommitAsync([new PlanImported(commune.Id, plan.Id, "", 0, texts.Length)], null, CancellationToken.None);
                saved.Errors.ShouldBeEmpty();
                return plan.Id;
            }
        );

    /// <summary>The same, approved and issued.</summary>
    public static Task<Guid> InForceAsync(Commune commune, Guid lead, DateOnly dueOn, params string[] texts) =>
        InForceAsync(commune, lead, dueOn, texts, "1/KH-UBND");

    /// <summary>The same, under a number of its own.</summary>
    public static Task<Guid> InForceAsAsync(Commune commune, string number, Guid lead, DateOnly dueOn, params string[] texts) =>
        InForceAsync(commune, lead, dueOn, texts, number);

    private static async Task<Guid> InForceAsync(Commune commune, Guid lead, DateOnly dueOn, string[] texts, string number)
    {
        var planId = await ADraftAsync(commune, lead, dueOn, texts);
        await commune.ActAsync(
            Role.Leader,
            async services =>
                await services
                    .GetRequiredService<ApprovePlanHandler>()
                    .HandleAsync(new ApprovePlanCommand(planId, await VersionAsync(services, planId)), CancellationToken.None)
        );
        var issued = await commune.ActAsync(
            Role.Coordinator,
            async services =>
                await services
                    .GetRequiredService<IssuePlanHandler>()
                    .HandleAsync(
                        new IssuePlanCommand(
                            planId,
                            await VersionAsync(services, planId),
                            number,
                            commune.Clock.Today,
                            "Chủ tịch",
                            "Người Ký"
                        ),
                        CancellationToken.None
                    )
        );
        issued.Errors.ShouldBeEmpty();
        return planId;
    }

    /// <summary>The tasks as they are stored, in their order.</summary>
    public static Task<List<PlanTask>> TasksOfAsync(Commune commune, Guid planId) =>
        commune.InScopeAsync(services =>
            services
                .GetRequiredService<PlanningDbContext>()
                .Tasks.Include(task => task.Milestones)
                .Where(task => task.PlanId == planId)
                .OrderBy(task => task.SortOrder)
                .ToListAsync()
        );

    private static Task<uint> VersionAsync(IServiceProvider services, Guid planId) =>
        services.GetRequiredService<PlanningDbContext>().Plans.Where(plan => plan.Id == planId).Select(plan => plan.Version).SingleAsync();

    private static PlanTask ATask(Plan plan, int sortOrder, string text, Guid lead, DateOnly dueOn)
    {
        var task = new PlanTask(plan, sortOrder);
        task.Describe(
            new TaskDescription
            {
                Number = $"{sortOrder + 1}",
                Text = text,
                LeadUnitId = lead,
                Deliverables = ["Báo cáo"],
                Slots = [new MilestoneSlot(null, MilestoneKind.Date, dueOn, [])],
            }
        );
        return task;
    }
}
