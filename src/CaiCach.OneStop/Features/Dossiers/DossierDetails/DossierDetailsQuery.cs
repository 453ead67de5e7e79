using System.Collections.ObjectModel;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Clock;
using CaiCach.OneStop.Domain.Deliveries;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Queue;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Dossiers.DossierDetails;

/// <summary>A dossier with all that its page shows.</summary>
internal sealed record DossierView(
    Dossier Dossier,
    Procedure Procedure,
    ProcedureVersion Version,
    ClockReading Clock,
    IReadOnlyList<DossierParty> Parties,
    IReadOnlyList<DossierComponent> Components,
    IReadOnlyList<DossierFee> Fees,
    IReadOnlyList<DossierEvent> Events,
    IReadOnlyList<DossierFile> Files,
    IReadOnlyList<SupplementSlip> Slips,
    IReadOnlyList<DossierDueChange> DueChanges,
    IReadOnlyList<Notice> Notices,
    IReadOnlyList<DossierMove> Open,
    string UnitName,
    WorkingCalendar Calendar,
    IReadOnlyList<ProcessStep> Steps,
    IReadOnlyList<StepUse> Uses,
    DateTimeOffset? NoticeBy
)
{
    /// <summary>Whether there is a file of the result, with a move or digitised beside it.</summary>
    public bool HasResult => Files.Any(file => file.IsResult) || Dossier.ResultDigitisedAt is not null;

    /// <summary>Due as our clock reckons it, beside what the source of a dossier has promised; null where the source decides nothing.</summary>
    public DateTimeOffset? ReckonedDueAt { get; init; }

    /// <summary>What the unit has told the applicant, oldest first.</summary>
    public IReadOnlyList<Delivery> Messages { get; init; } = [];

    /// <summary>The units that have a part in it besides the one that decides: the receiving one, the one at its desk and the support point, by id.</summary>
    public IReadOnlyDictionary<Guid, UnitInfo> Units { get; init; } = new Dictionary<Guid, UnitInfo>();

    /// <summary>The templates of the version that it was received under, by the code of their paper.</summary>
    public IReadOnlyDictionary<string, VersionFile> Templates { get; init; } = ReadOnlyDictionary<string, VersionFile>.Empty;

    /// <summary>Receipts of its fees that the unit has issued, oldest first.</summary>
    public IReadOnlyList<FeeReceipt> FeeReceipts { get; init; } = [];

    /// <summary>How the applicant is told.</summary>
    public required MessageReach Reach { get; init; }

    /// <summary>Whether the unit that is looked at tells applicants at all.</summary>
    public required bool TellsApplicants { get; init; }

    /// <summary>Whether the applicant filled a declaration in at home.</summary>
    public bool HasDeclaration { get; init; }

    /// <summary>The waiting number of whoever handed it in; null for none, and out of the unit that gave it.</summary>
    public QueueTicket? Ticket { get; init; }

    /// <summary>The receipt written by hand during an outage; null for none, and out of the receiving unit.</summary>
    public PaperReception? Paper { get; init; }
}

