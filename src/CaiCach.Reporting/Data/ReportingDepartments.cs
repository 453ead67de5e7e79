using CaiCach.Organisation.Contracts;
using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Data;

/// <summary>The departments of an authority that report their own part, and who signs for whom.</summary>
internal sealed class ReportingDepartments(IUnitDirectory units, IPeopleDirectory people)
{
    /// <summary>Those with positions on a day, in the authority's order.</summary>
    public async Task<IReadOnlyList<ReportingDepartment>> OfAsync(Guid unitId, DateOnly day, CancellationToken cancellationToken)
    {
        var staffed = (await people.PositionsAsync(unitId, day, cancellationToken)).Select(position => position.DepartmentId).ToHashSet();
        return
        [
            .. (await units.WithinAsync(unitId, day, cancellationToken))
                .Where(unit => !unit.IsAuthority && staffed.Contains(unit.Id))
                .Select(Of),
        ];
    }

    /// <summary>A department of the authority; null where it has none such, or none is asked for.</summary>
    public async Task<ReportingDepartment?> FindAsync(Guid unitId, Guid? departmentId, CancellationToken cancellationToken) =>
        departmentId is { } id && await units.FindAsync(id, cancellationToken) is { IsAuthority: false } unit && unit.AuthorityId == unitId
            ? Of(unit)
            : null;

    /// <summary>Who signs on a day: the head of the department, or the leader of the authority; null while nobody holds that position.</summary>
    public async Task<(string Title, string Name)?> SignerAsync(ReportScope scope, DateOnly day, CancellationToken cancellationToken)
    {
        if (scope.DepartmentId is not { } departmentId)
        {
            return await people.SignerAsync(scope.UnitId, day, cancellationToken);
        }

        var positions = await people.PositionsAsync(scope.UnitId, day, cancellationToken);
        return positions.FirstOrDefault(one => one.IsHead && one.DepartmentId == departmentId && one.HolderName is not null) is { } head
            ? (head.Title, head.HolderName!)
            : null;
    }

    /// <summary>What stands above and below a report that is not signed; null where there is no such unit, or no such department of it.</summary>
    public async Task<ReportHead?> HeadAsync(ReportScope scope, DateOnly day, CancellationToken cancellationToken)
    {
        var unit = await units.FindAsync(scope.UnitId, cancellationToken);
        var department = await FindAsync(scope.UnitId, scope.DepartmentId, cancellationToken);
        if (unit is null || (department is null && scope.DepartmentId is not null))
        {
            return null;
        }

        var signer = await SignerAsync(scope, day, cancellationToken);
        return new ReportHead(unit.Name, null, null, signer?.Title, signer?.Name) { Department = department };
    }

    private static ReportingDepartment Of(UnitInfo unit) => new(unit.Id, unit.Code, unit.Name);
}
