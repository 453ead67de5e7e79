namespace CaiCach.Testing;

/// <summary>
/// The one <see cref="TimeProvider"/> of a host that many tests share: it tells the time of the test on whose behalf the running
/// code works. Entered at the start of a request or of a scope, never by the tests themselves; timers run in real time.
/// </summary>
internal sealed class ClockOfTheTest(TestClock outsideOfTests) : TimeProvider
{
    private readonly AsyncLocal<TestClock?> _current = new();

    public override DateTimeOffset GetUtcNow() => (_current.Value ?? outsideOfTests).GetUtcNow();

    /// <summary>Counts for the calling method and what it awaits.</summary>
    public void Enter(TestClock clock) => _current.Value = clock;
}
