using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Assessments;
using CaiCach.OneStop.Domain.Forms;

namespace CaiCach.OneStop.Features.Assessments.EditAssessedProcedure;

/// <summary>A procedure of an assessment with its answers and costs.</summary>
internal sealed record EditAssessedProcedureCommand(Guid Id, uint Version, AssessedProcedure Procedure);

/// <summary>Keeps procedures of assessments.</summary>
internal sealed class EditAssessedProcedureHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    FormFile<AssessmentWords> form,
    CurrentUser user
)
{
    public async Task<Result> HandleAsync(EditAssessedProcedureCommand command, CancellationToken cancellationToken)
    {
        if (await database.FindAssessmentAsync(command.Id, command.Version, cancellationToken) is not { } assessment)
        {
            return AssessmentErrors.NotFound;
        }

        if (!user.MayReview(assessment.UnitId))
        {
            return AssessmentErrors.NotYours;
        }

        var kept = assessment.Keep(command.Procedure, form.On(VietnamTime.DayOf(assessment.RecordedAt)).Parts);
        return kept.Failed
            ? kept
            : await unitOfWork.CommitAsync(
                [new AssessmentWritten(assessment.UnitId, assessment.Id, assessment.Procedures.Count)],
                null,
                cancellationToken
            );
    }
}
