using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Domain.Procedures;

/// <summary>What an internal process must satisfy before it may be used.</summary>
internal static class ProcessRules
{
    /// <summary>A working day in minutes of work (8 hours).</summary>
    public const int WorkingDayMinutes = 480;

    /// <summary>The first rule that a process breaks, null where it keeps all.</summary>
    /// <param name="steps">The steps in their order.</param>
    /// <param name="limit">The legal limit.</param>
    /// <param name="onlineLimit">The shorter limit of online dossiers; null for the same.</param>
    public static Error? FirstBroken(IReadOnlyList<ProcessStep> steps, TimeLimit limit, TimeLimit? onlineLimit)
    {
        if (steps.Count < 2 || steps[0].Kind != ProcessStepKind.Receive || steps[^1].Kind != ProcessStepKind.Return)
        {
            return ProcedureErrors.StepsOrder;
        }

        if (steps.Count(step => step.Kind == ProcessStepKind.Approve) != 1)
        {
            return ProcedureErrors.StepsApprove;
        }

        if (steps.Any(step => step.AllottedMinutes < 0))
        {
            return ProcedureErrors.StepMinutes;
        }

        return FirstBroken(limit, steps) ?? (onlineLimit is null ? null : FirstBroken(onlineLimit, steps));
    }

    private static Error? FirstBroken(TimeLimit limit, IReadOnlyList<ProcessStep> steps)
    {
        if (limit.Amount is < 0 or > ProcedureLimits.LimitMaxAmount || (limit.Amount == 0) != (limit.Unit == TimeLimitUnit.None))
        {
            return ProcedureErrors.LimitWrong;
        }

        var allotted = steps.Sum(step => (long)step.AllottedMinutes);
        return MinutesWithin(limit) is { } most && allotted > most ? ProcedureErrors.StepsTooLong(allotted, most) : null;
    }

    /// <summary>Whether a process that keeps the limits of one version keeps those of a later one: neither has become shorter.</summary>
    public static bool HoldsFor(ProcedureContent before, ProcedureContent after) =>
        IsNoShorter(before.Limit, after.Limit) && IsNoShorter(before.OnlineLimit ?? before.Limit, after.OnlineLimit ?? after.Limit);

    private static bool IsNoShorter(TimeLimit before, TimeLimit after) =>
        MinutesWithin(after) is not { } most || MinutesWithin(before) <= most;

    /// <summary>The most minutes of work within a limit; null for no limit.</summary>
    /// <remarks>
    /// The working calendar decides on the due time of a dossier; a process is measured by an ordinary week, in which five of seven calendar days
    /// are worked, and by a month of twenty working days.
    /// </remarks>
    public static long? MinutesWithin(TimeLimit limit) =>
        limit switch
        {
            { IsSameDay: true } => WorkingDayMinutes,
            { Unit: TimeLimitUnit.WorkingHours } => limit.Amount * 60L,
            { Unit: TimeLimitUnit.WorkingDays } => limit.Amount * (long)WorkingDayMinutes,
            { Unit: TimeLimitUnit.CalendarDays } => Math.Max(1, limit.Amount * 5L / 7) * WorkingDayMinutes,
            { Unit: TimeLimitUnit.Months } => limit.Amount * 20L * WorkingDayMinutes,
            _ => null,
        };
}
