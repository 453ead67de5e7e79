using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Domain;
using CaiCach.Organisation.Contracts;

namespace CaiCach.Indicators.Data;

/// <summary>A department (phòng, ban, đơn vị trực thuộc) of an authority with all that handles records for it.</summary>
/// <param name="Unit">The department.</param>
/// <param name="Holders">Itself and the people with a position in it; whoever has several positions is in the first department alone.</param>
internal sealed record Department(UnitInfo Unit, Guid[] Holders)
{
    /// <summary>The code under which what no department handles is asked for; no unit has it.</summary>
    public const string Rest = "~";

    /// <summary>Whether somebody has a position in it.</summary>
    public bool HasPeople => Holders.Length > 1;
}

/// <summary>The departments of authorities, by which their records are told apart.</summary>
internal sealed class Departments(IUnitDirectory units, IPeopleDirectory people, TimeProvider clock)
{
    /// <summary>Those of an authority on the last day of a period, or today where that is to come; in its order.</summary>
    public async Task<IReadOnlyList<Department>> OfAsync(Guid unitId, DateOnly lastDay, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var day = lastDay < today ? lastDay : today;
        var within = await units.WithinAsync(unitId, day, cancellationToken);
        var byDepartment = (await people.PositionsAsync(unitId, day, cancellationToken))
            .Where(position => position.HolderId is not null)
            .DistinctBy(position => position.HolderId)
            .ToLookup(position => position.DepartmentId, position => position.HolderId!.Value);
        return [.. within.Select(unit => new Department(unit, [unit.Id, .. byDepartment[unit.Id]]))];
    }

    /// <summary>Whose records count for an authority, or for one department of it.</summary>
    /// <param name="unitId">The authority.</param>
    /// <param name="code">The department's code, <see cref="Department.Rest"/> for what none handles, or null for the whole authority.</param>
    /// <param name="lastDay">The last day of the period.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    /// <returns>Refused for a unit that only practises, and where the authority has no such department.</returns>
    public async Task<Result<CountedUnits>> CountedAsync(Guid unitId, string? code, DateOnly lastDay, CancellationToken cancellationToken)
    {
        var counted = await CountedUnits.OfAsync(units, unitId, cancellationToken);
        if (counted.Failed || code is null)
        {
            return counted;
        }

        var all = await OfAsync(unitId, lastDay, cancellationToken);
        var part =
            code == Department.Rest ? new HeldPart([.. all.SelectMany(one => one.Holders)], IsRest: true)
            : all.FirstOrDefault(one => one.Unit.Code == code) is { } department ? new HeldPart(department.Holders, IsRest: false)
            : null;
        return part is null ? IndicatorErrors.DepartmentNotFound : counted.Value with { Part = part };
    }
}
