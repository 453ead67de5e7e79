namespace CaiCach.Foundation.Jobs;

/// <summary>What jobs of a kind do, in words.</summary>
/// <param name="Code">As stored, e.g. <c>planning.remind</c>.</param>
/// <param name="Name">In Vietnamese, for the administrator's page.</param>
public sealed record JobKind(string Code, string Name);
