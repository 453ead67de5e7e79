using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui.Shell;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Planning.Features.MyWork.MyWork;

/// <summary>The home page: what is overdue, due today, due this week, waiting for me.</summary>
[AllowRoles]
internal sealed class MyWorkModel(
    MyWorkQuery query,
    IEnumerable<IHomeSource> rooms,
    IUnitDirectory units,
    UnitCalendars calendars,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    public MyWorkView Work { get; private set; } = null!;

    /// <summary>What waits in other rooms.</summary>
    public IReadOnlyList<HomeCard> Cards { get; private set; } = [];

    public DateOnly Today { get; private set; }

    /// <summary>What may lead the tasks that have no lead.</summary>
    public IReadOnlyList<UnitInfo> Departments { get; private set; } = [];

    public WorkingCalendar Calendar { get; private set; } = null!;

    public string PersonName => user.Actor.Name;

    public string DepartmentNames { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Today = VietnamTime.Today(clock);
        Calendar = await calendars.OfAsync(user.UnitId, cancellationToken);
        Work = await query.ReadAsync(Today, cancellationToken);
        Departments = Work.WithoutLead.Total > 0 ? await units.WithinAsync(user.UnitId, Today, cancellationToken) : [];
        var cards = new List<HomeCard>();
        foreach (var room in rooms)
        {
            if (await room.GetAsync(cancellationToken) is { } card)
            {
                cards.Add(card);
            }
        }

        Cards = cards;
        var departments = await units.OfAsync([.. user.Access!.DepartmentIds], cancellationToken);
        DepartmentNames = string.Join(", ", departments.Values.Select(unit => unit.Name));
    }
}
