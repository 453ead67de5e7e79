using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Features;

/// <summary>Units below in a table.</summary>
/// <param name="Caption">What they are.</param>
/// <param name="Rows">The units.</param>
/// <param name="Today">The day by which something is late.</param>
internal sealed record BelowUnits(string Caption, IReadOnlyList<BelowRow> Rows, DateOnly Today);
