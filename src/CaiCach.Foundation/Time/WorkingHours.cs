namespace CaiCach.Foundation.Time;

/// <summary>The working hours of one day, in order of time; none on a day off.</summary>
public sealed class WorkingHours
{
    /// <summary>Takes the stretches in order of time.</summary>
    /// <exception cref="ArgumentException">Two overlap or are out of order.</exception>
    public WorkingHours(params IReadOnlyList<WorkingSpan> spans)
    {
        Spans = [.. spans];
        if (Spans.Zip(Spans.Skip(1)).Any(pair => pair.Second.From < pair.First.To))
        {
            throw new ArgumentException("Working spans overlap or are out of order.", nameof(spans));
        }
    }

    /// <summary>No work.</summary>
    public static WorkingHours None { get; } = new();

    /// <summary>The stretches of work.</summary>
    public IReadOnlyList<WorkingSpan> Spans { get; }

    /// <summary>Whether there is any work.</summary>
    public bool IsAny => Spans.Count > 0;

    /// <summary>How long work lasts, breaks left out.</summary>
    public TimeSpan Length => Spans.Aggregate(TimeSpan.Zero, (sum, span) => sum + span.Length);

    /// <summary>The working time at or nearest before a time of day; the opening time when that is earlier. Only for a day with work.</summary>
    internal TimeOnly Nearest(TimeOnly time)
    {
        var span = Spans.LastOrDefault(span => span.From <= time);
        if (span is null)
        {
            return Spans[0].From;
        }

        return time < span.To ? time : span.To;
    }
}
