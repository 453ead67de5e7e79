using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Clock;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Submissions;
using CaiCach.Ui.Shell;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Home;

/// <summary>What arrived from outside and waits for the desk to check, the oldest first, with the hour by which that has to be done.</summary>
internal sealed class ArrivalHome(
    OneStopDbContext database,
    UnitCalendars calendars,
    ClockRulesCatalogue rules,
    CurrentUser user,
    TimeProvider clock
) : IHomeSource
{
    private const int RowsShown = 5;
    private const int MostCounted = 1000;

    public async Task<HomeCard?> GetAsync(CancellationToken cancellationToken)
    {
        if (!user.RolesIn([user.UnitId]).Contains(Role.Receptionist))
        {
            return null;
        }

        var arrived = database.Dossiers.Where(dossier =>
            dossier.CompetentUnitId == user.UnitId && dossier.Stage == DossierStage.Arrived && dossier.AnswerBy == null
        );
        var times = await arrived.Select(dossier => dossier.MovedAt).Take(MostCounted).ToListAsync(cancellationToken);
        if (times.Count == 0)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var calendar = await calendars.OfAsync(user.UnitId, cancellationToken);
        DateTimeOffset CheckedBy(DateTimeOffset at) => ReceptionClock.NoticeBy(rules.On(VietnamTime.DayOf(at)), calendar, at);
        var rows = await (
            from dossier in arrived.OrderBy(dossier => dossier.MovedAt).ThenBy(dossier => dossier.Id).Take(RowsShown)
            join procedure in database.Procedures on dossier.ProcedureId equals procedure.Id
            orderby dossier.MovedAt, dossier.Id
            select new
            {
                dossier.Code,
                procedure.Name,
                dossier.OwnerName,
                dossier.MovedAt,
            }
        ).ToListAsync(cancellationToken);
        return new HomeCard(
            NavigationPlace.OneStop,
            times.Count,
            times.Count(at => CheckedBy(at) < now),
            OneStopLinks.InStage(DossierStage.Arrived),
            [
                .. rows.Select(row =>
                {
                    var due = CheckedBy(row.MovedAt);
                    return new HomeRow(
                        row.Name,
                        $"{row.Code} · {row.OwnerName} · {SubmissionNames.CheckBy(due)}",
                        OneStopLinks.Dossier(row.Code),
                        due < now ? "late" : "soon",
                        due < now ? SubmissionNames.CheckLate : SubmissionNames.ToCheck
                    );
                }),
            ]
        )
        {
            Title = SubmissionNames.HomeTitle,
        };
    }
}