/// <summary>Reads a dossier by its code, with its time as of now.</summary>
internal sealed class DossierDetailsQuery(
    OneStopDbContext database,
    DossierTimekeepers timekeepers,
    IUnitDirectory units,
    MessageWords words,
    CurrentUser user,
    TimeProvider clock
)
{
    private const int EventsShown = 500;

    public async Task<DossierView?> ReadAsync(string code, CancellationToken cancellationToken)
    {
        var dossier = await database.Dossiers.AsNoTracking().SingleOrDefaultAsync(dossier => dossier.Code == code, cancellationToken);
        if (dossier is null)
        {
            return null;
        }

        var events = await database
            .Events.AsNoTracking()
            .Where(happened => happened.DossierId == dossier.Id)
            .OrderBy(happened => happened.Sequence)
            .Take(EventsShown)
            .ToListAsync(cancellationToken);
        var timekeeper = await timekeepers.OfAsync(dossier, cancellationToken);
        var reading = timekeeper.Read(events, clock.GetUtcNow());
        var unit = await units.FindAsync(dossier.CompetentUnitId, cancellationToken);
        return new DossierView(
            dossier,
            await database.Procedures.AsNoTracking().SingleAsync(procedure => procedure.Id == dossier.ProcedureId, cancellationToken),
            await database.Versions.AsNoTracking().SingleAsync(version => version.Id == dossier.VersionId, cancellationToken),
            dossier.Told(reading, clock.GetUtcNow()),
            await OfAsync(database.Parties.OrderBy(party => party.Role), party => party.DossierId == dossier.Id, cancellationToken),
            await OfAsync(database.Components.OrderBy(part => part.SortOrder), part => part.DossierId == dossier.Id, cancellationToken),
            await OfAsync(database.Fees.OrderBy(fee => fee.Code), fee => fee.DossierId == dossier.Id, cancellationToken),
            events,
            await OfAsync(database.Files.OrderBy(file => file.RecordedAt), file => file.DossierId == dossier.Id, cancellationToken),
            await OfAsync(database.Slips.OrderBy(slip => slip.IssuedAt), slip => slip.DossierId == dossier.Id, cancellationToken),
            await OfAsync(
                database.DueChanges.OrderBy(change => change.RecordedAt),
                change => change.DossierId == dossier.Id,
                cancellationToken
            ),
            await OfAsync(database.Notices.OrderBy(notice => notice.IssuedAt), notice => notice.DossierId == dossier.Id, cancellationToken),
            [.. user.OpenMoves(dossier, timekeeper.Steps, events)],
            unit?.Name ?? "",
            timekeeper.Calendar,
            timekeeper.Steps,
            StepUse.Of(dossier, events, timekeeper, clock.GetUtcNow()),
            dossier.WaitsForCheckSince is { } since ? ReceptionClock.NoticeBy(timekeeper.Rules, timekeeper.Calendar, since) : null
        )
        {
            ReckonedDueAt = dossier.SourceDueAt is null ? null : reading.FirstDueAt,
            Messages = await OfAsync(
                database.Deliveries.OrderBy(one => one.Sequence).ThenBy(one => one.Channel),
                one => one.DossierId == dossier.Id && one.Turn != null,
                cancellationToken
            ),
            FeeReceipts = await OfAsync(
                database.FeeReceipts.OrderBy(receipt => receipt.IssuedAt),
                receipt => receipt.DossierId == dossier.Id,
                cancellationToken
            ),
            Units =
                dossier.IsForAnotherUnit || dossier.SupportUnitId is not null
                    ? await units.OfAsync([dossier.UnitId, dossier.AtDeskOf, dossier.SupportUnitId ?? dossier.UnitId], cancellationToken)
                    : new Dictionary<Guid, UnitInfo>(),
            Templates = await database.TemplatesOfAsync(dossier.VersionId, cancellationToken),
            Reach = MessageReach.Of(
                await database.PeopleToldAsync(dossier.Id, cancellationToken),
                words.UsualOn(VietnamTime.DayOf(dossier.RecordedAt))
            ),
            TellsApplicants = await database.MessageSettings.AnyAsync(
                setting => setting.UnitId == user.UnitId && setting.EnabledSince != null,
                cancellationToken
            ),
            HasDeclaration = await database.Submissions.AnyAsync(submission => submission.DossierId == dossier.Id, cancellationToken),
            Ticket = dossier.QueueTicketId is { } ticketId
                ? await database.QueueTickets.AsNoTracking().SingleOrDefaultAsync(ticket => ticket.Id == ticketId, cancellationToken)
                : null,
            Paper = await database
                .PaperReceptions.AsNoTracking()
                .FirstOrDefaultAsync(paper => paper.DossierId == dossier.Id, cancellationToken),
        };
    }

    private static Task<List<T>> OfAsync<T>(
        IQueryable<T> rows,
        System.Linq.Expressions.Expression<Func<T, bool>> isOfDossier,
        CancellationToken cancellationToken
    )
        where T : class => rows.AsNoTracking().Where(isOfDossier).Take(DossierLimits.ComponentsMaxCount * 4).ToListAsync(cancellationToken);
}
