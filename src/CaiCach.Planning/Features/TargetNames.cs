using CaiCach.Planning.Domain;

namespace CaiCach.Planning.Features;

/// <summary>How pages name kinds of targets.</summary>
internal static class TargetNames
{
    public static readonly IReadOnlyList<(TargetKind Kind, string Name)> Kinds =
    [
        (TargetKind.Ratio, "tỷ lệ phần trăm"),
        (TargetKind.Count, "số lượng"),
        (TargetKind.YesNo, "có hoặc không, theo thời hạn"),
        (TargetKind.ChangeOnYear, "tăng, giảm so với năm trước"),
        (TargetKind.Ramp, "lộ trình theo năm"),
        (TargetKind.Grade, "xếp loại, xếp hạng"),
        (TargetKind.Trend, "xu hướng"),
        (TargetKind.Range, "khoảng giá trị"),
    ];
}
