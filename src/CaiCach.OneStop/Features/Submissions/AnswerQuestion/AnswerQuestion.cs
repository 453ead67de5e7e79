using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Submissions;

namespace CaiCach.OneStop.Features.Submissions.AnswerQuestion;

/// <summary>A file as a browser sent it.</summary>
internal sealed record SentFile(string Name, Stream Content);

/// <summary>Keeps answers and files in a draft.</summary>
internal sealed class AnswerQuestionHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    AttachmentBook attachments,
    SubmissionSecrets secrets,
    SubmissionSettings settings,
    IdentityRules identities,
    TimeProvider clock
)
{
    /// <summary>Keeps an answer in words.</summary>
    public async Task<Result> AnswerAsync(
        OpenSubmission open,
        SubmissionQuestion question,
        string? typed,
        CancellationToken cancellationToken
    )
    {
        var read = AnswerRules.Read(question, typed, identities);
        return read.Failed ? read : await KeepAsync(open, open.Answers.With(question.Key, read.Value), cancellationToken);
    }

    /// <summary>Keeps files, all of them or none.</summary>
    /// <param name="open">The draft.</param>
    /// <param name="question">The paper.</param>
    /// <param name="files">The files; may be none where there are some already, or need not be.</param>
    /// <param name="goesOn">Whether the person has no more of them.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    public async Task<Result> AttachAsync(
        OpenSubmission open,
        SubmissionQuestion question,
        IReadOnlyList<SentFile> files,
        bool goesOn,
        CancellationToken cancellationToken
    )
    {
        var there = open.FilesOf(question.Key).Count() + files.Count;
        if (there == 0 && (question.IsRequired || !goesOn))
        {
            return SubmissionErrors.FileMissing;
        }

        if (there > SubmissionLimits.FilesOfQuestionMaxCount || open.Files.Count + files.Count > SubmissionLimits.FilesMaxCount)
        {
            return SubmissionErrors.TooManyFiles;
        }

        var total = open.Files.Sum(file => file.SizeBytes);
        foreach (var file in files)
        {
            var kept = await attachments.KeepAsync(
                open.Submission.UnitId,
                file.Name,
                file.Content,
                SubmissionLimits.FileMaxBytes,
                cancellationToken
            );
            if (kept.Failed)
            {
                return Result.Fail([.. kept.Errors.Select(error => error with { Message = $"{file.Name}: {error.Message}" })]);
            }

            total += kept.Value.SizeBytes;
            if (!SubmissionFile.Types.Contains(kept.Value.ContentType, StringComparer.Ordinal))
            {
                return SubmissionErrors.FileType;
            }

            database.Add(new SubmissionFile(open.Submission, question.Key, kept.Value, clock.GetUtcNow()));
        }

        return total > SubmissionLimits.FilesMaxBytes
            ? SubmissionErrors.TooManyFiles
            : await KeepAsync(open, goesOn ? open.Answers.With(question.Key, "") : open.Answers, cancellationToken);
    }

    /// <summary>Takes a file back.</summary>
    public async Task<Result> RemoveAsync(OpenSubmission open, Guid fileId, CancellationToken cancellationToken)
    {
        open.Files.FirstOrDefault(file => file.Id == fileId)?.Remove(clock.GetUtcNow());
        return await KeepAsync(open, open.Answers, cancellationToken);
    }

    private async Task<Result> KeepAsync(OpenSubmission open, SubmissionAnswers answers, CancellationToken cancellationToken)
    {
        if (answers.ByKey.Sum(pair => pair.Key.Length + pair.Value.Length) > SubmissionLimits.AnswersMaxLength)
        {
            return SubmissionErrors.TooMuch;
        }

        var now = clock.GetUtcNow();
        open.Submission.Keep(secrets.Seal(answers), new SubmissionMoment(now, now.AddDays(settings.DraftDays.Value)));
        return await unitOfWork.CommitAsync([], null, cancellationToken);
    }
}
