using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Contributions.AskContribution;

/// <summary>Chooses items of a draft and the person who is asked for their texts.</summary>
[AllowRoles(Role.Coordinator, Role.Leader)]
internal sealed class AskContributionModel(
    AskContributionHandler handler,
    ReportingDbContext database,
    ReportComposer composer,
    ReportNames names,
    IPeopleDirectory people,
    UnitCalendars calendars,
    TimeProvider clock
) : PageModel
{
    private const int UsualWorkingDays = 3;

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid ReportId { get; set; }

    [BindProperty]
    public IReadOnlyList<string> Items { get; set; } = [];

    [BindProperty]
    [Required(ErrorMessage = "Hãy chọn người đóng góp.")]
    public Guid? PersonId { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi hạn đóng góp.")]
    public DateOnly? DueOn { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public string Title { get; private set; } = "";

    public IReadOnlyList<ReportItem> AllItems { get; private set; } = [];

    /// <summary>Who has been asked for an item and has not been dealt with, by item.</summary>
    public IReadOnlyDictionary<string, string> Asked { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? muc, CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is not { } report)
        {
            return NotFound();
        }

        if (report.State != ReportState.Draft)
        {
            return LocalRedirect(ReportingLinks.Report(ReportId));
        }

        var calendar = await calendars.OfAsync(report.UnitId, cancellationToken);
        DueOn = calendar.AddWorkingDays(VietnamTime.Today(clock), UsualWorkingDays);
        Items = muc is null ? [] : [muc];
        return Page();
    }

    [AllowRoles(Role.Coordinator, Role.Leader)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var asked = await handler.HandleAsync(
            new AskContributionCommand(ReportId, Items, PersonId!.Value, DueOn!.Value, Note),
            cancellationToken
        );
        return asked.Failed ? this.Refuse(asked) : LocalRedirect(ReportingLinks.Contributions(ReportId));
    }

    private async Task<Report?> LoadAsync(CancellationToken cancellationToken)
    {
        var report = await database.Reports.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == ReportId, cancellationToken);
        if (report is null)
        {
            return null;
        }

        var composed = await composer.ComposeAsync(report, cancellationToken);
        AllItems = composed.Failed ? [] : composed.Value.Items;
        Title = names.TitleOf(report);
        Asked = await database
            .Contributions.Where(one => one.ReportId == ReportId)
            .Where(one => one.State != ContributionState.Taken && one.State != ContributionState.Withdrawn)
            .ToDictionaryAsync(one => one.Item, one => one.PersonName, StringComparer.Ordinal, cancellationToken);
        var positions = await people.PositionsAsync(report.UnitId, VietnamTime.Today(clock), cancellationToken);
        People =
        [
            .. positions
                .Where(position => position.HolderId is not null)
                .DistinctBy(position => position.HolderId)
                .Select(position => new SelectListItem($"{position.HolderName} · {position.Title}", position.HolderId.ToString())),
        ];
        return report;
    }
}
