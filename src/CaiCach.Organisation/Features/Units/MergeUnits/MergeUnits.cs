using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Units.MergeUnits;

/// <summary>A merger of communes of one parent on a day: into a new commune, or into one of them that stays (null code and name).</summary>
internal sealed record MergeUnitsCommand(
    Guid ParentId,
    IReadOnlyList<Guid> PredecessorIds,
    Guid? SuccessorId,
    string? Code,
    string? Name,
    UnitKind Kind,
    DateOnly EffectiveOn,
    string LegalBasis
);

/// <summary>
/// Merges communes: each predecessor ends on the day before with its rows untouched, and from then on the scope of the successor
/// includes it. Only who keeps the unit above may do this.
/// </summary>
internal sealed class MergeUnitsHandler(UnitOfWork unitOfWork, OrganisationDbContext database, AdministeredUnits administered)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [UnitConfiguration.CodeIsUnique] = UnitErrors.CodeTaken,
    };

    public async Task<Result<Guid>> HandleAsync(MergeUnitsCommand command, CancellationToken cancellationToken)
    {
        var parent = await database.Units.SingleOrDefaultAsync(unit => unit.Id == command.ParentId, cancellationToken);
        if (parent is null || !parent.IsAuthority || !await administered.IncludeAsync(parent.Id, cancellationToken))
        {
            return UnitErrors.ParentUnknown;
        }

        var predecessors = await PredecessorsAsync(command, cancellationToken);
        if (predecessors.Failed)
        {
            return Result<Guid>.Fail(predecessors.Errors);
        }

        var successor = await SuccessorAsync(command, parent, cancellationToken);
        if (successor.Failed)
        {
            return successor.Errors[0];
        }

        return await SaveAsync(command, predecessors.Value, successor.Value, cancellationToken);
    }

    private async Task<Result<List<Unit>>> PredecessorsAsync(MergeUnitsCommand command, CancellationToken cancellationToken)
    {
        var ids = command.PredecessorIds.ToHashSet();
        if (ids.Count == 0)
        {
            return UnitErrors.PredecessorsMissing;
        }

        // Only children of the administered parent: their rows are in scope, another province's are not.
        var found = await database
            .Units.Where(unit =>
                ids.Contains(unit.Id)
                && unit.ParentId == command.ParentId
                && unit.Id == unit.AuthorityId
                && unit.ValidTo == null
                && unit.ValidFrom < command.EffectiveOn
            )
            .ToListAsync(cancellationToken);
        return found.Count == ids.Count && ids.Count <= OrganisationLimits.MergedMaxCount ? found : UnitErrors.PredecessorUnknown;
    }

    private async Task<Result<Unit>> SuccessorAsync(MergeUnitsCommand command, Unit parent, CancellationToken cancellationToken)
    {
        if (command.SuccessorId is { } existingId)
        {
            var existing = await database.Units.SingleOrDefaultAsync(
                unit =>
                    unit.Id == existingId
                    && unit.ParentId == parent.Id
                    && unit.Id == unit.AuthorityId
                    && unit.ValidTo == null
                    && unit.ValidFrom <= command.EffectiveOn,
                cancellationToken
            );
            return existing is null || command.PredecessorIds.Contains(existingId) ? UnitErrors.SuccessorUnknown : existing;
        }

        if (string.IsNullOrWhiteSpace(command.Code) || string.IsNullOrWhiteSpace(command.Name))
        {
            return UnitErrors.SuccessorMissing;
        }

        return !UnitCode.Shape().IsMatch(command.Code) ? UnitErrors.CodeShape
            : !command.Kind.IsAuthority() || !command.Kind.MayStandBelow(parent.Kind) ? UnitErrors.KindNotHere
            : Unit.Authority(command.Code, command.Name, command.Kind, parent.Id, command.EffectiveOn);
    }

    private async Task<Result<Guid>> SaveAsync(
        MergeUnitsCommand command,
        List<Unit> predecessors,
        Unit successor,
        CancellationToken cancellationToken
    )
    {
        var events = new List<IEvent>();
        await unitOfWork.OpenAsync([.. unitOfWork.Scope, successor.Id], cancellationToken);
        if (command.SuccessorId is null)
        {
            database.Units.Add(successor);
            events.Add(new UnitAdded(successor.Id, successor.Id, successor.Code, successor.Name, successor.ValidFrom));
        }
        else
        {
            // The successor's version moves as well: of two mergers at once that would end each other's successor, one is refused.
            database.Entry(successor).Property(unit => unit.Name).IsModified = true;
        }

        foreach (var predecessor in predecessors)
        {
            var ended = predecessor.End(command.EffectiveOn.AddDays(-1));
            if (ended.Failed)
            {
                return Result<Guid>.Fail(ended.Errors);
            }

            database.Successions.Add(new UnitSuccession(predecessor.Id, successor.Id, command.EffectiveOn, command.LegalBasis));
            events.Add(new UnitMerged(predecessor.Id, predecessor.Id, successor.Id, command.EffectiveOn, command.LegalBasis));
        }

        events.Add(new PredecessorsTakenIn(successor.Id, successor.Id, [.. predecessors.Select(unit => unit.Id)], command.EffectiveOn));
        var saved = await unitOfWork.CommitAsync(events, command.LegalBasis, cancellationToken, Constraints);
        return saved.Failed ? Result<Guid>.Fail(saved.Errors) : successor.Id;
    }
}
