namespace CaiCach.Planning.Domain;

/// <summary>Whether a target is met by the latest values.</summary>
internal enum TargetStanding
{
    /// <summary>Chưa có số liệu: a figure that is needed has not been entered.</summary>
    NoFigures,

    /// <summary>Đạt.</summary>
    Met,

    /// <summary>Chưa đạt.</summary>
    NotMet,

    /// <summary>Đúng tiến độ: by its indicator it will be met if it goes on like this.</summary>
    OnCourse,

    /// <summary>Có nguy cơ: by its indicator it will not be met if it goes on like this.</summary>
    AtRisk,

    /// <summary>Không đạt: the period is over, or a count has passed what it may not.</summary>
    Missed,
}

/// <summary>The rule by which a target stands.</summary>
internal static class TargetStandingRule
{
    /// <summary>
    /// Met when every threshold in the text is; not met as soon as one is not; without figures while one is missing and none fails. A
    /// target without a threshold (có hoặc không) is met by the value 1 and not met by 0.
    /// </summary>
    /// <param name="measures">The thresholds, in the text's order.</param>
    /// <param name="latest">The latest value of each threshold, by its place from 0; a missing one was never entered.</param>
    public static TargetStanding Of(IReadOnlyList<TargetMeasure> measures, IReadOnlyDictionary<int, decimal> latest)
    {
        IReadOnlyList<TargetMeasure> asked = measures.Count > 0 ? measures : [new TargetMeasure(">=", 1, "")];
        var met = asked.Select((measure, place) => latest.TryGetValue(place, out var value) ? IsMet(measure, value) : (bool?)null).ToList();
        return met.Contains(false) ? TargetStanding.NotMet
            : met.Contains(null) ? TargetStanding.NoFigures
            : TargetStanding.Met;
    }

    /// <summary>How a target stands of whose thresholds each stands so: the worst of them.</summary>
    public static TargetStanding Worst(IEnumerable<TargetStanding> standings)
    {
        TargetStanding[] order =
        [
            TargetStanding.Missed,
            TargetStanding.NotMet,
            TargetStanding.AtRisk,
            TargetStanding.NoFigures,
            TargetStanding.OnCourse,
        ];
        var all = standings.ToHashSet();
        return order.Where(all.Contains).Append(TargetStanding.Met).First();
    }

    private static bool IsMet(TargetMeasure measure, decimal value) =>
        measure.Comparator switch
        {
            ">=" => value >= measure.Value,
            ">" => value > measure.Value,
            "<=" => value <= measure.Value,
            "<" => value < measure.Value,
            _ => value == measure.Value,
        };
}
