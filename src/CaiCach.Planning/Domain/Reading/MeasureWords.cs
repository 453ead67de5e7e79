using System.Text.RegularExpressions;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>The words, folded, by which a target tells its thresholds.</summary>
internal static partial class MeasureWords
{
    private const int TimeoutMs = 1000;
    private const string AtLeastWords =
        @"toi thieu|it nhat|khong duoi|khong thap hon|khong it hon|khong nho hon|tu (?:muc )?|dat va vuot|dat tu|vuot|t\w{0,2}i thi[a-z]{1,2}u";

    /// <summary>98%, 97,5 %, 80-85%.</summary>
    [GeneratedRegex(
        @"(?<![\d.,/])(?:(?<low>\d{1,3}(?:[.,]\d{1,2})?)\s*%?\s*(?:-|–|den)\s*)?(?<value>\d{1,3}(?:\.\d{3})*(?:[.,]\d{1,2})?)\s*%",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex Percent();

    /// <summary>02 cuộc đối thoại, 01 sáng kiến, 1 bản tin, 01-02 cuộc: a small number, or two, and a counted thing.</summary>
    [GeneratedRegex(
        @"(?<![\d.,/\-–:]|\bdieu |\bkhoan |\bmuc do |\bmuc |\bso |\bcap |\bphu luc |\bde an |\bquy |\bnam |\bngay |\bloai )(?:(?<low>\d{1,3})\s*(?:-|–|den)\s*)?(?<value>\d{1,4}(?:[.,]\d{1,2})?)\s*(?:\(\w+\)\s*)?(?<unit>"
            + @"cuoc (?:doi thoai|kiem tra|hop|tuyen truyen|thi|giam sat|tiep xuc|khao sat|thanh tra)|cuoc|sang kien|mo hinh|giai phap|hoi nghi(?: tap huan| tuyen truyen| doi thoai)?|lop (?:tap huan|boi duong|dao tao)|lop|ban tin|tin[, ]+bai|tin/bai|bai viet|tin bai|bai|chuyen muc|chuyen de|buoi(?: tuyen truyen)?|dot (?:kiem tra|khao sat|ra soat|tuyen truyen)|dot|phong su|thu tuc hanh chinh|thu tuc|tthc|dich vu cong|ngay lam viec|phut|diem|bac|lan|ke hoach|nhiem vu|van ban|to cong nghe so|nguoi|luot nguoi|may tinh|phan mem|ho so|don vi|thon|to dan pho"
            + @")\b(?!\s*(?:tuoi|tai cho))(?<per>\s*/\s*(?:nam|thang|quy|tuan|lan|ho so|nguoi|can bo|don vi|xa))?",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex Count();

    /// <summary>A count's period said before it: "1 tháng có", "mỗi quý", "hằng năm có".</summary>
    [GeneratedRegex(
        @"\b(?:0?1|mot|moi|hang)\s+(?<per>thang|quy|nam|tuan)\s+(?:co|to chuc|dang|it nhat co|it nhat|toi thieu)\s*(?:it nhat|toi thieu)?\s*$",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex PerBefore();

    /// <summary>What makes a number part of something that is not an aim.</summary>
    [GeneratedRegex(@"\b(?:dieu|khoan|so|nam|ngay|quy|muc do|cap do|phu luc|de an|thang)\s*$", RegexOptions.None, TimeoutMs)]
    public static partial Regex NotAnAim();

    /// <summary>Words straight before a figure that set its comparator.</summary>
    [GeneratedRegex(
        @"(?:(?<least>"
            + AtLeastWords
            + @")|(?<below>duoi|thap hon|it hon|nho hon)|(?<most>khong qua|khong vuot qua|toi da|khong vuot|khong lon hon|khong cao hon)|(?<above>tren|hon|cao hon|lon hon|nhieu hon))\s*(?:(?:co|dat|la|so|ty le|muc|ti le|tuong ung|tuong ung la|dat muc|duoc|phai dat|nhat|giam|tang|1 thang co|mot thang co|moi thang co|moi nam co|moi quy co|hang nam co|tu)\s*)*$",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex Before();

    /// <summary>Words straight after a figure that set its comparator.</summary>
    [GeneratedRegex(
        @"^\s*(?:(?:so|tong so|ho so|ty le)\s*)?(?:(?<least>tro len|tr\w{1,2} [il1][e3]n)|(?<most>tro xuong))\b",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex After();

    /// <summary>From one figure of a list straight to the next: "80%, 75%".</summary>
    [GeneratedRegex(@"^\s*(?:,|va|/)?\s*(?:va\s*)?$", RegexOptions.None, TimeoutMs)]
    public static partial Regex List();

    /// <summary>A second figure that leans on the first: "…; trong đó … 85%".</summary>
    [GeneratedRegex(@"\b(?:trong (?:so )?do|rieng)\b[^;.]*$", RegexOptions.None, TimeoutMs)]
    public static partial Regex Within();
}
