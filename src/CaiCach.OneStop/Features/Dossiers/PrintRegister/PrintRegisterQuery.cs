using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Dossiers.PrintRegister;

/// <summary>Reads the dossiers that the unit that is looked at received in some days, in order of reception.</summary>
internal sealed class PrintRegisterQuery(OneStopDbContext database, IUnitDirectory units, CurrentUser user)
{
    /// <summary>Most rows of one register; a year of a commune goes in months.</summary>
    public const int RowsMax = 2000;

    public Task<int> CountAsync(DayRange days, CancellationToken cancellationToken) => Received(days).CountAsync(cancellationToken);

    public async Task<IReadOnlyList<RegisterEntry>> ReadAsync(DayRange days, int skip, int take, CancellationToken cancellationToken)
    {
        var read = await (
            from dossier in Received(days).OrderBy(dossier => dossier.ReceivedAt).ThenBy(dossier => dossier.Id).Skip(skip).Take(take)
            join procedure in database.Procedures on dossier.ProcedureId equals procedure.Id
            join owner in database.Parties.Where(party => party.Role == PartyRole.Owner) on dossier.Id equals owner.DossierId
            orderby dossier.ReceivedAt, dossier.Id
            select new
            {
                dossier.CompetentUnitId,
                Entry = new RegisterEntry
                {
                    DossierId = dossier.Id,
                    Code = dossier.Code,
                    ProcedureName = procedure.Name,
                    OwnerName = dossier.OwnerName,
                    Address = owner.Address,
                    Phone = owner.Phone,
                    ReceivedAt = dossier.ReceivedAt,
                    DueAt = dossier.FirstDueAt,
                    ReturnedAt = dossier.ReturnedAt,
                    ReturnWay = dossier.ReturnWay,
                    Note = dossier.Note,
                },
            }
        ).ToListAsync(cancellationToken);
        var elsewhere = read.Select(one => one.CompetentUnitId).Where(id => id != user.UnitId).Distinct().ToArray();
        var others = elsewhere.Length == 0 ? null : await units.OfAsync(elsewhere, cancellationToken);
        return [.. read.Select(one => one.Entry with { CompetentName = others?.GetValueOrDefault(one.CompetentUnitId)?.Name })];
    }

    private IQueryable<Dossier> Received(DayRange days)
    {
        var (from, before) = (days.StartsAt, days.EndsBefore);
        return database
            .Dossiers.AsNoTracking()
            .Where(dossier => dossier.UnitId == user.UnitId && dossier.ReceivedAt >= from && dossier.ReceivedAt < before);
    }
}
