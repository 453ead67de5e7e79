using CaiCach.Foundation.Writes;

namespace CaiCach.Planning.Contracts;

/// <summary>A value of one threshold of a target was recorded by hand.</summary>
public sealed record TargetValueRecorded(Guid UnitId, Guid SubjectId, int Measure, decimal Value, DateOnly OccurredOn, bool HasEvidence)
    : IEvent;
