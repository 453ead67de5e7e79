using CaiCach.Foundation.Writes;

namespace CaiCach.Organisation.Contracts;

/// <summary>A unit was added.</summary>
public sealed record UnitAdded(Guid UnitId, Guid SubjectId, string Code, string Name, DateOnly ValidFrom) : IEvent;

/// <summary>A unit got another official name; the old one stays as an alternative name.</summary>
public sealed record UnitRenamed(Guid UnitId, Guid SubjectId, string OldName, string NewName) : IEvent;

/// <summary>A unit within an authority ended.</summary>
public sealed record UnitEnded(Guid UnitId, Guid SubjectId, DateOnly LastDay) : IEvent;

/// <summary>An authority was merged into another: its history stays with it, its totals roll to the successor.</summary>
public sealed record UnitMerged(Guid UnitId, Guid SubjectId, Guid SuccessorId, DateOnly EffectiveOn, string LegalBasis) : IEvent;

/// <summary>An authority took in its predecessors, and sees their rows from now on.</summary>
public sealed record PredecessorsTakenIn(Guid UnitId, Guid SubjectId, IReadOnlyList<Guid> PredecessorIds, DateOnly EffectiveOn) : IEvent;

/// <summary>Documents of the authority call a unit so.</summary>
public sealed record UnitNameAdded(Guid UnitId, Guid SubjectId, string Name) : IEvent;

/// <summary>An alternative name was taken away.</summary>
public sealed record UnitNameRemoved(Guid UnitId, Guid SubjectId, string Name) : IEvent;

/// <summary>An alternative name means another unit from now on.</summary>
public sealed record UnitNamePointed(Guid UnitId, Guid SubjectId, string Name, Guid OldUnitId) : IEvent;

/// <summary>A group stands for other units from now on.</summary>
public sealed record GroupMembersChanged(Guid UnitId, Guid SubjectId, IReadOnlyList<Guid> MemberIds) : IEvent;
