using CaiCach.Foundation.Writes;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Tasks.ConfirmSubmission;

/// <summary>A leader's answer to what was handed in; a return needs its reason.</summary>
internal sealed record ConfirmSubmissionCommand(Guid TaskId, uint Version, bool IsAccepted, string? Reason);

/// <summary>Confirms, or sends back with the reason.</summary>
internal sealed class ConfirmSubmissionHandler(UnitOfWork unitOfWork, PlanningDbContext database, SubmissionAnswers answers)
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
        var happened = answers.Answer(task, command.IsAccepted, command.Reason);
        return happened.Failed ? happened : await unitOfWork.CommitAsync([happened.Value], command.Reason, cancellationToken);
    }
}
