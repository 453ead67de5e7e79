using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Domain;

namespace CaiCach.Planning.Data;

/// <summary>A leader's answer to what was handed in, with its line in the task's progress.</summary>
internal sealed class SubmissionAnswers(PlanningDbContext database, CurrentUser user, TimeProvider clock)
{
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
