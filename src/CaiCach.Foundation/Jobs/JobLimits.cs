namespace CaiCach.Foundation.Jobs;

/// <summary>Limits of jobs.</summary>
public static class JobLimits
{
    /// <summary>After so many failed attempts a job is left to a person.</summary>
    public const int MaxAttempts = 5;

    /// <summary>Longest text beside the progress, in characters; longer ones are cut.</summary>
    public const int ProgressTextMaxLength = 300;

    /// <summary>Longest words that say what a job is about, in characters; longer ones are cut.</summary>
    public const int AboutMaxLength = 200;

    /// <summary>Largest payload, in characters of JSON; what is larger belongs in an attachment.</summary>
    public const int PayloadMaxLength = 100_000;

    /// <summary>Largest part that a job keeps for its next attempt, in characters of JSON.</summary>
    public const int PartMaxLength = 2_000_000;

    /// <summary>Most jobs on one page of the list.</summary>
    public const int PageSizeMax = 100;
}
