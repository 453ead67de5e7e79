using System.Globalization;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Dossiers;

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
    public async Task<ReceiptSlipView?> ReadAsync(string code, Uri site, CancellationToken cancellationToken) =>
        (await ReadAsync([code], site, cancellationToken)) is [var view] ? view : null;

    /// <summary>The content of several, by code, with as many queries as for one; those that are not there or were not taken in are left out.</summary>
    public async Task<IReadOnlyList<ReceiptSlipView>> ReadAsync(
        IReadOnlyCollection<string> codes,
        Uri site,
        CancellationToken cancellationToken
    )
    {
        var dossiers = await database
            .Dossiers.AsNoTracking()
            .Where(dossier => codes.Contains(dossier.Code) && dossier.ReceivedAt != null)
            .OrderBy(dossier => dossier.Code)
            .Take(DossierLimits.BatchMaxCount)
            .ToListAsync(cancellationToken);
        if (dossiers.Count == 0)
        {
            return [];
        }

        var read = await PartsAsync(dossiers, cancellationToken);
        var views = new List<ReceiptSlipView>();
        foreach (var dossier in dossiers.Where(dossier => read.Authorities.ContainsKey(dossier.UnitId)))
        {
            views.Add(
                new ReceiptSlipView(dossier, ContentOf(dossier, read, new Uri(site, await LookUpAsync(dossier.Code, cancellationToken))))
            );
        }

        return views;
    }

    private static ReceiptSlipContent ContentOf(Dossier dossier, Parts read, Uri lookUp)
    {
        var parties = read.Parties[dossier.Id].ToList();
        var owner = parties.Find(party => party.Role == PartyRole.Owner);
        var accepted = read.Accepted[dossier.Id].FirstOrDefault();
        var receivedAt = dossier.ReceivedAt!.Value;
        return new ReceiptSlipContent
        {
            AuthorityName = read.Authorities[dossier.UnitId],
            CompetentName = dossier.IsForAnotherUnit ? read.CompetentNames.GetValueOrDefault(dossier.CompetentUnitId) : null,
            Code = dossier.Code,
            LookUpAddress = lookUp,
            OwnerName = dossier.OwnerName,
            IdentityEnd = owner?.IdentityEnd,
            Address = owner?.Address,
            Phone = owner?.Phone,
            Email = owner?.Email,
            ProcedureName = read.ProcedureNames[dossier.ProcedureId],
            Papers =
            [
                .. read.Components[dossier.Id]
                    .OrderBy(component => component.SortOrder)
                    .Select(component => new SlipPaper(component.Name, component.Kind, component.Copies)),
            ],
            Limit = read.Timekeepers[dossier.Id].Limit,
            ReceivedAt = receivedAt,
            DueAt =
                accepted is null || dossier.SourceDueAt is not null
                    ? dossier.FirstDueAt
                    : read.Timekeepers[dossier.Id].Read([accepted], receivedAt).FirstDueAt,
            ReturnWay = dossier.ReturnWay,
            Book = VietnamTime.DayOf(receivedAt).Year.ToString(CultureInfo.InvariantCulture),
            BookNumber = NumberIn(dossier.Code),
            Fees =
            [
                .. read.Fees[dossier.Id]
                    .OrderBy(fee => fee.Code, StringComparer.Ordinal)
                    .Select(fee => new SlipFee(fee.Name, fee.AmountVnd, fee.ExemptionName, fee.PaidAt is not null)),
            ],
            // Whoever stands at the desk signs: who brought it, else who acts for the owner, else the owner.
            SubmitterName = parties.Where(party => party.Role != PartyRole.Owner).MinBy(party => party.Role)?.Name ?? dossier.OwnerName,
            ReceiverName = accepted?.ActorName,
        };
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

    private async Task<Parts> PartsAsync(List<Dossier> dossiers, CancellationToken cancellationToken)
    {
        var ids = dossiers.ConvertAll(dossier => dossier.Id);
        var procedureIds = dossiers.Select(dossier => dossier.ProcedureId).Distinct().ToArray();
        var most = dossiers.Count * DossierLimits.ComponentsMaxCount;
        var parties = await database
            .Parties.AsNoTracking()
            .Where(party => ids.Contains(party.DossierId))
            .OrderBy(party => party.Id)
            .Take(most)
            .ToListAsync(cancellationToken);
        var components = await database
            .Components.AsNoTracking()
            .Where(component => ids.Contains(component.DossierId))
            .OrderBy(component => component.Id)
            .Take(most)
            .ToListAsync(cancellationToken);
        var fees = await database
            .Fees.AsNoTracking()
            .Where(fee => ids.Contains(fee.DossierId))
            .OrderBy(fee => fee.Id)
            .Take(most)
            .ToListAsync(cancellationToken);
        var accepted = await database
            .Events.AsNoTracking()
            .Where(happened => ids.Contains(happened.DossierId) && happened.Action == DossierAction.Accept)
            .OrderBy(happened => happened.Sequence)
            .Take(most)
            .ToListAsync(cancellationToken);
        return new Parts(
            parties.ToLookup(party => party.DossierId),
            components.ToLookup(component => component.DossierId),
            fees.ToLookup(fee => fee.DossierId),
            accepted.ToLookup(happened => happened.DossierId),
            await database
                .Procedures.Where(procedure => procedureIds.Contains(procedure.Id))
                .Take(dossiers.Count)
                .ToDictionaryAsync(procedure => procedure.Id, procedure => procedure.Name, cancellationToken),
            await timekeepers.OfAsync(dossiers, cancellationToken),
            await AuthoritiesAsync(dossiers.Select(dossier => dossier.UnitId), cancellationToken),
            await CompetentNamesAsync(dossiers, cancellationToken)
        );
    }

    private async Task<IReadOnlyDictionary<Guid, string>> AuthoritiesAsync(IEnumerable<Guid> unitIds, CancellationToken cancellationToken)
    {
        var names = new Dictionary<Guid, string>();
        foreach (var unitId in unitIds.Distinct())
        {
            if (await units.AuthorityOfAsync(unitId, cancellationToken) is { } authority)
            {
                names[unitId] = authority.Name;
            }
        }

        return names;
    }

    private async Task<IReadOnlyDictionary<Guid, string>> CompetentNamesAsync(List<Dossier> dossiers, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. dossiers.Where(dossier => dossier.IsForAnotherUnit).Select(dossier => dossier.CompetentUnitId).Distinct()];
        return ids.Length == 0
            ? new Dictionary<Guid, string>()
            : (await units.OfAsync(ids, cancellationToken)).ToDictionary(unit => unit.Key, unit => unit.Value.Name);
    }

    /// <summary>All that is filled in, by dossier, or by what a dossier names.</summary>
    private sealed record Parts(
        ILookup<Guid, DossierParty> Parties,
        ILookup<Guid, DossierComponent> Components,
        ILookup<Guid, DossierFee> Fees,
        ILookup<Guid, DossierEvent> Accepted,
        IReadOnlyDictionary<Guid, string> ProcedureNames,
        IReadOnlyDictionary<Guid, DossierTimekeeper> Timekeepers,
        IReadOnlyDictionary<Guid, string> Authorities,
        IReadOnlyDictionary<Guid, string> CompetentNames
    );
}
