using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Features.Contributions.FollowContributions;

/// <summary>Who was asked for which part of a report, who has answered, and what is done with the answers.</summary>
[AllowRoles(Role.Coordinator, Role.Leader)]
internal sealed class FollowContributionsModel(
    FollowContributionsQuery query,
    DecideContributionHandler handler,
    TakeAreaHandler takeArea,
    ReportingDbContext database,
    ReportOutlines outlines,
    ReportNames names,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid ReportId { get; set; }

    [BindProperty]
    public Guid ContributionId { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    public string Title { get; private set; } = "";

    public bool IsDraft { get; private set; }

    public DateOnly Today { get; private set; }

    public IReadOnlyList<Contribution> Rows { get; private set; } = [];

    /// <summary>The same by reform area, in the order of the areas; what belongs to none comes last.</summary>
    public IReadOnlyList<ContributionsOfArea> ByArea { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    [AllowRoles(Role.Coordinator, Role.Leader)]
    public Task<IActionResult> OnPostTakeAsync(CancellationToken cancellationToken) =>
        DecideAsync(ContributionDecision.Take, null, cancellationToken);

    [AllowRoles(Role.Coordinator, Role.Leader)]
    public Task<IActionResult> OnPostReturnAsync(string? reason, CancellationToken cancellationToken) =>
        DecideAsync(ContributionDecision.Return, reason, cancellationToken);

    [AllowRoles(Role.Coordinator, Role.Leader)]
    public Task<IActionResult> OnPostRemindAsync(CancellationToken cancellationToken) =>
        DecideAsync(ContributionDecision.Remind, null, cancellationToken);

    [AllowRoles(Role.Coordinator, Role.Leader)]
    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken) =>
        DecideAsync(ContributionDecision.Withdraw, null, cancellationToken);

    /// <summary>Takes all that was sent in about an area.</summary>
    [AllowRoles(Role.Coordinator, Role.Leader)]
    public async Task<IActionResult> OnPostGatherAsync(string? area, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var taken = await takeArea.HandleAsync(new TakeAreaCommand(ReportId, area ?? ""), cancellationToken);
        if (!taken.Failed)
        {
            this.Announce(nameof(ContributionDecision.Take));
            return LocalRedirect(ReportingLinks.Contributions(ReportId));
        }

        return await LoadAsync(cancellationToken) ? this.Refuse(taken) : NotFound();
    }

    private async Task<IActionResult> DecideAsync(ContributionDecision decision, string? reason, CancellationToken cancellationToken)
    {
        var decided = await handler.HandleAsync(
            new DecideContributionCommand(ReportId, ContributionId, Version, decision, reason),
            cancellationToken
        );
        if (!decided.Failed)
        {
            this.Announce(decision.ToString());
            return LocalRedirect(ReportingLinks.Contributions(ReportId));
        }

        return await LoadAsync(cancellationToken) ? this.Refuse(decided) : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var report = await database.Reports.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == ReportId, cancellationToken);
        if (report is null)
        {
            return false;
        }

        Title = names.TitleOf(report);
        IsDraft = report.State == ReportState.Draft;
        Today = VietnamTime.Today(clock);
        Rows = await query.ReadAsync(ReportId, cancellationToken);
        var areas = outlines.Find(report.Outline)?.AreaByItem ?? new Dictionary<string, string?>(StringComparer.Ordinal);
        ByArea =
        [
            .. Rows.GroupBy(row => areas.GetValueOrDefault(row.Item), StringComparer.Ordinal)
                .OrderBy(group => ReformAreas.TryParse(group.Key, out var area) ? (int)area : int.MaxValue)
                .Select(group => new ContributionsOfArea(group.Key, [.. group])),
        ];
        return true;
    }
}

/// <summary>What was asked about a reform area.</summary>
/// <param name="Area">The area, by its id; null for none.</param>
/// <param name="Rows">What was asked.</param>
internal sealed record ContributionsOfArea(string? Area, IReadOnlyList<Contribution> Rows)
{
    /// <summary>Those that are not withdrawn.</summary>
    public int Asked => Rows.Count(row => row.State != ContributionState.Withdrawn);

    /// <summary>Those that were sent in, taken over or not.</summary>
    public int Answered => Rows.Count(row => row.State is ContributionState.Answered or ContributionState.Taken);

    /// <summary>Those that wait to be taken over.</summary>
    public int Waiting => Rows.Count(row => row.State == ContributionState.Answered);
}
