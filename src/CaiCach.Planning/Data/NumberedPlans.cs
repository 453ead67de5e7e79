using CaiCach.Foundation.Numbers;
using CaiCach.Planning.Features;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Data;

/// <summary>Tells which plan a number of the book stands for.</summary>
internal sealed class NumberedPlans(PlanningDbContext database) : INumberedDocuments
{
    public const string Series = "plan";

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<Guid, NumberedDocument>> OfAsync(
        IReadOnlyCollection<Guid> subjectIds,
        CancellationToken cancellationToken
    ) =>
        await database
            .Plans.AsNoTracking()
            .Where(plan => subjectIds.Contains(plan.Id))
            .Take(NumberLimits.PageSizeMax)
            .ToDictionaryAsync(
                plan => plan.Id,
                plan => new NumberedDocument(plan.Title, plan.SignerName, PlanningLinks.Plan(plan.Id)),
                cancellationToken
            );
}
