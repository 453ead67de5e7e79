using CaiCach.Foundation.Units;

namespace CaiCach.Reporting.Features;

/// <summary>What a person may do about the reports of a unit.</summary>
internal static class ReportRights
{
    /// <summary>The roles that report for a unit.</summary>
    public static readonly Role[] Reporting = [Role.Coordinator, Role.Leader];

    /// <summary>The roles that approve what a unit reports.</summary>
    public static readonly Role[] Approving = [Role.Leader];

    /// <summary>The roles by which a unit above reviews.</summary>
    public static readonly Role[] Reviewing = [Role.Appraiser, Role.Leader, Role.Coordinator];

    /// <summary>The roles that edit outlines, in the topmost unit.</summary>
    public static readonly Role[] EditingOutlines = [Role.Coordinator, Role.Leader, Role.Administrator];

    /// <summary>Whether the person reports for this unit. Rights above it let one look and review, not act for it.</summary>
    public static bool MayReportFor(this CurrentUser user, Guid unitId) => user.HoldsIn(unitId, Reporting);

    /// <summary>Whether the person approves what this unit reports.</summary>
    public static bool MayApproveFor(this CurrentUser user, Guid unitId) => user.HoldsIn(unitId, Approving);

    /// <summary>Whether the person was given one of the roles in this very unit.</summary>
    public static bool HoldsIn(this CurrentUser user, Guid unitId, params IReadOnlyList<Role> roles) =>
        user.Access is { } access && access.Grants.Any(grant => grant.UnitId == unitId && roles.Contains(grant.Role));
}
