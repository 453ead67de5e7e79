using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Dossiers;

/// <summary>
/// The actions that are open to the caller on a dossier as it stands now. They are read after an answer that is kept under its key, so that one who
/// sends again is told what may be done now, not what could be then.
/// </summary>
internal sealed class OpenActions(OneStopDbContext database, DossierTimekeepers timekeepers, CurrentUser user)
{
    public async Task<IReadOnlyList<ActionAnswer>> OfAsync(string code, CancellationToken cancellationToken)
    {
        var dossier = await database.Dossiers.AsNoTracking().SingleOrDefaultAsync(one => one.Code == code, cancellationToken);
        if (dossier is null)
        {
            return [];
        }

        var steps = (await timekeepers.OfAsync(dossier, cancellationToken)).Steps;
        var history = await database
            .Events.AsNoTracking()
            .Where(happened => happened.DossierId == dossier.Id)
            .OrderBy(happened => happened.Sequence)
            .ToListAsync(cancellationToken);
        return [.. user.OpenMoves(dossier, steps, history).Select(move => ActionAnswer.Of(dossier, move, steps))];
    }
}
