using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Assessments;
using CaiCach.OneStop.Domain.Forms;

namespace CaiCach.OneStop.Features.Assessments.AssessmentDetails;

/// <summary>Takes a procedure out of an assessment, or finishes it.</summary>
/// <param name="Id">The assessment.</param>
/// <param name="Version">The version that was looked at.</param>
/// <param name="DroppedId">The procedure to take out; null finishes.</param>
/// <param name="Conclusion">What it comes to.</param>
internal sealed record ChangeAssessmentCommand(Guid Id, uint Version, Guid? DroppedId, string? Conclusion);

/// <summary>Changes assessments as a whole.</summary>
internal sealed class ChangeAssessmentHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    FormFile<AssessmentWords> form,
    CurrentUser user,
    TimeProvider clock
)
{
    public async Task<Result> HandleAsync(ChangeAssessmentCommand command, CancellationToken cancellationToken)
    {
        if (await database.FindAssessmentAsync(command.Id, command.Version, cancellationToken) is not { } assessment)
        {
            return AssessmentErrors.NotFound;
        }

        if (!user.MayReview(assessment.UnitId))
        {
            return AssessmentErrors.NotYours;
        }

        var parts = form.On(VietnamTime.DayOf(assessment.RecordedAt)).Parts;
        var changed = command.DroppedId is { } dropped
            ? assessment.Drop(dropped)
            : assessment.Finish(command.Conclusion, parts, user.Actor.Name, clock.GetUtcNow());
        if (changed.Failed)
        {
            return changed;
        }

        IEvent happened = command.DroppedId is null
            ? new AssessmentFinished(assessment.UnitId, assessment.Id, assessment.Procedures.Count)
            : new AssessmentWritten(assessment.UnitId, assessment.Id, assessment.Procedures.Count);
        return await unitOfWork.CommitAsync([happened], null, cancellationToken);
    }
}
