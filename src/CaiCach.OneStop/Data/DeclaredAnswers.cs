using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Submissions;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>What the applicant declared of a matter.</summary>
/// <param name="Label">The question in a few words.</param>
/// <param name="Text">The answer; personal data.</param>
internal sealed record DeclaredAnswer(string Label, string Text);

/// <summary>Reads what an applicant filled in at home for a dossier, beyond what a dossier has itself.</summary>
internal sealed class DeclaredAnswers(OneStopDbContext database, SubmissionSecrets secrets, SubmissionForms forms)
{
    /// <summary>The answers to the procedure's own questions; none where it was not filled in at home.</summary>
    public async Task<IReadOnlyList<DeclaredAnswer>> OfAsync(
        Dossier dossier,
        string procedureCode,
        ProcedureContent content,
        CancellationToken cancellationToken
    )
    {
        var submission = await database
            .Submissions.AsNoTracking()
            .SingleOrDefaultAsync(submission => submission.DossierId == dossier.Id, cancellationToken);
        if (submission is null)
        {
            return [];
        }

        var answers = secrets.Open(submission.AnswersSealed);
        var own = forms.OwnOf(procedureCode).Select(question => question.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. forms
                .Of(procedureCode, content, submission.Way)
                .Path(answers)
                .Where(question => own.Contains(question.Key) && question.Kind != QuestionKind.File)
                .Select(question => new DeclaredAnswer(question.Label, SubmissionNames.Of(question, answers[question.Key]))),
        ];
    }
}
