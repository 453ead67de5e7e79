using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.OneStop.Data;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Figures;

/// <summary>The unit's dossiers that are late or soon due, counted as their work lists do.</summary>
internal sealed class UrgentDossiers(OneStopDbContext database, UnitCalendars calendars, CurrentUser user, TimeProvider clock) : IUrgentWork
{
    public async Task<UrgentWork> ReadAsync(CancellationToken cancellationToken)
    {
        var calendar = await calendars.OfAsync(user.UnitId, cancellationToken);
        return new UrgentWork(
            UrgentDossierNames.Dossiers,
            await CountAsync(WorkList.Late, calendar, cancellationToken),
            OneStopLinks.InList(WorkList.Late),
            await CountAsync(WorkList.Soon, calendar, cancellationToken),
            OneStopLinks.InList(WorkList.Soon),
            UrgentDossierNames.LateCode
        );
    }

    private Task<int> CountAsync(WorkList list, WorkingCalendar calendar, CancellationToken cancellationToken) =>
        new DossierFilter { List = list }
            .Of(database, user.UnitId, user.Actor.PersonId, calendar, clock.GetUtcNow())
            .CountAsync(cancellationToken);
}
