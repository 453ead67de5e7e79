using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Dossiers.PrintForm;

/// <summary>Reads what is filled into form 06: the hand-overs of a dossier, out of its history.</summary>
internal sealed class PrintControlSheetQuery(OneStopDbContext database, IUnitDirectory units)
{
    private const int HandOversMax = 500;

    /// <summary>The content; null where there is no such dossier in the scope, or it was not taken in.</summary>
    public async Task<ControlSheetContent?> ReadAsync(string code, Uri site, CancellationToken cancellationToken)
    {
        var dossier = await database.Dossiers.AsNoTracking().SingleOrDefaultAsync(dossier => dossier.Code == code, cancellationToken);
        if (
            dossier?.ReceivedAt is not { } receivedAt
            || await units.AuthorityOfAsync(dossier.CompetentUnitId, cancellationToken) is not { } authority
        )
        {
            return null;
        }

        var events = await database
            .Events.AsNoTracking()
            .Where(happened =>
                happened.DossierId == dossier.Id
                && happened.Action != DossierAction.Correct
                && happened.Action != DossierAction.Sign
                && happened.Action != DossierAction.Seal
            )
            .OrderBy(happened => happened.Sequence)
            .Take(HandOversMax)
            .ToListAsync(cancellationToken);
        var times = new TrueTimes(events);
        events.RemoveAll(happened => happened.Retimes is not null);
        var procedure = await database.Procedures.AsNoTracking().SingleAsync(one => one.Id == dossier.ProcedureId, cancellationToken);
        return new ControlSheetContent
        {
            AuthorityName = authority.Name,
            Code = dossier.Code,
            LookUpAddress = new Uri(site, OneStopLinks.LookUpOf(dossier.Code)),
            OwnerName = dossier.OwnerName,
            ProcedureName = procedure.Name,
            ReceivedAt = receivedAt,
            DueAt = dossier.FirstDueAt,
            HandOvers = [.. events.Select((happened, i) => HandOverOf(happened, i + 1 < events.Count ? events[i + 1] : null, times))],
            MadeAt = times.At(events[^1]),
        };
    }

    /// <summary>Who did it hands over; who has it in hand then, or else did what came next, takes it.</summary>
    private static HandOver HandOverOf(DossierEvent happened, DossierEvent? next, TrueTimes times) =>
        new(
            DossierNames.Of(happened.Action),
            happened.ActorName,
            happened.ToStage == DossierStage.InHand ? happened.OfficerName ?? "" : next?.ActorName ?? "",
            times.At(happened),
            happened.MinutesUsed,
            happened.MinutesAllotted,
            happened.Note
        );
}
