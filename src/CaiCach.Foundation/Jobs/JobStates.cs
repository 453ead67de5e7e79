namespace CaiCach.Foundation.Jobs;

/// <summary>How states are stored.</summary>
internal static class JobStates
{
    public static string Stored(JobState state) =>
        state switch
        {
            JobState.Queued => "queued",
            JobState.Running => "running",
            JobState.Done => "done",
            JobState.Failed => "failed",
            JobState.Cancelled => "cancelled",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
        };

    public static JobState Read(string stored) => Enum.GetValues<JobState>().Single(state => Stored(state) == stored);
}
