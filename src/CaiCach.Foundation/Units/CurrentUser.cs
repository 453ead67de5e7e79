namespace CaiCach.Foundation.Units;

/// <summary>A role that a person holds in an authority and all that lies below it.</summary>
/// <param name="Role">What may be done.</param>
/// <param name="UnitId">The authority (commune, province) that it was given in.</param>
public sealed record RoleGrant(Role Role, Guid UnitId);

/// <summary>What a signed-in person may reach, read anew at each request so that a withdrawn right ends at once.</summary>
/// <param name="Actor">Who acts.</param>
/// <param name="UserName">The sign-in name.</param>
/// <param name="HomeUnitId">The authority that the person works at.</param>
/// <param name="DepartmentIds">The departments in which the person holds a position today.</param>
/// <param name="PositionIds">The positions held today.</param>
/// <param name="Grants">The roles.</param>
/// <param name="Scope">The authorities whose rows may be seen, predecessors included.</param>
/// <param name="MustChangePassword">Whether the first password still has to be replaced.</param>
public sealed record UserAccess(
    Actor Actor,
    string UserName,
    Guid HomeUnitId,
    IReadOnlyList<Guid> DepartmentIds,
    IReadOnlyList<Guid> PositionIds,
    IReadOnlyList<RoleGrant> Grants,
    IReadOnlyList<Guid> Scope,
    bool MustChangePassword
);

/// <summary>The person (or system) behind the running request or job, and the unit being looked at.</summary>
public sealed class CurrentUser
{
    /// <summary>Who acts; the system until someone has signed in.</summary>
    public Actor Actor { get; private set; } = Actor.System;

    /// <summary>What the signed-in person may reach; null when nobody is signed in.</summary>
    public UserAccess? Access { get; private set; }

    /// <summary>The authority that the page is about: the one chosen in the address, else the person's own.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>Sets the person at the start of a request.</summary>
    public void SignIn(UserAccess access)
    {
        Access = access;
        Actor = access.Actor;
        UnitId = access.HomeUnitId;
    }

    /// <summary>Sets the unit that a job works in.</summary>
    public void ActIn(Guid unitId, Actor actor)
    {
        UnitId = unitId;
        Actor = actor;
    }

    /// <summary>Looks at another authority; refused (false) when it is outside the person's scope.</summary>
    public bool LookAt(Guid unitId)
    {
        if (Access is null || !Access.Scope.Contains(unitId))
        {
            return false;
        }

        UnitId = unitId;
        return true;
    }

    /// <summary>Whether the person holds one of the roles, anywhere in scope.</summary>
    public bool IsAny(params IReadOnlyList<Role> roles) => Access is not null && Access.Grants.Any(grant => roles.Contains(grant.Role));

    /// <summary>Whether the person holds a position in the department today.</summary>
    public bool WorksIn(Guid? departmentId) => departmentId is { } id && Access is not null && Access.DepartmentIds.Contains(id);
}
