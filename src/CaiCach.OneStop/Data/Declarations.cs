using CaiCach.Documents.Official;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Submissions;
using CaiCach.OneStop.Features;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>Typesets what was filled in at home as a declaration (.docx), in the wording of the day on which it was finished.</summary>
internal sealed class Declarations(
    OneStopDbContext database,
    SubmissionSecrets secrets,
    SubmissionForms forms,
    IUnitDirectory units,
    FormFile<DeclarationWords> words
)
{
    /// <summary>The declaration of a dossier; null where it was not filled in at home, or its answers cannot be opened any more.</summary>
    public async Task<byte[]?> OfAsync(Dossier dossier, CancellationToken cancellationToken)
    {
        var submission = await database
            .Submissions.AsNoTracking()
            .SingleOrDefaultAsync(submission => submission.DossierId == dossier.Id, cancellationToken);
        if (submission is null)
        {
            return null;
        }

        var procedure = await database.Procedures.AsNoTracking().SingleAsync(one => one.Id == dossier.ProcedureId, cancellationToken);
        var version = await database.Versions.AsNoTracking().SingleAsync(one => one.Id == dossier.VersionId, cancellationToken);
        var form = forms.Of(procedure.Code, version.Content, submission.Way);
        return await WriteAsync(submission, procedure, form, secrets.Open(submission.AnswersSealed), cancellationToken);
    }

    /// <summary>The declaration of what a citizen has finished; null where its answers cannot be opened any more.</summary>
    public Task<byte[]?> OfAsync(OpenSubmission open, CancellationToken cancellationToken) =>
        WriteAsync(open.Submission, open.Procedure.Procedure, open.Form, open.Answers, cancellationToken);

    private async Task<byte[]?> WriteAsync(
        Submission submission,
        Procedure procedure,
        SubmissionForm form,
        SubmissionAnswers answers,
        CancellationToken cancellationToken
    )
    {
        if (answers.ByKey.Count == 0 || await units.AuthorityOfAsync(submission.UnitId, cancellationToken) is not { } authority)
        {
            return null;
        }

        var declaredAt = submission.FinishedAt!.Value;
        var content = new DeclarationContent
        {
            AuthorityName = authority.Name,
            Code = submission.Code!,
            ProcedureCode = procedure.Code,
            ProcedureName = procedure.Name,
            Answers =
            [
                .. form.Path(answers)
                    .Where(question => question.Kind != QuestionKind.File && answers.Given(question.Key) is not null)
                    .Select(question => (question.Label, SubmissionNames.Of(question, answers[question.Key]))),
            ],
            SignerName = answers.Given(CommonQuestions.Name) ?? "",
            DeclaredAt = declaredAt,
        };
        return OfficialDocumentWriter.Write(new DeclarationForm(words.On(VietnamTime.DayOf(declaredAt)), content).ToDocument());
    }
}
