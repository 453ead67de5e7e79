using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;

namespace CaiCach.Organisation.Contracts;

/// <summary>An account of the demonstration.</summary>
public sealed record DemoAccount(
    string UserName,
    string Password,
    string PersonName,
    string Title,
    Guid UnitId,
    string UnitCode,
    IReadOnlyList<Role> Roles
);

/// <summary>A unit of the demonstration was made.</summary>
public sealed record DemoUnitMade(Guid UnitId, Guid SubjectId, DateTimeOffset MadeAt) : IEvent;

/// <summary>Makes the demonstration's units, people and accounts.</summary>
public interface IOrganisationDemo
{
    /// <summary>The accounts made; none when the database already has units.</summary>
    Task<IReadOnlyList<DemoAccount>> MakeAsync(CancellationToken cancellationToken);
}
