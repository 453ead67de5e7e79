using CaiCach.Planning.Domain;

namespace CaiCach.Planning.Features.Plans.ReviewPlan;

/// <summary>
/// What a reviewer has to look at: "rõ người, rõ việc, rõ thời gian, rõ kết quả, rõ trách nhiệm", and what the reader doubted. The words
/// are shown as they stand here.
/// </summary>
internal static class ReviewRules
{
    private static readonly Dictionary<string, string> DoubtWords = new(StringComparer.Ordinal)
    {
        ["Area"] = "lĩnh vực chưa chắc",
        ["No"] = "số thứ tự chưa chắc",
        ["Text"] = "nội dung đọc chưa chắc",
        ["Measures"] = "ngưỡng chưa chắc",
        ["Activities"] = "hoạt động chưa chắc",
        ["Deliverables"] = "sản phẩm chưa chắc",
        ["Lead"] = "cơ quan chủ trì chưa chắc",
        ["Coordinating"] = "cơ quan phối hợp chưa chắc",
        ["Deadline"] = "thời hạn chưa chắc",
    };

    /// <summary>What is unclear in a task.</summary>
    public static IReadOnlyList<string> MissingIn(PlanTask task)
    {
        var missing = Doubts(task.Doubts);
        if (task.LeadUnitId is null)
        {
            missing.Add(task.LeadNames.Count > 1 ? "nhiều cơ quan chủ trì, cần chọn một" : "chưa rõ cơ quan chủ trì");
        }

        if (task.Milestones.Count == 0)
        {
            missing.Add("chưa rõ thời hạn");
        }

        if (task.Deliverables.Count == 0)
        {
            missing.Add("chưa rõ sản phẩm");
        }

        if (task.Area is null)
        {
            missing.Add("chưa rõ lĩnh vực");
        }

        return [.. missing.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What is unclear in a target.</summary>
    public static IReadOnlyList<string> MissingIn(Target target)
    {
        var missing = Doubts(target.Doubts);
        if (target.Area is null)
        {
            missing.Add("chưa rõ lĩnh vực");
        }

        return [.. missing.Distinct(StringComparer.Ordinal)];
    }

    private static List<string> Doubts(IEnumerable<string> fields) =>
        [.. fields.Select(field => DoubtWords.GetValueOrDefault(field, "có chỗ đọc chưa chắc"))];
}
