using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Assessments;

namespace CaiCach.OneStop.Features.Assessments.EditAssessment;

/// <summary>The draft document of an assessment.</summary>
/// <param name="Id">The assessment; null for a new one.</param>
/// <param name="Version">The version that was looked at; null for a new one.</param>
/// <param name="Draft">The draft document.</param>
internal sealed record EditAssessmentCommand(Guid? Id, uint? Version, AssessedDraft Draft);

/// <summary>Begins assessments for the unit that is looked at, or puts right which draft one is about.</summary>
internal sealed class EditAssessmentHandler(UnitOfWork unitOfWork, OneStopDbContext database, CurrentUser user, TimeProvider clock)
{
    public async Task<Result<Guid>> HandleAsync(EditAssessmentCommand command, CancellationToken cancellationToken)
    {
        var assessment = command.Id is { } id ? await database.FindAssessmentAsync(id, command.Version, cancellationToken) : null;
        if (command.Id is not null && assessment is null)
        {
            return AssessmentErrors.NotFound;
        }

        if (!user.MayReview(assessment?.UnitId ?? user.UnitId))
        {
            return AssessmentErrors.NotYours;
        }

        if (AssessmentRules.Broken(command.Draft).ToList() is { Count: > 0 } broken)
        {
            return Result<Guid>.Fail(broken);
        }

        IEvent happened;
        if (assessment is null)
        {
            assessment = new ImpactAssessment(user.UnitId, command.Draft, user.Actor.Name, clock.GetUtcNow());
            database.Add(assessment);
            happened = new AssessmentStarted(assessment.UnitId, assessment.Id, assessment.DraftName);
        }
        else if (assessment.Describe(command.Draft) is { Failed: true } refused)
        {
            return Result<Guid>.Fail(refused.Errors);
        }
        else
        {
            happened = new AssessmentWritten(assessment.UnitId, assessment.Id, assessment.Procedures.Count);
        }

        var committed = await unitOfWork.CommitAsync([happened], null, cancellationToken);
        return committed.Failed ? Result<Guid>.Fail(committed.Errors) : assessment.Id;
    }
}
