using CaiCach.Foundation.Numbers;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Dossiers.ExtendDossier;

/// <summary>A step of an apology.</summary>
internal enum ExtensionStep
{
    /// <summary>Draft it, or change the draft.</summary>
    Draft,

    /// <summary>Send the draft back.</summary>
    SendBack,

    /// <summary>Sign it; the new due time holds from then on.</summary>
    Approve,

    /// <summary>Put on record that the applicant has it.</summary>
    Send,

    /// <summary>Give the draft up.</summary>
    Withdraw,
}

/// <summary>Takes an apology one step on.</summary>
internal sealed record ExtendDossierCommand(string Code, ExtensionStep Step)
{
    /// <summary>The version of the apology that the person saw; null for the first draft.</summary>
    public uint? Version { get; init; }

    public string? Cause { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public string? Remark { get; init; }
}

/// <summary>Drafts, signs and sends apologies; the signature moves the dossier's due time in the same transaction.</summary>
internal sealed class ExtendDossierHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    DossierTimekeepers timekeepers,
    NumberBook numbers,
    IPeopleDirectory people,
    CurrentUser user,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [DossierEventConfiguration.SequenceIsUnique] = Foundation.Data.DataErrors.Changed,
        [ExtensionConfiguration.OneIsOpen] = ExtensionErrors.AlreadyOpen,
    };

    public async Task<Result> HandleAsync(ExtendDossierCommand command, CancellationToken cancellationToken)
    {
        var dossier = await database.Dossiers.SingleOrDefaultAsync(dossier => dossier.Code == command.Code, cancellationToken);
        if (dossier is null)
        {
            return DossierErrors.NotFound;
        }

        var (roles, actor) = (user.RolesFor(dossier), user.ActorFor(dossier));
        if (!ExtensionRights.May(command.Step, dossier, actor, roles))
        {
            return ExtensionErrors.NotYourPart;
        }

        var found = await FindAsync(dossier, command, cancellationToken);
        if (found.Failed)
        {
            return Result.Fail(found.Errors);
        }

        var extension = found.Value;
        var taken = command.Step switch
        {
            ExtensionStep.Draft => await DraftAsync(dossier, extension, command, actor, cancellationToken),
            ExtensionStep.SendBack => string.IsNullOrWhiteSpace(command.Remark)
                ? ExtensionErrors.RemarkMissing
                : extension.SendBack(command.Remark.Trim()),
            ExtensionStep.Approve => await ApproveAsync(dossier, extension, actor, roles, cancellationToken),
            ExtensionStep.Send => extension.Send(actor, clock.GetUtcNow()),
            _ => extension.Withdraw(),
        };
        if (taken.Failed)
        {
            return taken;
        }

        List<IEvent> events =
        [
            new ExtensionMoved(actor.UnitId, extension.Id, dossier.Id, command.Step.ToString(), extension.DueAt, extension.Symbol),
        ];
        if (command.Step == ExtensionStep.Approve && !extension.IsWithoutNewTime)
        {
            events.Add(Moved(dossier, actor));
        }

        return await unitOfWork.CommitAsync(events, command.Remark ?? command.Cause, cancellationToken, Constraints);
    }

    /// <summary>The apology in work, as the person saw it; a draft may begin a new one.</summary>
    private async Task<Result<Extension>> FindAsync(Dossier dossier, ExtendDossierCommand command, CancellationToken cancellationToken)
    {
        var extension = await database.Extensions.SingleOrDefaultAsync(
            extension => extension.DossierId == dossier.Id && extension.State <= ExtensionState.Approved,
            cancellationToken
        );
        if (extension is null)
        {
            return command.Step == ExtensionStep.Draft ? new Extension(dossier) : ExtensionErrors.NothingDrafted;
        }

        if (command is { Step: ExtensionStep.Draft, Version: null })
        {
            return ExtensionErrors.AlreadyOpen;
        }

        if (command.Version is { } version)
        {
            database.Entry(extension).Property(candidate => candidate.Version).OriginalValue = version;
        }

        return extension;
    }

    private async Task<Result> DraftAsync(
        Dossier dossier,
        Extension extension,
        ExtendDossierCommand command,
        DossierActor actor,
        CancellationToken cancellationToken
    )
    {
        if (DossierMoves.Find(dossier.Stage, DossierAction.Extend) is null && !dossier.HasEndedLate)
        {
            return DossierErrors.NotOpen(DossierAction.Extend, dossier.Stage);
        }

        if (string.IsNullOrWhiteSpace(command.Cause) || (command.DueAt is null && !dossier.HasEndedLate))
        {
            return string.IsNullOrWhiteSpace(command.Cause) && (command.DueAt is not null || dossier.HasEndedLate)
                ? ExtensionErrors.CauseMissing
                : ExtensionErrors.DueMissing;
        }

        if (command.Cause.Length > DossierLimits.NoteMaxLength)
        {
            return ExtensionErrors.CauseTooLong;
        }

        var (now, history) = (clock.GetUtcNow(), await HistoryAsync(dossier, cancellationToken));
        var timekeeper = await timekeepers.OfAsync(dossier, cancellationToken);
        var reading = timekeeper.Read(history, now);
        if (dossier.HasEndedLate)
        {
            if (await IsApologisedAsync(dossier, cancellationToken))
            {
                return ExtensionErrors.AlreadyApologised;
            }

            // When the apology was wanted is told by the clock as it stood before the end.
            reading = timekeeper.Read(history, dossier.EndedAt!.Value.AddMinutes(-1));
        }
        else if (timekeeper.RefusesExtension(history, command.DueAt!.Value, now) is { } refusal)
        {
            return refusal;
        }

        var dueAt = dossier.HasEndedLate ? reading.DueAt!.Value : command.DueAt!.Value;

        if (extension.State == default)
        {
            database.Add(extension);
        }

        return extension.Word(command.Cause.Trim(), dueAt, reading, actor, now);
    }

    private Task<bool> IsApologisedAsync(Dossier dossier, CancellationToken cancellationToken) =>
        database.Extensions.AnyAsync(one => one.DossierId == dossier.Id && one.State == ExtensionState.Sent, cancellationToken);

    private async Task<Result> ApproveAsync(
        Dossier dossier,
        Extension extension,
        DossierActor actor,
        IReadOnlyList<Role> roles,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var title = await people.TitleOfAsync(dossier.CompetentUnitId, actor.PersonId, VietnamTime.DayOf(now), cancellationToken);
        if (extension.Approve(actor, title, now) is { Failed: true } refused)
        {
            return refused;
        }

        if (dossier.HasEndedLate)
        {
            extension.PromiseNothing();
        }
        else if (await PromiseAsync(dossier, extension, actor, roles, now, cancellationToken) is { Failed: true } refusal)
        {
            return refusal;
        }

        var issued = await numbers.IssueAsync(
            extension.UnitId,
            Extensions.Series,
            VietnamTime.DayOf(now),
            Extensions.SymbolTemplate,
            extension.Id,
            cancellationToken
        );
        extension.Number(issued.Symbol);
        return Result.Done();
    }

    /// <summary>Moves the due time to the one that is promised.</summary>
    private async Task<Result> PromiseAsync(
        Dossier dossier,
        Extension extension,
        DossierActor actor,
        IReadOnlyList<Role> roles,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (dossier.Stage is DossierStage.Completed or DossierStage.Returned)
        {
            return ExtensionErrors.EndedInTime;
        }

        var moved = dossier.Move(
            DossierAction.Extend,
            new MoveInput
            {
                OccurredAt = now,
                Note = extension.Cause,
                DueAt = extension.DueAt,
            },
            actor,
            roles,
            await timekeepers.OfAsync(dossier, cancellationToken),
            await HistoryAsync(dossier, cancellationToken),
            now
        );
        if (moved.Failed)
        {
            return Result.Fail(moved.Errors);
        }

        database.Add(moved.Value);
        return Result.Done();
    }

    private DossierMoved Moved(Dossier dossier, DossierActor actor) =>
        new(
            actor.UnitId,
            dossier.Id,
            dossier.Code,
            nameof(DossierAction.Extend),
            (int)dossier.Status,
            (int)dossier.Status,
            clock.GetUtcNow(),
            dossier.OfficerId
        );

    private Task<List<DossierEvent>> HistoryAsync(Dossier dossier, CancellationToken cancellationToken) =>
        database
            .Events.AsNoTracking()
            .Where(happened => happened.DossierId == dossier.Id)
            .OrderBy(happened => happened.Sequence)
            .ToListAsync(cancellationToken);
}
