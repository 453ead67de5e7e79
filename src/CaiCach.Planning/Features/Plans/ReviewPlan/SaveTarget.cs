using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Plans.ReviewPlan;

/// <summary>A target as the reviewer left it.</summary>
internal sealed record SaveTargetCommand(
    Guid TargetId,
    uint Version,
    ReformArea? Area,
    string? Section,
    string Text,
    IReadOnlyList<TargetMeasure> Measures,
    TargetKind Kind,
    string? Sector,
    string? Exclusions,
    bool IsStretch
);

/// <summary>Saves a target of a draft.</summary>
internal sealed class SaveTargetHandler(UnitOfWork unitOfWork, PlanningDbContext database)
{
    public async Task<Result> HandleAsync(SaveTargetCommand command, CancellationToken cancellationToken)
    {
        var target = await database.Targets.SingleOrDefaultAsync(candidate => candidate.Id == command.TargetId, cancellationToken);
        if (target is null)
        {
            return PlanErrors.TargetNotFound;
        }

        var plan = await database.Plans.SingleAsync(candidate => candidate.Id == target.PlanId, cancellationToken);
        if (!plan.IsEditable)
        {
            return PlanErrors.NotIn(PlanState.Draft);
        }

        if (command.Measures.Any(measure => !TargetMeasure.Comparators.Contains(measure.Comparator, StringComparer.Ordinal)))
        {
            return TargetErrors.OneComparator;
        }

        database.Entry(target).Property(candidate => candidate.Version).OriginalValue = command.Version;
        FieldChange[] changes =
        [
            new("area", target.Area?.ToString(), command.Area?.ToString()),
            new("text", target.Text, command.Text.Trim()),
            new("measures", Words(target.Measures), Words(command.Measures)),
            new("kind", target.Kind.ToString(), command.Kind.ToString()),
        ];
        target.Describe(command.Area, command.Section, command.Text, command.Measures);
        target.Classify(command.Kind, command.Sector, command.Exclusions, command.IsStretch);
        target.ConfirmReading();
        database.Entry(target).Property(candidate => candidate.Text).IsModified = true;
        return await unitOfWork.CommitAsync(
            [new PlanDraftChanged(target.UnitId, target.Id, plan.Id, [.. changes.Where(change => change.Before != change.After)])],
            null,
            cancellationToken
        );
    }

    private static string Words(IEnumerable<TargetMeasure> measures) =>
        string.Join("; ", measures.Select(measure => $"{measure.Comparator} {measure.Value} {measure.Unit}"));
}
