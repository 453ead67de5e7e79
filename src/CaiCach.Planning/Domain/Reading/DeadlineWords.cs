using System.Text.RegularExpressions;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>The words, folded, by which a deadline tells its time.</summary>
internal static partial class DeadlineWords
{
    private const int TimeoutMs = 1000;
    private const string Year = @"(?:\s*[/.\-–]\s*(?:nam\s*)?|\s*,?\s*nam\s+|\s+)(?<year>20\d\d)\b";
    private const string Join = @"\s*(?<join>,|;|va|&|\+|-|–|/|den|toi)\s*";

    /// <summary>15/11/2023, 15/11, 15.11.2023, 15-11-2023.</summary>
    [GeneratedRegex(
        @"(?<![\d/.])(?<day>\d{1,2})\s*[/.\-]\s*(?<month>\d{1,2})(?:\s*[/.\-]\s*(?<year>\d{4}))?(?![\d/%])",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex NumericDate();

    /// <summary>Ngày 15 tháng 11 năm 2023.</summary>
    [GeneratedRegex(@"\bngay\s+(?<day>\d{1,2})\s+thang\s+(?<month>\d{1,2})(?:" + Year + @")?", RegexOptions.None, TimeoutMs)]
    public static partial Regex WordDate();

    /// <summary>Quý IV/2023, Quý I, III, Quý II-IV/2026, Q1/2024.</summary>
    [GeneratedRegex(
        @"\bq(?:uy)?[\s.]*(?<n>iv|i{1,3}|[1-4])\b(?:"
            + Join
            + @"(?:q(?:uy)?\s*)?(?<n>iv|i{1,3}|[1-4])\b(?!\s*/\s*\d{1,2}\b))*(?:"
            + Year
            + @")?",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex Quarter();

    /// <summary>Tháng 11/2023, tháng 6 và tháng 12, tháng 3-5/2024.</summary>
    [GeneratedRegex(
        @"\bthang\s*(?<n>1[0-2]|0?[1-9])\b(?:" + Join + @"(?:thang\s*)?(?<n>1[0-2]|0?[1-9])\b(?!\s*/\s*\d{1,2}\b))*(?:" + Year + @")?",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex Month();

    /// <summary>11/2023 with no word before it.</summary>
    [GeneratedRegex(@"(?<![\d/.])(?<n>1[0-2]|0?[1-9])\s*/\s*(?<year>20\d\d)\b", RegexOptions.None, TimeoutMs)]
    public static partial Regex BareMonth();

    /// <summary>06 tháng đầu năm 2024, 6 tháng cuối năm, 9 tháng đầu năm.</summary>
    [GeneratedRegex(
        @"\b(?<months>0?6|0?9|sau|chin)\s*thang\s+(?<end>dau|cuoi)(?:\s+(?:cua\s+)?nam\b)?(?:\s*(?:nam\s*)?(?<year>20\d\d))?|\bnua\s+(?<end>dau|cuoi)\s+nam(?:\s+(?<year>20\d\d))?",
        RegexOptions.ExplicitCapture,
        TimeoutMs
    )]
    public static partial Regex HalfYear();

    /// <summary>Năm 2021-2025, giai đoạn 2021 - 2025, 2021-2025.</summary>
    [GeneratedRegex(
        @"(?:\b(?:giai\s+doan|nam|trong|tu)\s+)*(?:nam\s+)?\b(?<from>20\d\d)\s*(?:-|–|den|den nam)\s*(?:nam\s+)?(?<year>20\d\d)\b",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex Years();

    /// <summary>Năm 2024, trong năm 2024, cả năm, trong năm, 2024.</summary>
    [GeneratedRegex(
        @"\b(?:(?:trong|ca|het|cuoi|den|toan)\s+)*nam(?:\s+(?<year>20\d\d)\b|\s+ke hoach|(?=\s*$|\s*[.,;)]))|^\s*(?<year>20\d\d)\s*$|\b(?:trong|ca|cuoi|het)\s+nam\b",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex WholeYear();

    /// <summary>What makes a period come again: định kỳ, hằng quý, mỗi tháng, tháng cuối quý, 1 lần/quý.</summary>
    [GeneratedRegex(
        @"\bdinh\s+ky\b|\b(?:hang|moi|tung|cac)\s+(?:thang|quy|nam|tuan|ngay|ky)\b|/\s*(?:thang|quy|nam|tuan)\b|\bcuoi\s+(?:moi\s+|cac\s+)?quy\b(?!\s*[iv1-4])|\bthang\s+cuoi\s+quy\b|\bmot\s+lan\b",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex Again();

    /// <summary>The periods of a recurring report: tháng, quý, 6 tháng, 9 tháng, năm.</summary>
    [GeneratedRegex(
        @"(?<six>\b(?:0?6|sau)\s*thang\b(?:\s+dau nam)?)|(?<nine>\b(?:0?9|chin)\s*thang\b(?:\s+dau nam)?)|(?<quarter>\b(?:0?3|ba)\s*thang\b|\bquy\b(?!\s+(?:dinh|che|trinh|hoach)))|(?<year>\b(?:ca|mot|0?1)?\s*nam\b)|(?<month>(?<!\d\s*)\bthang\b(?!\s*\d|\s+cuoi quy))",
        RegexOptions.ExplicitCapture,
        TimeoutMs
    )]
    public static partial Regex Periods();

    /// <summary>A part that is a list of periods and nothing else.</summary>
    [GeneratedRegex(
        @"^(?:bao cao\s+|so ket\s+|tong ket\s+|theo\s+)*(?:(?:0?[369]\s*thang(?:\s+dau nam)?|quy(?!\s+dinh)|thang|(?:ca|0?1|mot)?\s*nam|tuan|va|,|;|/|-|hoac|dot xuat|bao cao|theo quy dinh|khi co yeu cau)\s*)+\.?$",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex OnlyPeriods();

    /// <summary>All the time.</summary>
    [GeneratedRegex(@"\bthuong\s+xuyen\b|\blien\s+tuc\b|\bxuyen\s+suot\b|\bhang\s+ngay\b", RegexOptions.None, TimeoutMs)]
    public static partial Regex Always();

    /// <summary>Time set outside the plan.</summary>
    [GeneratedRegex(
        @"\btheo\s+(?:dung\s+)?(?:thoi\s+(?:han|gian|diem)|quy\s+dinh|huong\s+dan|ke\s+hoach|yeu\s+cau|lo\s+trinh|chi\s+dao|tien\s+do|van\s+ban|chuong\s+trinh|luat|thong\s+bao|de\s+nghi)|\b(?:ngay\s+)?(?:sau\s+)?khi\s+(?:co|duoc|phat\s+sinh|cap|trung\s+uong|tinh|chinh\s+phu|ubnd|ket\s+thuc|hoan\s+thanh)|\bsau\s+khi\b|\bngay\s+sau\b|\bdot\s+xuat\b|\bphat\s+sinh\b|\bphu\s+hop\s+voi\b|\bke\s+tu\s+ngay\b",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex Outside();

    /// <summary>Words between a label and its time that belong to neither.</summary>
    [GeneratedRegex(
        @"(?:^|\s+|:|-|–)(?:truoc|trong|cham nhat|muon nhat|hoan thanh|xong|xong truoc|den|het|cuoi|dau|giua|tu|vao|ngay|thang|thoi gian|thoi han|du kien|dinh ky|la|khoang|thuc hien|to chuc thuc hien|trien khai|trien khai thuc hien|bao gom|gui|nop|va|ban hanh|tuan|thu)\s*$|[\s:–.,;(-]+$",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex Filler();

    /// <summary>Words that a deadline may hold besides its times; anything else makes it a sentence.</summary>
    [GeneratedRegex(
        @"\b(?:truoc|trong|cham nhat|muon nhat|hoan thanh|xong|den|het|cuoi|dau|giua|tu|vao|ngay|thang|quy|nam|thoi gian|thoi han|du kien|dinh ky|la|khoang|hang|moi|va|hoac|dot xuat|theo quy dinh|theo|tuan|lan|bao cao|ca|ky|hien hanh|cung ky|thuc hien|can cu|ke hoach|thu)\b|[\s\d.,;:()/–+&-]+",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex Allowed();

    /// <summary>Where one line of a cell begins another entry: "…; - Báo cáo", ". - Báo cáo".</summary>
    [GeneratedRegex(
        @"\s*;\s*(?:[-–+•]\s*)?|(?<=[.,\s])\s*(?:[-–+•])\s+(?=\p{Lu}\p{Ll})(?!Qu[yý]\s|Th[aá]ng\s|Ng[aà]y\s|N[aă]m\s)|(?<=\p{L}|\d)\.\s+(?=\p{Lu})",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex Parts();
}
