namespace CaiCach.Reporting.Domain;

/// <summary>Whose work a report is about.</summary>
/// <param name="UnitId">The authority.</param>
internal sealed record ReportScope(Guid UnitId)
{
    /// <summary>One plan of it; null for all its work.</summary>
    public Guid? PlanId { get; init; }

    /// <summary>One department of it, which reports its own part; null for the whole authority.</summary>
    public Guid? DepartmentId { get; init; }
}
