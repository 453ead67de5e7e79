namespace CaiCach.Documents.Reading.Pdf;

/// <summary>One run of an outside program: what to run and how much it may take.</summary>
/// <param name="Tool">Name of the program, found in PATH.</param>
/// <param name="Arguments">Arguments as they are; no shell interprets them.</param>
internal sealed record ToolCommand(string Tool, IReadOnlyList<string> Arguments)
{
    /// <summary>Bytes given to its standard input; none by default.</summary>
    public ReadOnlyMemory<byte> Input { get; init; }

    /// <summary>After this long it is killed with all its children.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Address space it may take.</summary>
    public long MemoryBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>Standard output beyond this stops it.</summary>
    public long OutputBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>The largest file it may write; none by default, since everything comes over its standard output.</summary>
    public long FileBytes { get; init; }
}

/// <summary>How a run came to its end.</summary>
internal enum ToolEnd
{
    /// <summary>It ended by itself; the exit code says how.</summary>
    Exited,

    /// <summary>The program is not installed.</summary>
    Missing,

    /// <summary>Killed for time.</summary>
    TimedOut,

    /// <summary>Killed for the size of its output.</summary>
    TooMuchOutput,
}

/// <summary>What came out of a run.</summary>
/// <param name="End">How it ended.</param>
/// <param name="ExitCode">Its exit code; meaningful when <paramref name="End"/> is <see cref="ToolEnd.Exited"/>.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Complaints">The beginning of its standard error.</param>
internal sealed record ToolRun(ToolEnd End, int ExitCode, byte[] Output, string Complaints)
{
    public bool IsGood => End == ToolEnd.Exited && ExitCode == 0;
}
