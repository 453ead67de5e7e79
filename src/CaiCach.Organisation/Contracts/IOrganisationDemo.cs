using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;

namespace CaiCach.Organisation.Contracts;

/// <summary>An account of the demonstration.</summary>
/// <param name="UserName">The sign-in name.</param>
/// <param name="Password">The password, the same for all.</param>
/// <param name="PersonName">The made-up person.</param>
/// <param name="Title">The position held.</param>
/// <param name="UnitId">The authority.</param>
/// <param name="UnitCode">The authority's code.</param>
/// <param name="Roles">The roles held.</param>
/// <param name="Access">What the person reaches, to have them act in the demonstration.</param>
public sealed record DemoAccount(
    string UserName,
    string Password,
    string PersonName,
    string Title,
    Guid UnitId,
    string UnitCode,
    IReadOnlyList<Role> Roles,
    UserAccess Access
);

/// <summary>A unit of the demonstration was made.</summary>
public sealed record DemoUnitMade(Guid UnitId, Guid SubjectId, DateTimeOffset MadeAt) : IEvent;

/// <summary>Makes the demonstration's units, people and accounts.</summary>
public interface IOrganisationDemo
{
    /// <summary>The accounts made; none when the database already has units.</summary>
    Task<IReadOnlyList<DemoAccount>> MakeAsync(CancellationToken cancellationToken);
}
