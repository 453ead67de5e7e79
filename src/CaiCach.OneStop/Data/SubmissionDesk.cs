using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Submissions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace CaiCach.OneStop.Data;

/// <summary>A submission with all that its pages read.</summary>
/// <param name="Submission">The row.</param>
/// <param name="Procedure">Its procedure with the version of today.</param>
/// <param name="Form">What is asked.</param>
/// <param name="Answers">What was answered.</param>
/// <param name="Files">The files that were not taken back, oldest first.</param>
internal sealed record OpenSubmission(
    Submission Submission,
    ProcedureInForce Procedure,
    SubmissionForm Form,
    SubmissionAnswers Answers,
    IReadOnlyList<SubmissionFile> Files
)
{
    /// <summary>The questions that are asked, by the answers so far.</summary>
    public IReadOnlyList<SubmissionQuestion> Path { get; } = Form.Path(Answers);

    /// <summary>The files of a question.</summary>
    public IEnumerable<SubmissionFile> FilesOf(string key) => Files.Where(file => file.QuestionKey == key);

    /// <summary>The files of a paper, by its code.</summary>
    public IEnumerable<SubmissionFile> FilesOfPaper(string code) =>
        Path.Where(question => SubmissionForms.PaperOf(question) == code).SelectMany(question => FilesOf(question.Key));

    /// <summary>The first question without a sound answer; null when all have one.</summary>
    public SubmissionQuestion? FirstOpen(IdentityRules rules) => Form.FirstOpen(Answers, key => FilesOf(key).Count(), rules);

    /// <summary>Whether a question may be answered now: it is asked, and no open one comes before it.</summary>
    public bool MayAnswer(SubmissionQuestion question, IdentityRules rules)
    {
        var open = FirstOpen(rules);
        return Path.TakeWhile(one => one.Key != open?.Key).Append(open).Any(one => one?.Key == question.Key);
    }
}

/// <summary>Finds submissions: by the key of a citizen's browser, in the scope of the unit that the submission itself names; or for the desk.</summary>
internal sealed class SubmissionDesk(
    OneStopDbContext database,
    UnitOfWork unitOfWork,
    SubmissionSecrets secrets,
    SubmissionForms forms,
    CurrentUser user,
    TimeProvider clock
)
{
    /// <summary>The submission to which a browser holds the key, for this procedure; null for none, or one whose time is over.</summary>
    public async Task<OpenSubmission?> OfBrowserAsync(string? key, string procedureCode, CancellationToken cancellationToken)
    {
        await unitOfWork.OpenAsync([], cancellationToken);
        if (key is not { Length: SubmissionSecrets.KeyLength })
        {
            return null;
        }

        var hash = SubmissionSecrets.HashOf(key);
        if (await UnitOfAsync(hash, cancellationToken) is not { } unitId)
        {
            return null;
        }

        await WorkForAsync(unitId, cancellationToken);
        var found = await database.FindOfferedAsync(procedureCode, VietnamTime.Today(clock), cancellationToken);
        var submission = await database.Submissions.SingleOrDefaultAsync(one => one.KeyHash == hash, cancellationToken);
        return submission is not null && submission.ProcedureId == found?.Procedure.Id
            ? await ReadAsync(submission, found, cancellationToken)
            : null;
    }

    /// <summary>What was prepared at home and waits for this desk under a code; null for none.</summary>
    public async Task<OpenSubmission?> PreparedAsync(string code, Guid unitId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var submission = await database.Submissions.SingleOrDefaultAsync(
            one =>
                one.Code == code
                && one.UnitId == unitId
                && one.Way == SubmissionWay.Prepared
                && (one.DossierId != null || one.ExpiresAt > now),
            cancellationToken
        );
        if (submission is null)
        {
            return null;
        }

        var procedureCode = await database
            .Procedures.Where(procedure => procedure.Id == submission.ProcedureId)
            .Select(procedure => procedure.Code)
            .SingleAsync(cancellationToken);
        var found = await database.FindOfferedAsync(procedureCode, VietnamTime.Today(clock), cancellationToken);
        return found is null ? null : await ReadAsync(submission, found, cancellationToken);
    }

    /// <summary>From now on this request works for a unit, in the name of whoever applies there.</summary>
    public async Task WorkForAsync(Guid unitId, CancellationToken cancellationToken)
    {
        user.ActIn(unitId, SubmissionNames.Applicant);
        await unitOfWork.OpenAsync([unitId], cancellationToken);
    }

    private async Task<OpenSubmission> ReadAsync(Submission submission, ProcedureInForce found, CancellationToken cancellationToken)
    {
        var files = await database
            .SubmissionFiles.Where(file => file.SubmissionId == submission.Id && file.RemovedAt == null)
            .OrderBy(file => file.KeptAt)
            .ThenBy(file => file.Id)
            .Take(SubmissionLimits.FilesMaxCount)
            .ToListAsync(cancellationToken);
        var form = forms.Of(found.Procedure.Code, found.Version.Content, submission.Way);
        return new OpenSubmission(submission, found, form, secrets.Open(submission.AnswersSealed), files);
    }

    private async Task<Guid?> UnitOfAsync(byte[] hash, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT one_stop.submission_unit($1, $2)", unitOfWork.Connection)
        {
            Parameters =
            {
                new() { Value = hash },
                new() { Value = clock.GetUtcNow(), NpgsqlDbType = NpgsqlDbType.TimestampTz },
            },
        };
        return await command.ExecuteScalarAsync(cancellationToken) as Guid?;
    }
}
