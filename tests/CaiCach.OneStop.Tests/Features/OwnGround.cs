using CaiCach.Testing;

namespace CaiCach.OneStop.Tests.Features;

/// <summary>An installation for the tests of one class: over the wire its workers run, and would take the jobs that other tests run themselves.</summary>
public sealed class OwnGround : IAsyncDisposable
{
    internal Harness Harness { get; } = new();

    public ValueTask DisposeAsync() => Harness.DisposeAsync();
}
