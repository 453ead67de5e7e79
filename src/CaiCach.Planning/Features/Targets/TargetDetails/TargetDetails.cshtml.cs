using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Planning.Domain.Binding;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Targets.TargetDetails;

/// <summary>A threshold as the page shows it.</summary>
/// <param name="Place">Which of the target's, from 0.</param>
/// <param name="Measure">The threshold; null for a target without figures.</param>
/// <param name="Binding">The coordinator's word; null while nobody has said.</param>
/// <param name="Bound">The indicator and how it stands.</param>
/// <param name="Proposed">What the words propose, the likeliest first.</param>
internal sealed record ThresholdView(
    int Place,
    TargetMeasure? Measure,
    TargetBinding? Binding,
    BoundMeasure? Bound,
    IReadOnlyList<ProposedIndicator> Proposed
)
{
    public TargetKind Kind(Target target) => Binding?.Kind ?? target.Kind;

    /// <summary>The indicator that the form offers first.</summary>
    public string? Chosen =>
        Binding is not null ? Binding.IndicatorCode
        : Proposed.Count > 0 ? Proposed[0].Indicator.Code
        : null;
}

/// <summary>A target with the indicator of each of its thresholds, where it stands and where it is going.</summary>
[AllowRoles]
internal sealed class TargetDetailsModel(
    TargetCourses courses,
    BindTargetHandler bind,
    IndicatorProposals proposals,
    IIndicatorNames names,
    PlanningDbContext database,
    CurrentUser user
) : PageModel
{
    private const int MostProposed = 5;

    [FromRoute(Name = "id")]
    public Guid TargetId { get; set; }

    [BindProperty]
    public int Measure { get; set; }

    [BindProperty]
    public string? IndicatorCode { get; set; }

    [BindProperty]
    public TargetKind Kind { get; set; }

    public Plan Plan { get; private set; } = null!;

    public TargetWithValues Entry { get; private set; } = null!;

    public JudgedTargets Judged { get; private set; } = null!;

    public IReadOnlyList<ThresholdView> Thresholds { get; private set; } = [];

    public bool MayBind => user.IsAny(Role.Coordinator);

    public static IReadOnlyList<SelectListItem> Kinds =>
        [.. TargetNames.Kinds.Select(kind => new SelectListItem(kind.Name, $"{kind.Kind}"))];

    /// <summary>The likeliest indicators first, then all others.</summary>
    public IReadOnlyList<SelectListItem> Choices(ThresholdView threshold)
    {
        var likely = threshold.Proposed.Take(MostProposed).Select(one => one.Indicator).ToList();
        return
        [
            .. likely
                .Concat(names.All.Where(name => likely.All(one => one.Code != name.Code)))
                .Select(name => new SelectListItem($"{name.Code} · {name.Name}", name.Code, name.Code == threshold.Chosen)),
        ];
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    [AllowRoles(Role.Coordinator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var code = string.IsNullOrWhiteSpace(IndicatorCode) ? null : IndicatorCode.Trim();
        var bound = await bind.HandleAsync(new BindTargetCommand(TargetId, Measure, code, Kind), cancellationToken);
        if (bound.Failed)
        {
            return this.Refuse(bound);
        }

        this.Announce("bound");
        return LocalRedirect(PlanningLinks.Target(TargetId));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var planId = await database
            .Targets.Where(target => target.Id == TargetId)
            .Select(target => (Guid?)target.PlanId)
            .SingleOrDefaultAsync(cancellationToken);
        if (planId is null)
        {
            return false;
        }

        Plan = await database.Plans.AsNoTracking().SingleAsync(plan => plan.Id == planId, cancellationToken);
        Judged = await courses.ReadAsync(Plan, cancellationToken);
        Entry = Judged.Targets.Single(entry => entry.Target.Id == TargetId);
        var target = Entry.Target;
        Thresholds =
        [
            .. proposals
                .Of(target)
                .Select(
                    (proposed, place) =>
                        new ThresholdView(
                            place,
                            place < target.Measures.Count ? target.Measures[place] : null,
                            Judged.Bindings.GetValueOrDefault((TargetId, place)),
                            Entry.Bound.GetValueOrDefault(place),
                            proposed
                        )
                ),
        ];
        return true;
    }
}
