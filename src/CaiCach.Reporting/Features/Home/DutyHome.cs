using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using CaiCach.Ui.Shell;

namespace CaiCach.Reporting.Features.Home;

/// <summary>Reports that have to be sent soon, that are late, or that were given back, for those who report for the unit.</summary>
internal sealed class DutyHome(DutyBook book, UnitCalendars calendars, CurrentUser user, TimeProvider clock) : IHomeSource
{
    private const int RowsShown = 5;

    public async Task<HomeCard?> GetAsync(CancellationToken cancellationToken)
    {
        if (!user.MayReportFor(user.UnitId))
        {
            return null;
        }

        var today = VietnamTime.Today(clock);
        var calendar = await calendars.OfAsync(user.UnitId, cancellationToken);
        var owed = await book.OfUnitAsync(user.UnitId, [today.Year - 1, today.Year], cancellationToken);
        var waiting = owed.Where(row => Waits(row, today, calendar)).ToList();
        var draftedBy = await book.DraftedByAsync(user.UnitId, today, waiting.Select(row => row.Owed), cancellationToken);
        return waiting.Count == 0
            ? null
            : new HomeCard(
                NavigationPlace.Reports,
                waiting.Count,
                waiting.Count(row => row.On(today) == DutyStanding.Late),
                ReportingLinks.Due,
                [
                    .. waiting
                        .Take(RowsShown)
                        .Select(row => new HomeRow(
                            row.Owed.Title,
                            DutyNames.DueOf(row.Owed),
                            row.Report is { } report
                                ? ReportingLinks.Report(report.LastId)
                                : ReportingLinks.DraftOf(row.Owed, draftedBy[row.Owed.Duty.Outline]),
                            DutyNames.Pill(row.On(today)),
                            DutyNames.Of(row, today)
                        )),
                ]
            )
            {
                Title = DutyNames.Card,
            };
    }

    private static bool Waits(DutyRow row, DateOnly today, WorkingCalendar calendar) =>
        row.On(today) switch
        {
            DutyStanding.GivenBack => true,
            DutyStanding.Late => row.Owed.IsRecent(today),
            DutyStanding.Due or DutyStanding.Drafted => true,
            DutyStanding.Running => DutyReminders.On(today, row.Owed.DueOn, calendar) is not null,
            _ => false,
        };
}
