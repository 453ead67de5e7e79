using CaiCach.Foundation.Reform;
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

namespace CaiCach.Planning.Tests.Features;

/// <summary>Plans of a test's commune, made through the real handlers.</summary>
internal static class GivenPlans
{
    /// <summary>A plan of 2026 in force, with one task of the office that is due on 30/04/2026.</summary>
    public static async Task<(Guid PlanId, Guid TaskId)> APlanInForceAsync(this Commune commune)
    {
        var (planId, taskId) = await commune.ActAsync(Role.Coordinator, services => DraftAsync(commune, services));
        await commune.ActAsync(
            Role.Leader,
            async services =>
            {
                var version = await VersionAsync(services, planId);
                var approved = await services
                    .GetRequiredService<ApprovePlanHandler>()
                    .HandleAsync(new ApprovePlanCommand(planId, version), CancellationToken.None);
                approved.Errors.ShouldBeEmpty();
                var issued = await services
                    .GetRequiredService<IssuePlanHandler>()
                    .HandleAsync(
                        new IssuePlanCommand(
                            planId,
                            await VersionAsync(services, planId),
                            "12/KH-UBND",
                            new DateOnly(2026, 1, 8),
                            "Chủ tịch",
                            "Người Ký"
                        ),
                        CancellationToken.None
                    );
                issued.Errors.ShouldBeEmpty();
                return true;
            }
        );
        return (planId, taskId);
    }

    private static async Task<(Guid PlanId, Guid TaskId)> DraftAsync(Commune commune, IServiceProvider services)
    {
        var database = services.GetRequiredService<PlanningDbContext>();
        var plan = new Plan(
            commune.Id,
            "Kế hoạch cải cách hành chính năm 2026",
            commune.Name,
            new DateOnly(2026, 1, 1),
            new DateOnly(2026, 12, 31),
            commune.Clock.GetUtcNow()
        );
        var task = new PlanTask(plan, 0);
        task.Describe(
            new TaskDescription
            {
                Area = ReformArea.Procedures,
                Number = "1",
                Text = "Rà soát thủ tục hành chính nội bộ",
                Deliverables = ["Báo cáo"],
                LeadNames = ["Văn phòng HĐND và UBND"],
                LeadUnitId = commune.Departments.Office,
                DeadlineText = "Trước 30/4/2026",
                Slots = [new MilestoneSlot("Báo cáo", MilestoneKind.Date, new DateOnly(2026, 4, 30), [])],
            }
        );
        database.Add(plan);
        database.Add(task);
        var saved = await services
            .GetRequiredService<UnitOfWork>()
            .CommitAsync([new PlanImported(commune.Id, plan.Id, "tệp.docx", 0, 1)], null, CancellationToken.None);
        saved.Errors.ShouldBeEmpty();
        return (plan.Id, task.Id);
    }

    private static Task<uint> VersionAsync(IServiceProvider services, Guid planId) =>
        services
            .GetRequiredService<PlanningDbContext>()
            .Plans.AsNoTracking()
            .Where(plan => plan.Id == planId)
            .Select(plan => plan.Version)
            .SingleAsync();
}
