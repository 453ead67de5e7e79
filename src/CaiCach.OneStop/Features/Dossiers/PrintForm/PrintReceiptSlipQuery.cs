using System.Globalization;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Dossiers.PrintForm;

/// <summary>A dossier, and what is filled into its form 01.</summary>
internal sealed record ReceiptSlipView(Dossier Dossier, ReceiptSlipContent Content);

/// <summary>Reads what is filled into form 01: what was handed in and promised on reception, whatever happened since.</summary>
internal sealed class PrintReceiptSlipQuery(
    OneStopDbContext database,
    DossierTimekeepers timekeepers,
    IUnitDirectory units,
    IEnumerable<IRatingSlot> ratings
)
{
    /// <summary>The content; null where there is no such dossier in the scope, or it was not taken in.</summary>
    public async Task<ReceiptSlipView?> ReadAsync(string code, Uri site, CancellationToken cancellationToken)
    {
        var dossier = await database.Dossiers.AsNoTracking().SingleOrDefaultAsync(dossier => dossier.Code == code, cancellationToken);
        if (
            dossier?.ReceivedAt is not { } receivedAt
            || await units.AuthorityOfAsync(dossier.UnitId, cancellationToken) is not { } authority
        )
        {
            return null;
        }

        var version = await database.Versions.AsNoTracking().SingleAsync(version => version.Id == dossier.VersionId, cancellationToken);
        var parties = await database
            .Parties.AsNoTracking()
            .Where(party => party.DossierId == dossier.Id)
            .Take(DossierLimits.ComponentsMaxCount)
            .ToListAsync(cancellationToken);
        var owner = parties.Find(party => party.Role == PartyRole.Owner);
        var accepted = await AcceptedAsync(dossier, cancellationToken);
        var timekeeper = await timekeepers.OfAsync(dossier, cancellationToken);
        return new ReceiptSlipView(
            dossier,
            new ReceiptSlipContent
            {
                AuthorityName = authority.Name,
                CompetentName = dossier.IsForAnotherUnit ? (await units.FindAsync(dossier.CompetentUnitId, cancellationToken))?.Name : null,
                Code = dossier.Code,
                LookUpAddress = new Uri(site, await LookUpAsync(dossier.Code, cancellationToken)),
                OwnerName = dossier.OwnerName,
                IdentityEnd = owner?.IdentityEnd,
                Address = owner?.Address,
                Phone = owner?.Phone,
                Email = owner?.Email,
                ProcedureName = await ProcedureNameAsync(dossier.ProcedureId, cancellationToken),
                Papers = await PapersAsync(dossier.Id, cancellationToken),
                Limit = version.Content.LimitFor(dossier.Channel == DossierChannel.Online),
                ReceivedAt = receivedAt,
                DueAt =
                    accepted is null || dossier.SourceDueAt is not null
                        ? dossier.FirstDueAt
                        : timekeeper.Read([accepted], receivedAt).FirstDueAt,
                ReturnWay = dossier.ReturnWay,
                Book = VietnamTime.DayOf(receivedAt).Year.ToString(CultureInfo.InvariantCulture),
                BookNumber = NumberIn(dossier.Code),
                Fees = await FeesAsync(dossier.Id, cancellationToken),
                // Whoever stands at the desk signs: who brought it, else who acts for the owner, else the owner.
                SubmitterName = parties.Where(party => party.Role != PartyRole.Owner).MinBy(party => party.Role)?.Name ?? dossier.OwnerName,
                ReceiverName = accepted?.ActorName,
            }
        );
    }

    /// <summary>
    /// The register is kept by code, so that the number in it is what follows the unit's: day and number. One of its own would change with what is
    /// typed later.
    /// </summary>
    private static string? NumberIn(string code) => code.Split('-') is [_, .., var day, var number] ? $"{day}-{number}" : null;

    private async Task<string> LookUpAsync(string code, CancellationToken cancellationToken) =>
        ratings.SingleOrDefault() is { } slot
            ? OneStopLinks.LookUpOf(code, await slot.KeyOfAsync(code, cancellationToken))
            : OneStopLinks.LookUpOf(code);

    private Task<DossierEvent?> AcceptedAsync(Dossier dossier, CancellationToken cancellationToken) =>
        database
            .Events.AsNoTracking()
            .Where(happened => happened.DossierId == dossier.Id && happened.Action == DossierAction.Accept)
            .OrderBy(happened => happened.Sequence)
            .FirstOrDefaultAsync(cancellationToken);

    private Task<string> ProcedureNameAsync(Guid procedureId, CancellationToken cancellationToken) =>
        database
            .Procedures.Where(procedure => procedure.Id == procedureId)
            .Select(procedure => procedure.Name)
            .SingleAsync(cancellationToken);

    private Task<List<SlipPaper>> PapersAsync(Guid dossierId, CancellationToken cancellationToken) =>
        database
            .Components.AsNoTracking()
            .Where(component => component.DossierId == dossierId)
            .OrderBy(component => component.SortOrder)
            .Take(DossierLimits.ComponentsMaxCount)
            .Select(component => new SlipPaper(component.Name, component.Kind, component.Copies))
            .ToListAsync(cancellationToken);

    private Task<List<SlipFee>> FeesAsync(Guid dossierId, CancellationToken cancellationToken) =>
        database
            .Fees.AsNoTracking()
            .Where(fee => fee.DossierId == dossierId)
            .OrderBy(fee => fee.Code)
            .Take(DossierLimits.ComponentsMaxCount)
            .Select(fee => new SlipFee(fee.Name, fee.AmountVnd, fee.ExemptionName, fee.PaidAt != null))
            .ToListAsync(cancellationToken);
}
