using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Contributions.AskEveryone;

/// <summary>Shows who owes what to a draft, whom that would be, and asks them all.</summary>
[AllowRoles(Role.Coordinator, Role.Leader)]
internal sealed class AskEveryoneModel(
    AskEveryoneHandler handler,
    AskEveryoneQuery query,
    ReportingDbContext database,
    ReportNames names,
    IPeopleDirectory people,
    UnitCalendars calendars,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    private const int UsualWorkingDays = 3;

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid ReportId { get; set; }

    /// <summary>Who is asked, by who owes it.</summary>
    [BindProperty]
    public Dictionary<string, Guid?> People { get; set; } = new(StringComparer.Ordinal);

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi hạn đóng góp.")]
    public DateOnly? DueOn { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public string Title { get; private set; } = "";

    public IReadOnlyList<OwedItems> Owed { get; private set; } = [];

    /// <summary>Everybody who may be asked.</summary>
    public IReadOnlyList<PositionInfo> Everybody { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is not { } report)
        {
            return NotFound();
        }

        if (!user.MayReportFor(report.UnitId))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (report.State != ReportState.Draft)
        {
            return LocalRedirect(ReportingLinks.Report(ReportId));
        }

        var calendar = await calendars.OfAsync(report.UnitId, cancellationToken);
        DueOn = calendar.AddWorkingDays(VietnamTime.Today(clock), UsualWorkingDays);
        People = Owed.ToDictionary(one => one.Owner, one => one.Person?.HolderId, StringComparer.Ordinal);
        return Page();
    }

    [AllowRoles(Role.Coordinator, Role.Leader)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var asked = await handler.HandleAsync(new AskEveryoneCommand(ReportId, People, DueOn!.Value, Note), cancellationToken);
            if (!asked.Failed)
            {
                return LocalRedirect(ReportingLinks.Contributions(ReportId));
            }

            return await LoadAsync(cancellationToken) is null ? NotFound() : this.Refuse(asked);
        }

        return await LoadAsync(cancellationToken) is null ? NotFound() : Page();
    }

    private async Task<Report?> LoadAsync(CancellationToken cancellationToken)
    {
        var report = await database.Reports.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == ReportId, cancellationToken);
        if (report is null)
        {
            return null;
        }

        Title = names.TitleOf(report);
        Owed = await query.ReadAsync(report, cancellationToken);
        var positions = await people.PositionsAsync(report.UnitId, VietnamTime.Today(clock), cancellationToken);
        Everybody = [.. positions.Where(position => position.HolderId is not null).DistinctBy(position => position.HolderId)];
        return report;
    }
}
