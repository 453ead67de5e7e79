using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Tasks.ReportProgress;

/// <summary>A file handed in as evidence.</summary>
internal sealed record EvidenceFile(string FileName, Stream Content);

/// <summary>What the lead reports of a task.</summary>
internal sealed record ReportProgressCommand
{
    public required Guid TaskId { get; init; }

    /// <summary>The version that the person saw.</summary>
    public required uint Version { get; init; }

    public required int PercentComplete { get; init; }

    public required string Words { get; init; }

    public required DateOnly OccurredOn { get; init; }

    /// <summary>The deadline that is handed in; null for progress alone.</summary>
    public Guid? MilestoneId { get; init; }

    public IReadOnlyList<EvidenceFile> Files { get; init; } = [];

    public IReadOnlyList<string> Links { get; init; } = [];

    public IReadOnlyList<string> DocumentNumbers { get; init; } = [];
}

/// <summary>Records progress with its evidence; the lead's people and the coordinator may.</summary>
internal sealed class ReportProgressHandler(
    UnitOfWork unitOfWork,
    PlanningDbContext database,
    AttachmentBook attachments,
    CurrentUser user,
    TimeProvider clock
)
{
    public async Task<Result> HandleAsync(ReportProgressCommand command, CancellationToken cancellationToken)
    {
        var task = await database
            .Tasks.Include(candidate => candidate.Milestones)
            .SingleOrDefaultAsync(candidate => candidate.Id == command.TaskId, cancellationToken);
        if (task is null)
        {
            return PlanErrors.TaskNotFound;
        }

        if (!TaskRights.MayReport(user, task))
        {
            return PlanErrors.NotYourTask;
        }

        database.Entry(task).Property(candidate => candidate.Version).OriginalValue = command.Version;
        var before = task.PercentComplete;
        var evidenceCount = command.Files.Count + command.Links.Count + command.DocumentNumbers.Count;
        var report = new ProgressReport(command.PercentComplete, command.OccurredOn, clock.GetUtcNow(), user.Actor.Name, evidenceCount > 0);
        var reported = task.ReportProgress(report, command.MilestoneId, VietnamTime.Today(clock));
        if (reported.Failed)
        {
            return reported;
        }

        var kept = await KeepAsync(task, command, report, cancellationToken);
        if (kept.Failed)
        {
            return kept;
        }

        // The version of the task moves on even when only a milestone changed, so that two people at once are told of each other.
        database.Entry(task).Property(candidate => candidate.PercentComplete).IsModified = true;
        return await unitOfWork.CommitAsync(
            [
                new ProgressReported(
                    task.UnitId,
                    task.Id,
                    command.MilestoneId,
                    before,
                    task.PercentComplete,
                    command.OccurredOn,
                    command.MilestoneId is not null,
                    evidenceCount
                ),
            ],
            null,
            cancellationToken
        );
    }

    private async Task<Result> KeepAsync(
        PlanTask task,
        ReportProgressCommand command,
        ProgressReport report,
        CancellationToken cancellationToken
    )
    {
        var kind = command.MilestoneId is null ? ProgressKind.Progress : ProgressKind.Submission;
        var entry = new ProgressEntry(task, command.MilestoneId, kind, report, command.Words, user.Actor.PersonId);
        database.Progress.Add(entry);
        foreach (var file in command.Files)
        {
            var kept = await attachments.KeepAsync(task.UnitId, file.FileName, file.Content, PlanLimits.FileMaxBytes, cancellationToken);
            if (kept.Failed)
            {
                return Result.Fail([.. kept.Errors.Select(error => error.At("Files"))]);
            }

            database.Evidence.Add(new Evidence(entry, EvidenceKind.File, kept.Value.FileName, kept.Value.Id));
        }

        database.Evidence.AddRange(command.Links.Select(link => new Evidence(entry, EvidenceKind.Link, link, null)));
        database.Evidence.AddRange(
            command.DocumentNumbers.Select(number => new Evidence(entry, EvidenceKind.DocumentNumber, number, null))
        );
        return Result.Done();
    }
}
