namespace CaiCach.Foundation.Jobs;

/// <summary>Where a job stands; stored in lower case.</summary>
public enum JobState
{
    /// <summary>Waits for a worker, or for its next attempt.</summary>
    Queued,

    /// <summary>A worker has it, and renews its lease.</summary>
    Running,

    /// <summary>Done; the result is there.</summary>
    Done,

    /// <summary>Refused, or failed for the last time; waits for a person.</summary>
    Failed,

    /// <summary>A person has called it off; nothing of it was kept.</summary>
    Cancelled,
}
