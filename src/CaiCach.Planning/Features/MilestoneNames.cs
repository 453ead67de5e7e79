using CaiCach.Planning.Contracts;

namespace CaiCach.Planning.Features;

/// <summary>How pages name kinds of deadlines and cadences.</summary>
internal static class MilestoneNames
{
    /// <summary>The kinds, the usual first.</summary>
    public static readonly IReadOnlyList<(MilestoneKind Kind, string Name)> Kinds =
    [
        (MilestoneKind.Date, "ngày"),
        (MilestoneKind.Month, "tháng"),
        (MilestoneKind.Quarter, "quý"),
        (MilestoneKind.HalfYear, "6 tháng"),
        (MilestoneKind.Year, "năm"),
        (MilestoneKind.Recurring, "định kỳ"),
        (MilestoneKind.Continuous, "thường xuyên"),
        (MilestoneKind.External, "theo quy định khác"),
    ];

    private static readonly (string Cadence, string Name)[] UsualCadences =
    [
        ("monthly", "hằng tháng"),
        ("quarterly", "hằng quý"),
        ("six-month", "6 tháng"),
        ("nine-month", "9 tháng"),
        ("yearly", "hằng năm"),
        ("six-month,yearly", "6 tháng, năm"),
        ("quarterly,six-month,yearly", "quý, 6 tháng, năm"),
        ("quarterly,six-month,nine-month,yearly", "quý, 6 tháng, 9 tháng, năm"),
    ];

    /// <summary>The usual sets of cadences, and the one in use if it is another.</summary>
    public static IReadOnlyList<(string Cadence, string Name)> CadenceSets(string? inUse) =>
        string.IsNullOrEmpty(inUse) || UsualCadences.Any(usual => usual.Cadence == inUse)
            ? UsualCadences
            : [.. UsualCadences, (inUse, Words(inUse))];

    /// <summary>A set of cadences in words.</summary>
    public static string Words(string cadences) =>
        string.Join(
            ", ",
            cadences.Split(',').Select(cadence => UsualCadences.FirstOrDefault(usual => usual.Cadence == cadence).Name ?? cadence)
        );
}
