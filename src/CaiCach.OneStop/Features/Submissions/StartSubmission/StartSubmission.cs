using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Submissions;
using CaiCach.Organisation.Contracts;

namespace CaiCach.OneStop.Features.Submissions.StartSubmission;

/// <summary>Begins a draft.</summary>
/// <param name="Chosen">The procedure with the version of today.</param>
/// <param name="UnitCode">To which unit it goes.</param>
/// <param name="Way">Whether it is sent or brought along.</param>
/// <param name="Before">A draft of the same browser that ends with it; null for none.</param>
internal sealed record StartSubmissionCommand(ProcedureInForce Chosen, string? UnitCode, SubmissionWay Way, OpenSubmission? Before);

/// <summary>Makes the row and the key of a draft. Nothing is told of drafts: they are the citizen's own until they are sent.</summary>
internal sealed class StartSubmissionHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    SubmissionDesk desk,
    SubmissionSecrets secrets,
    SubmissionSettings settings,
    IUnitDirectory units,
    TimeProvider clock
)
{
    /// <summary>The key that the browser keeps.</summary>
    public async Task<Result<string>> HandleAsync(StartSubmissionCommand command, CancellationToken cancellationToken)
    {
        var communes = await units.CommunesAsync(VietnamTime.Today(clock), cancellationToken);
        if (communes.FirstOrDefault(commune => commune.Code == command.UnitCode) is not { } unit)
        {
            return SubmissionErrors.UnitUnknown;
        }

        if (
            !Enum.IsDefined(command.Way) || (command.Way == SubmissionWay.Online && !Submission.MayBeOnline(command.Chosen.Version.Content))
        )
        {
            return SubmissionErrors.WayClosed;
        }

        var given = await GiveUpAsync(command.Before?.Submission, cancellationToken);
        if (given.Failed)
        {
            return Result<string>.Fail(given.Errors);
        }

        await desk.WorkForAsync(unit.Id, cancellationToken);
        var now = clock.GetUtcNow();
        var key = SubmissionSecrets.NewKey();
        var answers = secrets.Seal(SubmissionAnswers.None);
        var moment = new SubmissionMoment(now, now.AddDays(settings.DraftDays.Value));
        database.Add(new Submission(unit.Id, command.Chosen.Procedure.Id, command.Way, SubmissionSecrets.HashOf(key), answers, moment));
        var kept = await unitOfWork.CommitAsync([], null, cancellationToken);
        return kept.Failed ? Result<string>.Fail(kept.Errors) : key;
    }

    /// <summary>Ends the draft that came before, in the scope of its own unit.</summary>
    private async Task<Result> GiveUpAsync(Submission? before, CancellationToken cancellationToken)
    {
        if (before is not { IsDraft: true })
        {
            return Result.Done();
        }

        await desk.WorkForAsync(before.UnitId, cancellationToken);
        before.GiveUp(clock.GetUtcNow());
        return await unitOfWork.CommitAsync([], null, cancellationToken);
    }

    /// <summary>Gives a draft up for good.</summary>
    public Task<Result> EndAsync(OpenSubmission open, CancellationToken cancellationToken) =>
        GiveUpAsync(open.Submission, cancellationToken);
}
