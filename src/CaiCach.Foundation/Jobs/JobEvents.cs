using CaiCach.Foundation.Writes;

namespace CaiCach.Foundation.Jobs;

/// <summary>Someone had a job run again that had failed or been called off.</summary>
public sealed record JobRetried(Guid UnitId, Guid SubjectId, string Kind) : IEvent;

/// <summary>Someone called a job off.</summary>
public sealed record JobCancelled(Guid UnitId, Guid SubjectId, string Kind) : IEvent;
