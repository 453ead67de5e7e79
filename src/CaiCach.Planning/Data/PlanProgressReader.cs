using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Data;

/// <inheritdoc cref="IPlanProgress" />
internal sealed class PlanProgressReader(PlanningDbContext database, IUnitDirectory units) : IPlanProgress
{
    private static readonly PlanState[] Issued = [PlanState.InForce, PlanState.Closed];

    public async Task<PlanProgress?> OfPlanAsync(Guid planId, ProgressSpan span, CancellationToken cancellationToken)
    {
        var plan = await PlansBy(span).SingleOrDefaultAsync(candidate => candidate.Id == planId, cancellationToken);
        if (plan is null)
        {
            return null;
        }

        var tasks = await Loaded(database.Tasks.Where(task => task.PlanId == planId), cancellationToken);
        var known = await KnownAsync(tasks, span, cancellationToken);
        return await ProgressAsync(plan.UnitId, span, [plan], tasks, known, cancellationToken);
    }

    public async Task<PlanProgress> OfUnitAsync(Guid unitId, ProgressSpan span, CancellationToken cancellationToken)
    {
        var plans = await PlansBy(span)
            .Where(plan => plan.UnitId == unitId && plan.PeriodFrom <= span.Period.To && plan.PeriodTo >= span.Period.From)
            .OrderBy(plan => plan.PeriodFrom)
            .ThenBy(plan => plan.IssuedOn)
            .ThenBy(plan => plan.Id)
            .ToListAsync(cancellationToken);
        var ids = plans.ConvertAll(plan => plan.Id);
        var planned = await Loaded(database.Tasks.Where(task => ids.Contains(task.PlanId!.Value)), cancellationToken);
        var given = await Loaded(GivenOutside(unitId, span), cancellationToken);
        var dayBefore = span.Period.From.AddDays(-1);
        var known = await KnownAsync([.. planned, .. given], span, cancellationToken);
        return await ProgressAsync(
            unitId,
            span,
            plans,
            [
                .. planned.OrderBy(task => ids.IndexOf(task.PlanId!.Value)).ThenBy(task => task.SortOrder),
                .. given.Where(task => !TaskTimelinessRule.IsDone(TaskTimelinessRule.AsOf(known(task), dayBefore))),
            ],
            known,
            cancellationToken
        );
    }

    private IQueryable<Plan> PlansBy(ProgressSpan span) =>
        database.Plans.AsNoTracking().Where(plan => Issued.Contains(plan.State) && plan.IssuedOn <= span.AsOf);

    private IQueryable<PlanTask> GivenOutside(Guid unitId, ProgressSpan span) =>
        database
            .Tasks.Where(task => task.UnitId == unitId && task.PlanId == null && task.DirectiveId != null)
            .Where(task => database.Directives.Any(directive => directive.Id == task.DirectiveId && directive.DocumentOn <= span.AsOf));

    private static Task<List<PlanTask>> Loaded(IQueryable<PlanTask> tasks, CancellationToken cancellationToken) =>
        tasks
            .AsNoTracking()
            .Include(task => task.Milestones)
            .OrderBy(task => task.SortOrder)
            .ThenBy(task => task.Id)
            .ToListAsync(cancellationToken);

    private async Task<PlanProgress> ProgressAsync(
        Guid unitId,
        ProgressSpan span,
        IReadOnlyList<Plan> plans,
        IReadOnlyList<PlanTask> tasks,
        Func<PlanTask, IReadOnlyList<Milestone>> known,
        CancellationToken cancellationToken
    )
    {
        var leads = await units.OfAsync([.. tasks.Select(task => task.LeadUnitId).OfType<Guid>().Distinct()], cancellationToken);
        var words = await LastWordsAsync([.. tasks.Select(task => task.Id)], span, cancellationToken);
        return ProgressCount.Of(
            unitId,
            span,
            plans,
            [
                .. tasks.Select(task =>
                    ProgressCount.Of(
                        task,
                        known(task),
                        span,
                        task.LeadUnitId is { } lead && leads.TryGetValue(lead, out var unit)
                            ? unit.Name
                            : string.Join("; ", task.LeadNames),
                        words.GetValueOrDefault(task.Id)
                    )
                ),
            ]
        );
    }

    /// <summary>The milestones of each task as they were known at the moment whose knowledge counts.</summary>
    private async Task<Func<PlanTask, IReadOnlyList<Milestone>>> KnownAsync(
        IReadOnlyCollection<PlanTask> tasks,
        ProgressSpan span,
        CancellationToken cancellationToken
    )
    {
        if (span.KnownAt is not { } at)
        {
            return task => task.Milestones;
        }

        Guid[] ids = [.. tasks.Select(task => task.Id)];
        var entries = await database
            .Progress.AsNoTracking()
            .Where(entry => ids.Contains(entry.TaskId) && entry.RecordedAt <= at)
            .Where(entry => entry.Kind == ProgressKind.Submission || entry.Kind == ProgressKind.Return)
            .ToListAsync(cancellationToken);
        var extensions = await database
            .Extensions.AsNoTracking()
            .Where(extension => ids.Contains(extension.TaskId) && extension.DecidedAt <= at)
            .ToListAsync(cancellationToken);
        return new MilestonesKnown(at, entries, extensions).Of;
    }

    private async Task<Dictionary<Guid, string>> LastWordsAsync(Guid[] taskIds, ProgressSpan span, CancellationToken cancellationToken) =>
        await database
            .Progress.Where(entry =>
                taskIds.Contains(entry.TaskId)
                && entry.OccurredOn <= span.AsOf
                && entry.Kind != ProgressKind.Confirmation
                && entry.Words != ""
            )
            .Where(entry => span.KnownAt == null || entry.RecordedAt <= span.KnownAt)
            .GroupBy(entry => entry.TaskId)
            .Select(entries => entries.OrderByDescending(entry => entry.RecordedAt).ThenByDescending(entry => entry.Id).First())
            .ToDictionaryAsync(entry => entry.TaskId, entry => entry.Words, cancellationToken);
}
