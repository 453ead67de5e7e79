using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Planning.Tests.Features;

/// <summary>Tasks that a test's province gives to the communes below it.</summary>
internal static class GivenFromAbove
{
    /// <summary>A task of the province's plan in force, due on 30/06/2026.</summary>
    public static Task<Guid> ATaskToGiveAsync(this Authority province) =>
        province.ActAsync(
            Role.Leader,
            async services =>
            {
                var plan = new Plan(
                    province.Id,
                    "Kế hoạch cải cách hành chính của tỉnh",
                    null,
                    new DateOnly(2026, 1, 1),
                    new DateOnly(2026, 12, 31),
                    province.Clock.GetUtcNow()
                );
                var task = new PlanTask(plan, 0);
                task.Describe(
                    new TaskDescription
                    {
                        Text = "Chấn chỉnh kỷ luật hành chính",
                        Deliverables = ["Báo cáo"],
                        Slots = [new MilestoneSlot(null, MilestoneKind.Date, new DateOnly(2026, 6, 30), [])],
                    }
                );
                plan.Approve(null, province.Clock.GetUtcNow()).Errors.ShouldBeEmpty();
                plan.Issue("3/KH-UBND", new DateOnly(2026, 1, 10), "Chủ tịch", "Người Ký").Errors.ShouldBeEmpty();
                task.Activate(plan.PeriodFrom, plan.PeriodTo);
                services.GetRequiredService<PlanningDbContext>().AddRange(plan, task);
                var saved = await services
                    .GetRequiredService<UnitOfWork>()
                    .CommitAsync(
                        [new PlanIssued(province.Id, plan.Id, "3/KH-UBND", new DateOnly(2026, 1, 10), 1)],
                        null,
                        CancellationToken.None
                    );
                saved.Errors.ShouldBeEmpty();
                return task.Id;
            }
        );

    /// <summary>Gives it to communes, as the appraiser does.</summary>
    public static async Task GiveAsync(this Authority province, Guid taskId, params IReadOnlyList<Commune> communes)
    {
        var form = await (await province.SignInAsync(Role.Appraiser)).GetAsync($"/ke-hoach/nhiem-vu/{taskId}/giao-xuong");
        (await form.PostFormAsync(("Chosen", communes.Select(commune => $"{commune.Id}")))).ShouldBeAt($"/ke-hoach/nhiem-vu/{taskId}");
    }
}
