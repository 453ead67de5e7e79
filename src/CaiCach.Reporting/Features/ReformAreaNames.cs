using CaiCach.Foundation.Reform;

namespace CaiCach.Reporting.Features;

/// <summary>What reform areas are called where a report is put together.</summary>
internal static class ReformAreaNames
{
    /// <summary>What belongs to no area.</summary>
    public static string None => "Chưa xếp lĩnh vực";

    /// <summary>An area by its id; null for none.</summary>
    public static string Of(string? area) => ReformAreas.TryParse(area, out var known) ? ReformAreas.Of(known).Name : None;
}
