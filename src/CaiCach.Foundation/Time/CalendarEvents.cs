using CaiCach.Foundation.Writes;

namespace CaiCach.Foundation.Time;

/// <summary>A unit's calendar got a day of its own.</summary>
public sealed record UnitDayAdded(Guid UnitId, Guid SubjectId, DateOnly On, bool IsWorked, string? Document) : IEvent;

/// <summary>A unit's calendar lost a day of its own.</summary>
public sealed record UnitDayRemoved(Guid UnitId, Guid SubjectId, DateOnly On, bool IsWorked, string? Document) : IEvent;

/// <summary>A unit got working hours of its own.</summary>
public sealed record UnitHoursAdded(
    Guid UnitId,
    Guid SubjectId,
    DateOnly From,
    DateOnly? To,
    IReadOnlyList<DayOfWeek> Days,
    IReadOnlyList<WorkingSpan> Spans,
    string? Document
) : IEvent;

/// <summary>A unit lost working hours of its own.</summary>
public sealed record UnitHoursRemoved(
    Guid UnitId,
    Guid SubjectId,
    DateOnly From,
    DateOnly? To,
    IReadOnlyList<DayOfWeek> Days,
    IReadOnlyList<WorkingSpan> Spans,
    string? Document
) : IEvent;
