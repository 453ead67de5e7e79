using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Certification;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Dossiers.MoveDossier;

/// <summary>A file that comes with a move.</summary>
internal sealed record MoveFile(string FileName, Stream Content);

/// <summary>Moves a dossier one step.</summary>
internal sealed record MoveDossierCommand
{
    public required string Code { get; init; }

    public required DossierAction Action { get; init; }

    /// <summary>The version that the person saw; null where the sender saw none (the API).</summary>
    public uint? Version { get; init; }

    public string? Note { get; init; }

    /// <summary>Who works on it from now on, for an assignment.</summary>
    public Guid? OfficerId { get; init; }

    /// <summary>The day by which the applicant answers.</summary>
    public DateOnly? AnswerBy { get; init; }

    /// <summary>The step to which it goes, by code; null where there is but one.</summary>
    public string? NextStep { get; init; }

    /// <summary>Who is asked: the name of an <see cref="Domain.Procedures.AgencyKind"/> or the code of a unit; null for whom the step asks.</summary>
    public string? Asked { get; init; }

    /// <summary>On whose request handling stops, for a stop.</summary>
    public string? Request { get; init; }

    /// <summary>What becomes of fees that were paid, for a stop or a withdrawal.</summary>
    public string? MoneyHandling { get; init; }

    /// <summary>What is to be paid besides what is owed already, for a request for payment.</summary>
    public string? FeeName { get; init; }

    /// <summary>How much, in đồng.</summary>
    public long? FeeVnd { get; init; }

    /// <summary>Whether what is still to be paid was collected now.</summary>
    public bool IsFeePaid { get; init; }

    /// <summary>By which means it was.</summary>
    public PaymentMeans PaidBy { get; init; } = PaymentMeans.Cash;

    /// <summary>How many of the fees that are due with this move and not owed by themselves, by code.</summary>
    public IReadOnlyDictionary<string, int>? Quantities { get; init; }

    /// <summary>Codes of the papers that are asked for, or that were brought.</summary>
    public IReadOnlyList<string> Papers { get; init; } = [];

    public IReadOnlyList<MoveFile> Files { get; init; } = [];
}

/// <summary>Where the dossier stands after a move.</summary>
internal sealed record MovedDossier(string Code, int Status, DateTimeOffset? DueAt);

