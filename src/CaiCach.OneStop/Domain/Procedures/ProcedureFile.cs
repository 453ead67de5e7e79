namespace CaiCach.OneStop.Domain.Procedures;

/// <summary>One file of <c>data/procedures</c>: the procedures of a field.</summary>
/// <param name="Field">The field (lĩnh vực).</param>
/// <param name="Procedures">Its procedures.</param>
internal sealed record ProcedureFile(ProcedureField Field, IReadOnlyList<ShippedProcedure> Procedures);

/// <summary>A field of procedures (lĩnh vực).</summary>
/// <param name="Code">Short code, unique, e.g. <c>HT</c>.</param>
/// <param name="Name">Name, e.g. "Hộ tịch".</param>
internal sealed record ProcedureField(string Code, string Name);

/// <summary>A procedure as it is shipped.</summary>
/// <param name="Code">Code of the national database, e.g. <c>1.001193</c>.</param>
/// <param name="Name">Name as published.</param>
/// <param name="IsConfirmed">Whether name and code were seen in the source named; the others are marked for the user to check.</param>
/// <param name="Source">Where name and code were seen; null for what was not confirmed.</param>
/// <param name="OtherNames">How people call it; found by the search.</param>
/// <param name="Versions">Its versions, oldest first, without overlap.</param>
/// <param name="Kind">Between whom it runs.</param>
/// <param name="Level">Which tier handles it.</param>
internal sealed record ShippedProcedure(
    string Code,
    string Name,
    bool IsConfirmed,
    string? Source,
    IReadOnlyList<string> OtherNames,
    IReadOnlyList<ShippedVersion> Versions,
    ProcedureKind Kind = ProcedureKind.Public,
    ProcedureLevel Level = ProcedureLevel.Commune
)
{
    /// <summary>What it is called, with the field that it is shipped in.</summary>
    public ProcedureDescription Describe(ProcedureField field) => new(Name, field, OtherNames, IsConfirmed, Source, Kind, Level);
}

/// <summary>A version of a shipped procedure.</summary>
/// <param name="EffectiveFrom">First day.</param>
/// <param name="EffectiveTo">Last day; null while it holds.</param>
/// <param name="Decision">The publishing decision (quyết định công bố); null where it is not known.</param>
/// <param name="Content">What the procedure asks and promises.</param>
/// <param name="Steps">The internal process that is proposed.</param>
internal sealed record ShippedVersion(
    DateOnly EffectiveFrom,
    DateOnly? EffectiveTo,
    PublicationDecision? Decision,
    ProcedureContent Content,
    IReadOnlyList<ProcessStep> Steps
);

/// <summary>The decision by which a version was published.</summary>
/// <param name="Number">Number and symbol.</param>
/// <param name="IssuedOn">Its day; null where it is not known.</param>
/// <param name="Issuer">Who issued it.</param>
internal sealed record PublicationDecision(string Number, DateOnly? IssuedOn, string Issuer)
{
    /// <summary>Whether it says more than what is recorded and contradicts none of it.</summary>
    public bool Completes(PublicationDecision? recorded) =>
        recorded is null || (recorded.IssuedOn is null && IssuedOn is not null && recorded == this with { IssuedOn = null });
}
