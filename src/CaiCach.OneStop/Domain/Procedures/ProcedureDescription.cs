namespace CaiCach.OneStop.Domain.Procedures;

/// <summary>What a procedure is called and where that was seen; it may be put right at any time.</summary>
/// <param name="Name">Name as published.</param>
/// <param name="Field">Its field.</param>
/// <param name="OtherNames">How people call it; found by the search.</param>
/// <param name="IsConfirmed">Whether name and code were seen in the source.</param>
/// <param name="Source">Where name and code were seen; null for what was not confirmed.</param>
/// <param name="Kind">Between whom it runs.</param>
/// <param name="Level">Which tier handles it.</param>
internal sealed record ProcedureDescription(
    string Name,
    ProcedureField Field,
    IReadOnlyList<string> OtherNames,
    bool IsConfirmed,
    string? Source,
    ProcedureKind Kind = ProcedureKind.Public,
    ProcedureLevel Level = ProcedureLevel.Commune
);
