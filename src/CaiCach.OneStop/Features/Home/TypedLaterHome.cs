using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Ui.Shell;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Home;

/// <summary>Receptions by hand that were typed later and at which no leader has looked.</summary>
internal sealed class TypedLaterHome(OneStopDbContext database, CurrentUser user) : IHomeSource
{
    private const int RowsShown = 5;

    public async Task<HomeCard?> GetAsync(CancellationToken cancellationToken)
    {
        if (!user.RolesIn([user.UnitId]).Contains(Role.Leader))
        {
            return null;
        }

        var unseen = database.PaperReceptions.AsNoTracking().Where(paper => paper.UnitId == user.UnitId && paper.SeenAt == null);
        var total = await unseen.CountAsync(cancellationToken);
        if (total == 0)
        {
            return null;
        }

        var rows = await (
            from paper in unseen.OrderBy(paper => paper.RecordedAt).ThenBy(paper => paper.Id).Take(RowsShown)
            join dossier in database.Dossiers on paper.DossierId equals dossier.Id
            orderby paper.RecordedAt, paper.Id
            select new
            {
                dossier.Code,
                dossier.OwnerName,
                paper.PaperNumber,
                paper.RecordedByName,
            }
        ).ToListAsync(cancellationToken);
        return new HomeCard(
            NavigationPlace.OneStop,
            total,
            0,
            OneStopLinks.TypedLater,
            [
                .. rows.Select(row => new HomeRow(
                    $"{row.Code} · {row.OwnerName}",
                    ReachNames.Waiting(row.PaperNumber, row.RecordedByName),
                    OneStopLinks.TypedLater,
                    "soon",
                    ReachNames.NotSeen
                )),
            ]
        )
        {
            Title = ReachNames.Unseen,
        };
    }
}
