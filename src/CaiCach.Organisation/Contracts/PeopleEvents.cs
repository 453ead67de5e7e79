using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;

namespace CaiCach.Organisation.Contracts;

/// <summary>Someone was added to an authority.</summary>
public sealed record PersonAdded(Guid UnitId, Guid SubjectId) : IEvent;

/// <summary>Name or contact of a person was corrected.</summary>
public sealed record PersonDescribed(Guid UnitId, Guid SubjectId) : IEvent;

/// <summary>A person holds a position from a day on and inherits its tasks; whoever held it left the day before.</summary>
public sealed record PositionGiven(Guid UnitId, Guid SubjectId, Guid PersonId, DateOnly ValidFrom, Guid? FormerHolderId) : IEvent;

/// <summary>A person's holding of a position ends; the position stays vacant.</summary>
public sealed record PositionLeft(Guid UnitId, Guid SubjectId, Guid PersonId, DateOnly LastDay) : IEvent;

/// <summary>A person got a role in an authority and all below it.</summary>
public sealed record RoleGiven(Guid UnitId, Guid SubjectId, Role Role, DateOnly ValidFrom) : IEvent;

/// <summary>A role was taken away; the day is the last.</summary>
public sealed record RoleTaken(Guid UnitId, Guid SubjectId, Role Role, DateOnly LastDay) : IEvent;
