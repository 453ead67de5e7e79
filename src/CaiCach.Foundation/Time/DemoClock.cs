namespace CaiCach.Foundation.Time;

/// <summary>
/// The clock of a demonstration: it stands where the story is, so that what is made up carries the days on which it would have happened.
/// Only the verb that makes a demonstration uses it.
/// </summary>
/// <param name="end">The moment the story is told up to; the clock stands there first.</param>
public sealed class DemoClock(DateTimeOffset end) : TimeProvider
{
    private DateTimeOffset _now = end;

    /// <summary>The moment the story is told up to.</summary>
    public DateTimeOffset End { get; } = end;

    /// <summary>Puts the clock to a moment of the story, never after its end.</summary>
    public void StandAt(DateTimeOffset moment) => _now = moment < End ? moment : End;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => _now.ToUniversalTime();
}
