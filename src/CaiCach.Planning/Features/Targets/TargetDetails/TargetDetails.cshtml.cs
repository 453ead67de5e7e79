using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.Planning.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaiCach.Planning.Features.Targets.TargetDetails;

/// <summary>A target with the indicator of each of its thresholds, where it stands and where it is going.</summary>
[AllowRoles]
internal sealed class TargetDetailsModel(
    TargetDetailsQuery query,
    BindTargetHandler bind,
    SayExclusionsHandler sayExclusions,
    IIndicatorNames names,
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

    /// <summary>The fields that alone count; none for all.</summary>
    [BindProperty]
    public IReadOnlyList<string> Fields { get; set; } = [];

    /// <summary>The fact that has to be true of what counts; null for none.</summary>
    [BindProperty]
    public string? With { get; set; }

    /// <summary>The fact that may not be true of what counts; null for none.</summary>
    [BindProperty]
    public string? Without { get; set; }

    /// <summary>What does not count, in words.</summary>
    [BindProperty, MaxLength(PlanLimits.ReasonMaxLength, ErrorMessage = "Phần không tính dài quá 1.000 ký tự.")]
    public string? Exclusions { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    public TargetDetailsView View { get; private set; } = null!;

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

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await query.ReadAsync(TargetId, cancellationToken) is not { } view)
        {
            return NotFound();
        }

        View = view;
        Exclusions = View.Entry.Target.Exclusions;
        return Page();
    }

    [AllowRoles(Role.Coordinator)]
    public async Task<IActionResult> OnPostExclusionsAsync(CancellationToken cancellationToken)
    {
        if (await query.ReadAsync(TargetId, cancellationToken) is not { } view)
        {
            return NotFound();
        }

        View = view;
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var said = await sayExclusions.HandleAsync(new SayExclusionsCommand(TargetId, Version, Exclusions), cancellationToken);
        if (said.Failed)
        {
            return this.Refuse(said);
        }

        this.Announce("left-out");
        return LocalRedirect(PlanningLinks.Target(TargetId));
    }

    [AllowRoles(Role.Coordinator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await query.ReadAsync(TargetId, cancellationToken) is not { } view)
        {
            return NotFound();
        }

        View = view;
        Exclusions = View.Entry.Target.Exclusions;
        var code = string.IsNullOrWhiteSpace(IndicatorCode) ? null : IndicatorCode.Trim();
        var part = new FigureFilter(Fields, Given(With), Given(Without));
        var bound = await bind.HandleAsync(new BindTargetCommand(TargetId, Measure, code, Kind, part), cancellationToken);
        if (bound.Failed)
        {
            return this.Refuse(bound);
        }

        this.Announce("bound");
        return LocalRedirect(PlanningLinks.Target(TargetId));
    }

    private static IEnumerable<string> Given(string? code) => string.IsNullOrEmpty(code) ? [] : [code];
}
