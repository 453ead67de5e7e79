using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.AnswerTasks;

/// <summary>A lead's answer for one of its tasks; an objection needs its reason.</summary>
internal sealed record AnswerTaskCommand(Guid TaskId, uint Version, LeadAnswer Answer, string? Reason);

/// <summary>Keeps a lead's answer while the plan is out for comment; one that comes late is kept and marked.</summary>
internal sealed class AnswerTaskHandler(UnitOfWork unitOfWork, PlanningDbContext database, CurrentUser user, TimeProvider clock)
{
    public async Task<Result> HandleAsync(AnswerTaskCommand command, CancellationToken cancellationToken)
    {
        var task = await database.Tasks.SingleOrDefaultAsync(candidate => candidate.Id == command.TaskId, cancellationToken);
        if (task?.PlanId is not { } planId)
        {
            return PlanErrors.TaskNotFound;
        }

        if (!TaskRights.MayAnswer(user, task.LeadUnitId, task.LeadPositionId))
        {
            return PlanErrors.NotYourTask;
        }

        var plan = await database.Plans.SingleAsync(candidate => candidate.Id == planId, cancellationToken);
        if (plan.State != PlanState.ForComment)
        {
            return PlanErrors.NotIn(PlanState.ForComment);
        }

        var reason = string.IsNullOrWhiteSpace(command.Reason) ? null : command.Reason.Trim();
        if (command.Answer == LeadAnswer.Objects && reason is null)
        {
            return PlanErrors.ObjectionNeedsReason;
        }

        database.Entry(task).Property(candidate => candidate.Version).OriginalValue = command.Version;
        var now = clock.GetUtcNow();
        task.Answer(command.Answer, reason, now, user.Actor.Name);
        var isLate = VietnamTime.DayOf(now) > plan.CommentsDueOn;
        return await unitOfWork.CommitAsync(
            [new LeadAnswered(task.UnitId, task.Id, planId, command.Answer == LeadAnswer.Agrees, isLate)],
            reason,
            cancellationToken
        );
    }
}
