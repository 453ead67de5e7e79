using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Contributions.WriteContribution;

/// <summary>Where the person who was asked writes a part of a report; nobody else opens it.</summary>
[AllowRoles]
internal sealed class WriteContributionModel(
    WriteContributionHandler handler,
    ReportingDbContext database,
    ReportComposer composer,
    ReportNames names,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid ContributionId { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public Contribution Contribution { get; private set; } = null!;

    public string Title { get; private set; } = "";

    /// <summary>The item with what is computed for it; null where the outline has it no more.</summary>
    public ReportItem? Item { get; private set; }

    /// <summary>What the last issued report says there; null for nothing.</summary>
    public string? Before { get; private set; }

    public string? BeforeLabel { get; private set; }

    /// <summary>Whether it can still be sent in.</summary>
    public bool IsOpen { get; private set; }

    public DateOnly Today { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        (Version, Text) = (Contribution.Version, Contribution.Text);
        return Page();
    }

    [AllowRoles]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var sent = await handler.HandleAsync(new WriteContributionCommand(ContributionId, Version, Text ?? ""), cancellationToken);
        if (!sent.Failed)
        {
            this.Announce("sent");
            return LocalRedirect(ReportingLinks.Contribution(ContributionId));
        }

        return await LoadAsync(cancellationToken) ? this.Refuse(sent) : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var found = await database
            .Contributions.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == ContributionId && one.PersonId == user.Actor.PersonId, cancellationToken);
        if (found is null)
        {
            return false;
        }

        var report = await database.Reports.AsNoTracking().SingleAsync(one => one.Id == found.ReportId, cancellationToken);
        Contribution = found;
        Today = VietnamTime.Today(clock);
        Title = names.TitleOf(report);
        IsOpen = report.State == ReportState.Draft && found.State is not (ContributionState.Taken or ContributionState.Withdrawn);
        var composed = await composer.ComposeAsync(report, cancellationToken);
        Item = composed.Failed ? null : composed.Value.Items.FirstOrDefault(item => item.Id == found.Item);
        var last = await database.LastIssuedAsync(report, cancellationToken);
        Before = last?.WrittenFor(found.Item);
        BeforeLabel = last is null ? null : names.TitleOf(last);
        return true;
    }
}
