using CaiCach.Foundation.Data;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Planning.Domain.Binding;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Targets.TargetDetails;

/// <summary>Says by which indicator a threshold is told.</summary>
/// <param name="TargetId">The target.</param>
/// <param name="Measure">Which threshold, from 0.</param>
/// <param name="IndicatorCode">The indicator; null where none tells it.</param>
/// <param name="Kind">How the value is compared.</param>
/// <param name="Part">The part of the indicator that it is about.</param>
internal sealed record BindTargetCommand(Guid TargetId, int Measure, string? IndicatorCode, TargetKind Kind, FigureFilter Part);

/// <summary>Keeps the coordinator's word on a threshold's indicator.</summary>
internal sealed class BindTargetHandler(
    UnitOfWork unitOfWork,
    PlanningDbContext database,
    IIndicatorNames names,
    IFilteredIndicators parts,
    CurrentUser user,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [TargetBindingConfiguration.MeasureIsUnique] = DataErrors.Changed,
    };

    public async Task<Result> HandleAsync(BindTargetCommand command, CancellationToken cancellationToken)
    {
        var target = await database.Targets.SingleOrDefaultAsync(candidate => candidate.Id == command.TargetId, cancellationToken);
        if (target is null)
        {
            return PlanErrors.TargetNotFound;
        }

        if (command.Measure < 0 || command.Measure >= Math.Max(1, target.Measures.Count))
        {
            return TargetErrors.NoSuchMeasure;
        }

        if (command.IndicatorCode is { } code && names.All.All(name => name.Code != code))
        {
            return TargetErrors.NoSuchIndicator;
        }

        if (
            !command.Part.IsNone
            && (
                command.IndicatorCode is null
                || await parts.ChoicesAsync(command.IndicatorCode, cancellationToken) is not { } choices
                || !choices.Have(command.Part)
            )
        )
        {
            return TargetErrors.NoSuchPart;
        }

        var binding = await database.TargetBindings.SingleOrDefaultAsync(
            one => one.TargetId == target.Id && one.Measure == command.Measure,
            cancellationToken
        );
        if (binding is null)
        {
            binding = new TargetBinding(target, command.Measure);
            database.TargetBindings.Add(binding);
        }

        var before = binding.IndicatorCode;
        binding.Confirm(command.IndicatorCode, command.Part, command.Kind, user.Actor, clock.GetUtcNow());
        return await unitOfWork.CommitAsync(
            [
                new TargetBound(
                    target.UnitId,
                    target.Id,
                    command.Measure,
                    before,
                    command.IndicatorCode,
                    command.Kind.ToString(),
                    command.Part.ToString()
                ),
            ],
            null,
            cancellationToken,
            Constraints
        );
    }
}
