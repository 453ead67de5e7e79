using CaiCach.Indicators.Contracts;
using CaiCach.Planning.Data;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Figures;

/// <summary>Tasks behind a figure.</summary>
internal class CountedTasks(PlanningDbContext database) : IRecordSet
{
    public virtual string Code => CountedTaskNames.Shape.Code;

    public async Task<IReadOnlyDictionary<Guid, RecordLine>> DescribeAsync(
        IReadOnlyCollection<Guid> recordIds,
        CancellationToken cancellationToken
    )
    {
        var rows = await database
            .Tasks.Where(task => recordIds.Contains(task.Id))
            .Select(task => new
            {
                task.Id,
                task.Number,
                task.Text,
            })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(
            row => row.Id,
            row => new RecordLine(CountedTaskNames.CodeOf(row.Number), row.Text, PlanningLinks.Task(row.Id))
        );
    }
}

/// <summary>Tasks that were late behind a figure.</summary>
internal sealed class CountedLateTasks(PlanningDbContext database) : CountedTasks(database)
{
    public override string Code => CountedTaskNames.LateShape.Code;
}

/// <summary>Plans behind a figure.</summary>
internal sealed class CountedPlans(PlanningDbContext database) : IRecordSet
{
    public string Code => CountedTaskNames.PlanShape.Code;

    public async Task<IReadOnlyDictionary<Guid, RecordLine>> DescribeAsync(
        IReadOnlyCollection<Guid> recordIds,
        CancellationToken cancellationToken
    )
    {
        var rows = await database
            .Plans.Where(plan => recordIds.Contains(plan.Id))
            .Select(plan => new
            {
                plan.Id,
                plan.Number,
                plan.Title,
            })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => new RecordLine(row.Number ?? "", row.Title, PlanningLinks.Plan(row.Id)));
    }
}
