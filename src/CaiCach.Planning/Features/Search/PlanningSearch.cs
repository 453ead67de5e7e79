using CaiCach.Foundation.Units;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Ui.Search;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Search;

/// <summary>Finds tasks by their words within the person's scope.</summary>
internal sealed class PlanningSearch(PlanningDbContext database, CurrentUser user) : ISearchSource
{
    private const int PlansCompared = 200;

    private sealed record FoundTask(Guid Id, string Text, string? Number, string? PlanTitle, Guid UnitId);

    public async Task<IReadOnlyList<SearchHit>> FindAsync(IReadOnlyList<string> words, int limit, CancellationToken cancellationToken)
    {
        var patterns = SearchWords.Patterns([.. words.OrderByDescending(word => word.Length)]);
        var phrase = string.Join(' ', words);
        var tasks = await database
            .Database.SqlQuery<FoundTask>(
                $"""
                SELECT id AS "Id", task_text AS "Text", number AS "Number", plan_title AS "PlanTitle", unit_id AS "UnitId"
                FROM planning.search_tasks({patterns}, {phrase}, {limit})
                """
            )
            .ToListAsync(cancellationToken);
        return
        [
            .. tasks.Select(task => new SearchHit(SearchKind.Task, task.Text, NoteOf(task), PlanningLinks.Task(task.Id))),
            .. await PlansAsync(words, limit, cancellationToken),
        ];
    }

    private static string? NoteOf(FoundTask task) => task.PlanTitle is { } title ? PlanNames.Of(title) : null;

    /// <summary>A unit has few plans, so the titles of the one looked at are compared here.</summary>
    private async Task<IEnumerable<SearchHit>> PlansAsync(IReadOnlyList<string> words, int limit, CancellationToken cancellationToken)
    {
        var plans = await database
            .Plans.Where(plan => plan.UnitId == user.UnitId)
            .OrderByDescending(plan => plan.PeriodFrom)
            .Take(PlansCompared)
            .Select(plan => new
            {
                plan.Id,
                plan.Title,
                plan.Number,
            })
            .ToListAsync(cancellationToken);
        return plans
            .Where(plan => SearchWords.Match($"{plan.Title} {plan.Number}", words))
            .Take(limit)
            .Select(plan => new SearchHit(SearchKind.Plan, PlanNames.Of(plan.Title), plan.Number, PlanningLinks.Plan(plan.Id)));
    }
}
