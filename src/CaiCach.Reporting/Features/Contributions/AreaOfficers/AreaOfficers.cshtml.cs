using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Contributions.AreaOfficers;

/// <summary>Who is in charge of each reform area of the unit.</summary>
[AllowRoles(Role.Coordinator, Role.Leader)]
internal sealed class AreaOfficersModel(
    SaveAreaOfficersHandler handler,
    ReportingDbContext database,
    IPeopleDirectory people,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    /// <summary>The people, by the areas' ids.</summary>
    [BindProperty]
    public Dictionary<string, Guid?> People { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Everybody who may be named.</summary>
    public IReadOnlyList<PositionInfo> Everybody { get; private set; } = [];

    public bool MayName => user.MayReportFor(user.UnitId);

    public static IReadOnlyList<ReformAreaEntry> Areas => ReformAreas.All;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        People = await database
            .AreaOfficers.AsNoTracking()
            .Where(officer => officer.UnitId == user.UnitId)
            .ToDictionaryAsync(officer => officer.Area, Guid? (officer) => officer.PersonId, StringComparer.Ordinal, cancellationToken);
    }

    [AllowRoles(Role.Coordinator, Role.Leader)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var saved = await handler.HandleAsync(new SaveAreaOfficersCommand(People), cancellationToken);
        if (!saved.Failed)
        {
            this.Announce("saved");
            return LocalRedirect(ReportingLinks.AreaOfficers);
        }

        await LoadAsync(cancellationToken);
        return this.Refuse(saved);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var positions = await people.PositionsAsync(user.UnitId, VietnamTime.Today(clock), cancellationToken);
        Everybody = [.. positions.Where(position => position.HolderId is not null).DistinctBy(position => position.HolderId)];
    }
}
