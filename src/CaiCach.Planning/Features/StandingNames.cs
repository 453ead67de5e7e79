using CaiCach.Planning.Domain;

namespace CaiCach.Planning.Features;

/// <summary>How pages and workbooks name thresholds and whether they are met.</summary>
internal static class StandingNames
{
    public static string Of(TargetStanding standing) =>
        standing switch
        {
            TargetStanding.Met => "Đạt",
            TargetStanding.NotMet => "Chưa đạt",
            _ => "Chưa có số liệu",
        };

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
