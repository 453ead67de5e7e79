using CaiCach.Planning.Contracts;

namespace CaiCach.Planning.Domain;

/// <summary>How many tasks stand where; every figure opens its tasks.</summary>
internal sealed record TaskCounts(int Total, int DoneOnTime, int DoneLate, int OpenWithinTime, int OpenLate)
{
    public static readonly TaskCounts None = new(0, 0, 0, 0, 0);

    /// <summary>So many tasks of one status.</summary>
    public static TaskCounts Of(TaskTimeliness status, int count) =>
        status switch
        {
            TaskTimeliness.DoneOnTime => None with { Total = count, DoneOnTime = count },
            TaskTimeliness.DoneLate => None with { Total = count, DoneLate = count },
            TaskTimeliness.OpenWithinTime => None with { Total = count, OpenWithinTime = count },
            _ => None with { Total = count, OpenLate = count },
        };

    /// <summary>All of these together.</summary>
    public static TaskCounts Sum(IEnumerable<TaskCounts> counts) =>
        counts.Aggregate(
            None,
            (sum, one) =>
                new TaskCounts(
                    sum.Total + one.Total,
                    sum.DoneOnTime + one.DoneOnTime,
                    sum.DoneLate + one.DoneLate,
                    sum.OpenWithinTime + one.OpenWithinTime,
                    sum.OpenLate + one.OpenLate
                )
        );
}
