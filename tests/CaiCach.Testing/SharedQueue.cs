namespace CaiCach.Testing;

/// <summary>
/// The job queue that the tests of an assembly share. Classes whose tests run jobs of it are in one collection,
/// <c>[Collection(SharedQueue.Name)]</c>, which runs one test at a time: no other test's worker takes a job first, or does it by another clock.
/// A test whose job has to wait, while workers of any kind run, makes a harness of its own.
/// </summary>
public static class SharedQueue
{
    /// <summary>The collection's name.</summary>
    public const string Name = "Shared job queue";
}
