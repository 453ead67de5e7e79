using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Submissions;

namespace CaiCach.OneStop.Features.Dossiers.ReceiveDossier;

/// <summary>Opens at the desk what was prepared at home; whoever does so is on record.</summary>
internal sealed class ReadPreparedHandler(SubmissionDesk submissions, UnitOfWork unitOfWork, CurrentUser user)
{
    public async Task<Result<OpenSubmission>> HandleAsync(string? code, CancellationToken cancellationToken)
    {
        var typed = code?.Trim().ToUpperInvariant() ?? "";
        if (
            typed.Length is 0 or > SubmissionLimits.CodeMaxLength
            || await submissions.PreparedAsync(typed, user.UnitId, cancellationToken) is not { } read
        )
        {
            return SubmissionErrors.PreparedUnknown;
        }

        if (read.Submission.DossierId is not null)
        {
            return SubmissionErrors.PreparedUsed;
        }

        var kept = await unitOfWork.CommitAsync(
            [new SubmissionRead(read.Submission.UnitId, read.Submission.Id, typed)],
            null,
            cancellationToken
        );
        return kept.Failed ? Result<OpenSubmission>.Fail(kept.Errors) : read;
    }
}
