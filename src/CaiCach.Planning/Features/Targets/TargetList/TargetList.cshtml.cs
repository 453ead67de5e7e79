using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Units;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Planning.Domain.Binding;
using CaiCach.Ui;
using CaiCach.Ui.Components.Filters;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Targets.TargetList;

/// <summary>The targets of a plan with their latest values; those that contradict each other side by side.</summary>
[AllowRoles]
internal sealed class TargetListModel(
    TargetCourses courses,
    IndicatorProposals proposals,
    ConfirmProposalsHandler confirm,
    PlanningDbContext database,
    CurrentUser user
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid PlanId { get; set; }

    [BindProperty(SupportsGet = true, Name = "trangThai")]
    public TargetStanding? Standing { get; set; }

    [BindProperty(SupportsGet = true, Name = "linhVuc")]
    public ReformArea? Area { get; set; }

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public Plan Plan { get; private set; } = null!;

    public JudgedTargets Judged { get; private set; } = null!;

    /// <summary>How many targets have no confirmed way of telling them.</summary>
    public int Unconfirmed => Targets.Count(entry => !Judged.Bindings.Keys.Any(key => key.TargetId == entry.Target.Id));

    /// <summary>All of the plan.</summary>
    public IReadOnlyList<TargetWithValues> Targets { get; private set; } = [];

    public IReadOnlyList<IReadOnlyList<Target>> Contradictions { get; private set; } = [];

    /// <summary>Those of this page of the filtered list.</summary>
    public IReadOnlyList<TargetWithValues> Shown { get; private set; } = [];

    /// <summary>How many pass the filter.</summary>
    public int Total { get; private set; }

    public TargetFilter Filter => new(Standing, Area, Words);

    public string ExportUrl => PlanningLinks.ExportTargets(PlanId, Request.QueryString.Value);

    public IReadOnlyList<FilterChip> Chips =>
        [
            new(
                "trangThai",
                "Trạng thái",
                [
                    .. Targets
                        .GroupBy(entry => entry.Standing)
                        .OrderBy(group => group.Key)
                        .Select(group => new FilterOption($"{group.Key}", StandingNames.Of(group.Key), group.Count())),
                ]
            ),
            new(
                "linhVuc",
                "Lĩnh vực",
                [
                    .. Targets
                        .Where(entry => entry.Target.Area is not null)
                        .GroupBy(entry => entry.Target.Area!.Value)
                        .OrderBy(group => group.Key)
                        .Select(group => new FilterOption($"{group.Key}", ReformAreas.Of(group.Key).ShortName, group.Count())),
                ]
            ),
        ];

    public bool MayRecord => user.IsAny(Role.Coordinator, Role.Officer);

    /// <summary>Whether the reader may say by which indicators targets are told.</summary>
    public bool MayBind => user.IsAny(Role.Coordinator) && Plan.IsOrWasInForce;

    /// <summary>How many thresholds have a sure proposal that nobody has answered.</summary>
    public int Sure =>
        Targets.Sum(entry => proposals.SureOf(entry.Target).Count(sure => !Judged.Bindings.ContainsKey((entry.Target.Id, sure.Place))));

    /// <summary>What the words propose for the thresholds of a target that nobody has answered.</summary>
    public IReadOnlyList<ProposedIndicator> ProposedFor(Target target) =>
        [
            .. proposals
                .Of(target)
                .Where((_, place) => !Judged.Bindings.ContainsKey((target.Id, place)))
                .Where(proposed => proposed.Count > 0)
                .Select(proposed => proposed[0]),
        ];

    [AllowRoles(Role.Coordinator)]
    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!MayBind)
        {
            return Forbid();
        }

        var confirmed = await confirm.HandleAsync(new ConfirmProposalsCommand(PlanId), cancellationToken);
        if (confirmed.Failed)
        {
            return this.Refuse(Foundation.Writes.Result.Fail([.. confirmed.Errors]));
        }

        this.Announce("confirmed");
        return LocalRedirect(PlanningLinks.Targets(PlanId));
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var plan = await database.Plans.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == PlanId, cancellationToken);
        if (plan is null)
        {
            return false;
        }

        Plan = plan;
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        Judged = await courses.ReadAsync(plan, cancellationToken);
        Targets = Judged.Targets;
        var chosen = Filter.Of(Targets);
        Total = chosen.Count;
        Shown = [.. chosen.Skip((PageNumber - 1) * TargetFilter.PageSize).Take(TargetFilter.PageSize)];
        Contradictions = TargetContradictions.Among(Targets.Select(target => target.Target));
        return true;
    }
}
