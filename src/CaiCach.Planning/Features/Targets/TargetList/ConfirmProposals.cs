using CaiCach.Foundation.Data;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Planning.Domain.Binding;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Targets.TargetList;

/// <summary>Confirms every proposal of a plan that is sure and that nobody has answered yet.</summary>
/// <param name="PlanId">The plan.</param>
internal sealed record ConfirmProposalsCommand(Guid PlanId);

/// <summary>Keeps a coordinator's word on all of them in one go, each told of as if it had been confirmed by itself.</summary>
internal sealed class ConfirmProposalsHandler(
    UnitOfWork unitOfWork,
    PlanningDbContext database,
    IndicatorProposals proposals,
    ProposedParts parts,
    CurrentUser user,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [TargetBindingConfiguration.MeasureIsUnique] = DataErrors.Changed,
    };

    /// <summary>Binds every threshold of a plan whose proposal is sure, each as if it had been confirmed by itself.</summary>
    /// <returns>How many thresholds were bound.</returns>
    public async Task<Result<int>> HandleAsync(ConfirmProposalsCommand command, CancellationToken cancellationToken)
    {
        var targets = await database
            .Targets.Where(target => target.PlanId == command.PlanId)
            .OrderBy(target => target.SortOrder)
            .Take(PlanLimits.TargetsMaxCount)
            .ToListAsync(cancellationToken);
        Guid[] ids = [.. targets.Select(target => target.Id)];
        var answered = (
            await database
                .TargetBindings.Where(binding => ids.Contains(binding.TargetId))
                .Select(binding => new { binding.TargetId, binding.Measure })
                .ToListAsync(cancellationToken)
        )
            .Select(binding => (binding.TargetId, binding.Measure))
            .ToHashSet();
        var events = new List<IEvent>();
        foreach (var target in targets)
        {
            foreach (var (place, proposed) in proposals.SureOf(target).Where(sure => !answered.Contains((target.Id, sure.Place))))
            {
                var binding = new TargetBinding(target, place);
                var part = await parts.OfAsync(target, place, proposed.Indicator.Code, cancellationToken);
                binding.Confirm(proposed.Indicator.Code, part, TargetClassifier.KindAt(target, place), user.Actor, clock.GetUtcNow());
                database.TargetBindings.Add(binding);
                events.Add(
                    new TargetBound(target.UnitId, target.Id, place, null, binding.IndicatorCode, binding.Kind.ToString(), binding.Filter)
                );
            }
        }

        if (events.Count == 0)
        {
            return Result<int>.Fail([TargetErrors.NothingSure]);
        }

        var committed = await unitOfWork.CommitAsync(events, null, cancellationToken, Constraints);
        return committed.Failed ? Result<int>.Fail(committed.Errors) : events.Count;
    }
}
