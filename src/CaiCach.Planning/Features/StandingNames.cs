using CaiCach.Planning.Data;
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

    /// <summary>What a target asks for: its thresholds in words.</summary>
    public static string GoalOf(Target target) =>
        target.Measures.Count == 0 ? GoalOf(target.Kind) : string.Join("; ", target.Measures.Select(Of));

    /// <summary>What a target without figures asks for.</summary>
    public static string GoalOf(TargetKind kind) =>
        kind switch
        {
            TargetKind.Grade => "đạt mức xếp loại đã nêu",
            TargetKind.Trend or TargetKind.ChangeOnYear or TargetKind.Ramp => "tốt hơn năm trước",
            _ => "có",
        };

    /// <summary>Why nothing can be said to be asked of an indicator.</summary>
    public static string NothingAsked(TargetKind kind) =>
        kind switch
        {
            TargetKind.Grade => "câu chữ không nêu mức xếp loại nào mà chỉ tiêu này có",
            TargetKind.Trend or TargetKind.ChangeOnYear or TargetKind.Ramp => "tính từ số năm trước, mà năm trước chưa có số liệu",
            _ => "câu chữ không nêu con số; hãy chọn cách so sánh khác hoặc ghi số liệu riêng",
        };

    /// <summary>The values of a target's thresholds in their order; null where none has one.</summary>
    public static string? NowOf(TargetWithValues entry)
    {
        var values = Enumerable.Range(0, Math.Max(1, entry.Target.Measures.Count)).Select(place => ValueOf(entry, place)).ToList();
        return values.TrueForAll(value => value is null)
            ? null
            : string.Join("; ", values.Select(value => value ?? Of(TargetStanding.NoFigures).ToLowerInvariant()));
    }

    /// <summary>A value that a person entered for a threshold of a target.</summary>
    public static string Figure(Target target, TargetValue value) =>
        value.Measure < target.Measures.Count ? Figure(value.Value, target.Measures[value.Measure].Unit) : YesNo(value.Value);

    /// <summary>A figure with its unit: "92,5%", "3 lớp".</summary>
    public static string Figure(decimal value, string unit)
    {
        var number = Foundation.Text.VietnameseNumber.Format(value, 4);
        return unit == "%" ? number + "%" : $"{number} {unit}".TrimEnd();
    }

    /// <summary>The value of a target without thresholds.</summary>
    public static string YesNo(decimal value) => value >= 1 ? "có" : "không";

    private static string? ValueOf(TargetWithValues entry, int place) =>
        entry.Bound.TryGetValue(place, out var bound) ? (bound.Course.Value is { } now ? Figure(now, bound.Indicator.Measure) : null)
        : entry.Latest.TryGetValue(place, out var latest) ? Figure(entry.Target, latest)
        : null;
}
