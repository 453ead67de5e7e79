using CaiCach.Foundation.Time;

namespace CaiCach.Testing;

/// <summary>A clock that stands still until the test moves it; starts on Monday 16/03/2026 at 08:00 in Vietnam.</summary>
public sealed class TestClock : TimeProvider
{
    private DateTimeOffset _now = VietnamTime.At(new DateOnly(2026, 3, 16), new TimeOnly(8, 0));

    /// <summary>The day that it is in Vietnam.</summary>
    public DateOnly Today => VietnamTime.Today(this);

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Lets time pass.</summary>
    public void Advance(TimeSpan by) => _now += by;

    /// <summary>Goes to an instant.</summary>
    public void MoveTo(DateTimeOffset instant) => _now = instant.ToUniversalTime();

    /// <summary>Goes to 08:00 of a day in Vietnam, or to another time of it.</summary>
    public void MoveTo(DateOnly day, TimeOnly? time = null) => _now = VietnamTime.At(day, time ?? new TimeOnly(8, 0));
}
