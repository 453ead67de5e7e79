using CaiCach.Planning.Domain;
using CaiCach.Planning.Domain.Binding;

namespace CaiCach.Planning.Features;

/// <summary>How pages and workbooks name thresholds and whether they are met.</summary>
internal static class StandingNames
{
    public static string Of(TargetStanding standing) =>
        standing switch
        {
            TargetStanding.Met => "Đạt",
            TargetStanding.NotMet => "Chưa đạt",
            TargetStanding.OnCourse => "Đúng tiến độ",
            TargetStanding.AtRisk => "Có nguy cơ không đạt",
            TargetStanding.Missed => "Không đạt",
            _ => "Chưa có số liệu",
        };

    /// <summary>The pill of a standing.</summary>
    public static string PillOf(TargetStanding standing) =>
        standing switch
        {
            TargetStanding.Met or TargetStanding.OnCourse => "ontime",
            TargetStanding.AtRisk => "soon",
            TargetStanding.NotMet or TargetStanding.Missed => "late",
            _ => "idle",
        };

    /// <summary>What is asked by the period's end: "từ 98% trở lên".</summary>
    public static string Of(TargetRequirement required, string unit) =>
        Of(new TargetMeasure(required.Comparator, decimal.Round(required.Value, 2), unit));

    /// <summary>A threshold in words: "từ 90% trở lên".</summary>
    public static string Of(TargetMeasure measure)
    {
        var figure = Figure(measure.Value, measure.Unit);
        return measure.Comparator switch
        {
            ">=" => $"từ {figure} trở lên",
            ">" => $"trên {figure}",
            "<=" => $"không quá {figure}",
            "<" => $"dưới {figure}",
            _ => figure,
        };
    }

    /// <summary>A figure with its unit: "92,5%", "3 lớp".</summary>
    public static string Figure(decimal value, string unit)
    {
        var number = Foundation.Text.VietnameseNumber.Format(value, 4);
        return unit == "%" ? number + "%" : $"{number} {unit}".TrimEnd();
    }

    /// <summary>The value of a target without thresholds.</summary>
    public static string YesNo(decimal value) => value >= 1 ? "có" : "không";
}
