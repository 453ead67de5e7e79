using CaiCach.Foundation.Writes;

namespace CaiCach.Planning.Contracts;

/// <summary>A value of one threshold of a target was recorded by hand.</summary>
public sealed record TargetValueRecorded(Guid UnitId, Guid SubjectId, int Measure, decimal Value, DateOnly OccurredOn, bool HasEvidence)
    : IEvent;

/// <summary>A coordinator said what does not count for a target.</summary>
public sealed record TargetExclusionsChanged(Guid UnitId, Guid SubjectId, string? Before, string? After) : IEvent;

/// <summary>A coordinator said by which indicator a threshold of a target is told, or that none tells it.</summary>
public sealed record TargetBound(
    Guid UnitId,
    Guid SubjectId,
    int Measure,
    string? Before,
    string? IndicatorCode,
    string Kind,
    string Part = ""
) : IEvent;
