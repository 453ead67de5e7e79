namespace CaiCach.Host.Tests.Scripts;

/// <summary>How a script ended, and what it said.</summary>
internal sealed record BashEnd(int ExitCode, string Output, string Error);
