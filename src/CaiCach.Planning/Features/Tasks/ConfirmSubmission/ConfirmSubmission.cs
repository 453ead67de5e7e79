using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Tasks.ConfirmSubmission;

/// <summary>A leader's answer to what was handed in; a return needs its reason.</summary>
internal sealed record ConfirmSubmissionCommand(Guid TaskId, uint Version, bool IsAccepted, string? Reason);

/// <summary>Confirms, or sends back with the reason.</summary>
internal sealed class ConfirmSubmissionHandler(UnitOfWork unitOfWork, PlanningDbContext database, CurrentUser user, TimeProvider clock)
{
    public async Task<Result> HandleAsync(ConfirmSubmissionCommand command, CancellationToken cancellationToken)
    {
        var task = await database
            .Tasks.Include(candidate => candidate.Milestones)
            .SingleOrDefaultAsync(candidate => candidate.Id == command.TaskId, cancellationToken);
        if (task is null)
        {
            return PlanErrors.TaskNotFound;
        }

        if (!command.IsAccepted && string.IsNullOrWhiteSpace(command.Reason))
        {
            return PlanErrors.ReturnNeedsReason;
        }

        database.Entry(task).Property(candidate => candidate.Version).OriginalValue = command.Version;
        var happened = Answer(task, command.IsAccepted, command.Reason);
        return happened.Failed ? happened : await unitOfWork.CommitAsync([happened.Value], command.Reason, cancellationToken);
    }

    /// <summary>Answers one task, still to be committed; a refusal leaves it as it is.</summary>
    public Result<IEvent> Answer(PlanTask task, bool isAccepted, string? reason)
    {
        var now = clock.GetUtcNow();
        var answered = isAccepted ? task.Confirm(now, user.Actor.Name) : task.Return();
        if (answered.Failed)
        {
            return Result<IEvent>.Fail(answered.Errors);
        }

        var report = new ProgressReport(task.PercentComplete, VietnamTime.DayOf(now), now, user.Actor.Name, HasEvidence: false);
        var kind = isAccepted ? ProgressKind.Confirmation : ProgressKind.Return;
        database.Progress.Add(new ProgressEntry(task, null, kind, report, reason?.Trim() ?? "", user.Actor.PersonId));
        return Result<IEvent>.Success(
            isAccepted
                ? new SubmissionConfirmed(task.UnitId, task.Id, task.FinishedOn, task.IsFinishedLate)
                : new SubmissionReturned(task.UnitId, task.Id)
        );
    }
}