/// <summary>Moves dossiers by the state table; line of history, files, fees and slip are kept with it.</summary>
internal sealed class MoveDossierHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    DossierTimekeepers timekeepers,
    ProcessesInForce processes,
    SupplementSlips slips,
    SupplementPapers supplements,
    Notices notices,
    AttachmentBook attachments,
    ReleasedResults results,
    MoveChoices choices,
    FeesOfMove fees,
    IPeopleDirectory people,
    CurrentUser user,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [DossierEventConfiguration.SequenceIsUnique] = Foundation.Data.DataErrors.Changed,
    };

    public async Task<Result<MovedDossier>> HandleAsync(MoveDossierCommand command, CancellationToken cancellationToken)
    {
        var dossier = await database.Dossiers.SingleOrDefaultAsync(dossier => dossier.Code == command.Code, cancellationToken);
        if (dossier is null)
        {
            return DossierErrors.NotFound;
        }

        if (command.Version is { } version)
        {
            database.Entry(dossier).Property(candidate => candidate.Version).OriginalValue = version;
        }

        if (command.Action == DossierAction.Accept)
        {
            var today = VietnamTime.Today(clock);
            var process = await processes.FindAsync(dossier.VersionId, dossier.CompetentUnitId, today, cancellationToken);
            dossier.BeginBy(process?.Id);
        }

        var timekeeper = await timekeepers.OfAsync(dossier, cancellationToken);
        var chosen = await choices.ReadAsync(dossier, command, timekeeper.Steps, cancellationToken);
        if (chosen.Failed)
        {
            return Result<MovedDossier>.Fail(chosen.Errors);
        }

        var now = clock.GetUtcNow();
        if (command.AnswerBy is { } day && (day < VietnamTime.DayOf(now) || day > VietnamTime.DayOf(now).AddYears(1)))
        {
            return DossierErrors.AnswerByPast;
        }

        var before = dossier.Status;
        var moved = await MoveAsync(dossier, command, chosen.Value, timekeeper, now, cancellationToken);
        if (moved.Failed)
        {
            return Result<MovedDossier>.Fail(moved.Errors);
        }

        if (command.Action == DossierAction.Return && await database.LacksSealAsync(dossier.Id, cancellationToken))
        {
            return CertificationErrors.NotSealed;
        }

        if (await MoneyOpenAsync(dossier, command, cancellationToken) is { } open)
        {
            return open;
        }

        var happened = moved.Value;
        var kept = await KeepAsync(dossier, happened, command, cancellationToken);
        if (kept.Failed)
        {
            return Result<MovedDossier>.Fail(kept.Errors);
        }

        var events = new List<IEvent>(kept.Value)
        {
            new DossierMoved(
                happened.UnitId,
                dossier.Id,
                dossier.Code,
                command.Action.ToString(),
                (int)before,
                (int)dossier.Status,
                happened.OccurredAt,
                dossier.OfficerId
            ),
        };
        if (command.Action == DossierAction.AskSupplement)
        {
            var asked = await supplements.AskAsync(dossier, happened, command.Papers, cancellationToken);
            if (asked.Failed)
            {
                return Result<MovedDossier>.Fail(asked.Errors);
            }

            events.Add(await slips.IssueAsync(dossier, happened, asked.Value, cancellationToken));
        }

        BroughtPaper[] papersBrought = [.. command.Papers.Distinct(StringComparer.Ordinal).Select(code => new BroughtPaper(code))];
        if (
            command.Action == DossierAction.Supplement
            && await supplements.BringAsync(dossier, happened, papersBrought, cancellationToken) is { Failed: true } refused
        )
        {
            return Result<MovedDossier>.Fail(refused.Errors);
        }

        if (command.Action is DossierAction.Reject or DossierAction.Stop)
        {
            events.Add(await notices.IssueAsync(await NoticeAsync(dossier, happened, command, cancellationToken), cancellationToken));
        }

        var committed = await unitOfWork.CommitAsync(events, command.Note, cancellationToken, Constraints);
        return committed.Failed
            ? Result<MovedDossier>.Fail(committed.Errors)
            : new MovedDossier(dossier.Code, (int)dossier.Status, dossier.DueAt);
    }

    /// <summary>Whoever stops a dossier or lets it be withdrawn says what becomes of the fees that were paid (form 05).</summary>
    private async Task<Error?> MoneyOpenAsync(Dossier dossier, MoveDossierCommand command, CancellationToken cancellationToken)
    {
        if (command.Action is not (DossierAction.Stop or DossierAction.Withdraw) || !string.IsNullOrWhiteSpace(command.MoneyHandling))
        {
            return null;
        }

        var paid = await database
            .Fees.Where(fee => fee.DossierId == dossier.Id && fee.PaidAt != null)
            .SumAsync(fee => fee.AmountVnd, cancellationToken);
        return paid > 0 ? DossierErrors.MoneyHandlingMissing(paid) : null;
    }

    private async Task<Notice> NoticeAsync(
        Dossier dossier,
        DossierEvent happened,
        MoveDossierCommand command,
        CancellationToken cancellationToken
    )
    {
        var isStop = command.Action == DossierAction.Stop;
        var owner = await database.OwnerOfAsync(dossier.Id, cancellationToken);
        var day = VietnamTime.DayOf(happened.OccurredAt);
        return new Notice(isStop ? NoticeKind.Stop : NoticeKind.Refusal, happened.UnitId, dossier.Id, dossier.ProcedureId, owner)
        {
            IssuedAt = happened.OccurredAt,
            Reason = happened.Note!,
            Request = isStop ? command.Request?.Trim() : null,
            Stage = isStop ? happened.FromStage : null,
            MoneyHandling = isStop ? command.MoneyHandling?.Trim() : null,
            IssuedBy = happened.ActorName,
            SignerTitle = await people.TitleOfAsync(dossier.CompetentUnitId, happened.ActorPersonId, day, cancellationToken),
        };
    }

    private async Task<Result<DossierEvent>> MoveAsync(
        Dossier dossier,
        MoveDossierCommand command,
        MoveChoice chosen,
        DossierTimekeeper timekeeper,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var history = await database
            .Events.AsNoTracking()
            .Where(happened => happened.DossierId == dossier.Id)
            .OrderBy(happened => happened.Sequence)
            .ToListAsync(cancellationToken);
        var input = new MoveInput
        {
            OccurredAt = now,
            Note = NoteOf(command),
            OfficerId = chosen.Officer?.HolderId,
            OfficerName = chosen.Officer?.HolderName,
            AnswerBy = command.AnswerBy,
            NextStep = command.NextStep,
            AskedAgency = chosen.AskedAgency,
            AskedUnitId = chosen.AskedUnitId,
        };
        var roles = user.RolesFor(dossier, command.Action);
        return dossier.Move(command.Action, input, user.ActorFor(dossier), roles, timekeeper, history, now);
    }

    /// <summary>What the history keeps; of a withdrawal, for which no form is printed, also what becomes of the money.</summary>
    private static string? NoteOf(MoveDossierCommand command) =>
        string.IsNullOrWhiteSpace(command.Note) ? null
        : command.Action == DossierAction.Withdraw && !string.IsNullOrWhiteSpace(command.MoneyHandling)
            ? DossierNames.Withdrawn(command.Note.Trim(), command.MoneyHandling.Trim())
        : command.Note.Trim();

    /// <summary>Keeps files and fees, and what goes to the desk as the result.</summary>
    private async Task<Result<IReadOnlyList<IEvent>>> KeepAsync(
        Dossier dossier,
        DossierEvent happened,
        MoveDossierCommand command,
        CancellationToken cancellationToken
    )
    {
        database.Add(happened);
        var added = new List<DossierFile>();
        foreach (var file in command.Files)
        {
            var (unitId, most) = (happened.UnitId, DossierLimits.FileMaxBytes);
            var kept = await attachments.KeepAsync(unitId, file.FileName, file.Content, most, cancellationToken);
            if (kept.Failed)
            {
                return Result<IReadOnlyList<IEvent>>.Fail([.. kept.Errors.Select(error => error.At("Files"))]);
            }

            added.Add(new DossierFile(happened, kept.Value.Id, kept.Value.FileName));
        }

        database.AddRange(added);
        var money =
            command.Action == DossierAction.AskPayment
                ? await AskAsync(dossier, command, cancellationToken)
                : await CollectAsync(dossier, happened, command, cancellationToken);
        if (money.Failed)
        {
            return Result<IReadOnlyList<IEvent>>.Fail(money.Errors);
        }

        return command.Action is DossierAction.Complete or DossierAction.Recall
            ? Result<IReadOnlyList<IEvent>>.Success(
                await results.FollowAsync(dossier, happened, added, user.ActorFor(dossier), cancellationToken)
            )
            : Array.Empty<IEvent>();
    }

    /// <summary>Whoever is asked to pay owes something: what was not collected yet, or a sum that is named now.</summary>
    private async Task<Result> AskAsync(Dossier dossier, MoveDossierCommand command, CancellationToken cancellationToken)
    {
        var kept = await database.Fees.AsNoTracking().Where(fee => fee.DossierId == dossier.Id).ToListAsync(cancellationToken);
        if (command.FeeVnd is null && string.IsNullOrWhiteSpace(command.FeeName))
        {
            return kept.Exists(fee => fee.PaidAt is null && fee.AmountVnd > 0) ? Result.Done() : DossierErrors.NothingOwed;
        }

        if (string.IsNullOrWhiteSpace(command.FeeName) || command.FeeName.Trim().Length > DossierLimits.NameMaxLength)
        {
            return DossierErrors.FeeNameMissing;
        }

        if (command.FeeVnd is not (> 0 and <= DossierLimits.FeeMaxVnd))
        {
            return DossierErrors.FeeAmountWrong;
        }

        database.Add(new DossierFee(dossier, kept.Count + 1, command.FeeName.Trim(), command.FeeVnd.Value));
        return Result.Done();
    }

    /// <summary>Adds what is due with this move, and collects. Nothing leaves the desk while a fee is open.</summary>
    private async Task<Result> CollectAsync(
        Dossier dossier,
        DossierEvent happened,
        MoveDossierCommand command,
        CancellationToken cancellationToken
    )
    {
        if (!FeesOfMove.IsAbout(command.Action))
        {
            return command.Quantities is { Count: > 0 } ? FeeErrors.QuantityUnknown : Result.Done();
        }

        var added = await fees.AddAsync(dossier, command.Action, command.Quantities, cancellationToken);
        if (added.Failed)
        {
            return Result.Fail(added.Errors);
        }

        var unpaid = added.Value.Where(fee => fee.IsOwed).ToList();
        if (command.IsFeePaid && command.Action != DossierAction.AskPayment)
        {
            unpaid.ForEach(fee => fee.Pay(command.PaidBy, happened.OccurredAt));
            return Result.Done();
        }

        return unpaid.Count > 0 && command.Action is DossierAction.ConfirmPayment or DossierAction.Return
            ? DossierErrors.FeeUnpaid(unpaid.Sum(fee => fee.AmountVnd))
            : Result.Done();
    }
}
