using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Domain.Binding;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Planning.Features.Plans.ReviewPlan;

/// <summary>The document beside what was read from it; each entry is corrected in place.</summary>
[AllowRoles(Role.Coordinator, Role.Leader)]
internal sealed class ReviewPlanModel(
    ReviewPlanQuery query,
    SaveTaskHandler saveTask,
    SaveTargetHandler saveTarget,
    IndicatorProposals proposals,
    IUnitDirectory units,
    IPeopleDirectory people,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid PlanId { get; set; }

    [BindProperty(SupportsGet = true, Name = "muc")]
    public string? Key { get; set; }

    [BindProperty(SupportsGet = true, Name = "canXem")]
    public bool OnlyDoubts { get; set; }

    [BindProperty]
    public TaskForm? TaskForm { get; set; }

    [BindProperty]
    public TargetForm? TargetForm { get; set; }

    public ReviewPlanView View { get; private set; } = null!;

    public IReadOnlyList<UnitInfo> Departments { get; private set; } = [];

    public IReadOnlyList<PositionInfo> Positions { get; private set; } = [];

    /// <summary>What each printed lead name may mean, while no unit is accountable.</summary>
    public IReadOnlyList<NameMatch> LeadMatches { get; private set; } = [];

    /// <summary>The likely indicator of each threshold of the target, in their order; null where the words name none.</summary>
    public IReadOnlyList<(string Threshold, ProposedIndicator? Proposed)> Proposed =>
        View.Target is not { } target
            ? []
            :
            [
                .. proposals
                    .Of(target)
                    .Select(
                        (proposed, place) =>
                            (
                                place < target.Measures.Count
                                    ? StandingNames.Of(target.Measures[place])
                                    : StandingNames.GoalOf(target.Kind),
                                proposed.Count > 0 ? proposed[0] : null
                            )
                    ),
            ];

    public bool MayEdit => View.Plan.IsEditable && user.IsAny(Role.Coordinator);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        TaskForm = View.Task is { } task ? TaskForm.Of(task) : null;
        TargetForm = View.Target is { } target ? TargetForm.Of(target) : null;
        return Page();
    }

    [AllowRoles(Role.Coordinator)]
    public async Task<IActionResult> OnPostTaskAsync(CancellationToken cancellationToken)
    {
        KeepErrorsOf(nameof(TaskForm));
        if (!await LoadAsync(cancellationToken) || View.Task is not { } task || task.Id != TaskForm?.Id)
        {
            return NotFound();
        }

        return await AnswerAsync(
            () =>
                saveTask.HandleAsync(
                    new SaveTaskCommand(task.Id, TaskForm.Version, TaskForm.Describe(task), TaskForm.RememberLeadName),
                    cancellationToken
                ),
            nameof(TaskForm)
        );
    }

    [AllowRoles(Role.Coordinator)]
    public async Task<IActionResult> OnPostTargetAsync(CancellationToken cancellationToken)
    {
        KeepErrorsOf(nameof(TargetForm));
        if (!await LoadAsync(cancellationToken) || View.Target?.Id != TargetForm?.Id)
        {
            return NotFound();
        }

        return await AnswerAsync(() => saveTarget.HandleAsync(TargetForm!.ToCommand(), cancellationToken), nameof(TargetForm));
    }

    private async Task<IActionResult> AnswerAsync(Func<Task<Result>> save, string prefix)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await save();
        if (result.Failed)
        {
            ModelState.Add(
                Result.Fail([.. result.Errors.Select(error => error.Field is null ? error : error.At($"{prefix}.{error.Field}"))])
            );
            return Page();
        }

        return LocalRedirect(PlanningLinks.Review(PlanId, NextKey()));
    }

    /// <summary>After a save: the next entry that needs a look, else the next one.</summary>
    private string? NextKey()
    {
        var after = View.Items.Skip(View.CurrentIndex + 1).ToList();
        return (
                after.Find(item => item.NeedsLook)
                ?? View.Items.FirstOrDefault(item => item.NeedsLook && item.Key != Key)
                ?? after.FirstOrDefault()
            )?.Key
            ?? Key;
    }

    private void KeepErrorsOf(string prefix)
    {
        foreach (var other in ModelState.Keys.Where(key => !key.StartsWith(prefix + ".", StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(other);
        }
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await query.ReadAsync(PlanId, Key, cancellationToken) is not { } view)
        {
            return false;
        }

        View = view;
        var today = VietnamTime.Today(clock);
        Departments = await units.WithinAsync(view.Plan.UnitId, today, cancellationToken);
        Positions = await people.PositionsAsync(view.Plan.UnitId, today, cancellationToken);
        if (view.Task is { LeadUnitId: null, LeadNames: { Count: > 0 } names })
        {
            var matches = await units.MatchAsync(view.Plan.UnitId, names, cancellationToken);
            LeadMatches = [.. names.Distinct(StringComparer.Ordinal).Select(name => matches[name])];
        }

        return true;
    }
}
