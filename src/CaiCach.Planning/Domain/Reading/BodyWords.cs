using System.Text.RegularExpressions;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>The words, folded, by which a body (unit, office, officer, group) is told from other words.</summary>
internal static partial class BodyWords
{
    private const int TimeoutMs = 1000;
    private const string Nouns =
        @"ubnd|uy ban|hdnd|hoi dong|cong chuc|cong an|cc\b|cbcc|can bo|vien chuc|chuyen vien|van phong|vp\b|phong|bo phan|bo\b(?! sung)|so\b|chi cuc|cuc\b|co quan|don vi|ban\b|cac ban|dang uy|mat tran|ubmttq|mttq|doan thanh nien|doan the|doan\b|hoi\b|trung tam|ttpvhcc|tram|truong\b|dai\b|to\b|thon|ban quan ly|lanh dao|chu tich|pho chu tich|thu truong|nguoi dung dau|truong (?:ban|phong|thon)|bi thu|ke toan|dia chinh|tu phap|van hoa|quan su|bcd|ban chi dao|ca nhan|to chuc|nganh|hop tac xa|buu dien|ngan hang|kho bac|thanh tra|toan the|giam doc|hieu truong|thanh vien|quy tin dung";

    /// <summary>A text that begins with a body.</summary>
    [GeneratedRegex(@"^(?:(?:cac|nhung|tat ca|tung|moi|toan the|mot so)\s+)?(?:" + Nouns + @")(?![\p{L}])", RegexOptions.None, TimeoutMs)]
    public static partial Regex Start();

    /// <summary>A second distinct body after a comma or "và"; "ban, ngành" and "cán bộ, công chức" are one.</summary>
    [GeneratedRegex(
        @"\s*,\s*(?:va\s+)?(?=(?:(?:cac|nhung)\s+)?(?:ubnd|uy ban|hdnd|hoi dong nhan dan|cong chuc|cong an|cc[. ]|van phong|phong|bo phan|so\b|cuc\b|co quan|dang uy|mat tran|ubmttq|mttq|doan thanh nien|hoi\b|trung tam|tram|truong\b|dai\b|to\b|ban chi dao|bcd|thon|chu tich|cac)(?![\p{L}]))",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex Comma();

    /// <summary>A first part that only opens a phrase for many: "Cán bộ, công chức xã", "Các cơ quan, đơn vị".</summary>
    [GeneratedRegex(
        @"^(?:(?:cac|toan the)\s+)?(?:can bo|ban|phong|co quan|don vi|cong chuc|bo phan|cac ban|nganh|doan the|ban nganh|co quan chuyen mon|so)$",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex Opening();

    /// <summary>The officer that a list of fields belongs to: "công chức Tư pháp, Kế toán, Văn hóa".</summary>
    [GeneratedRegex(@"^(?:cac\s+)?(?:cong chuc|cc|can bo|phong|bo phan)[. ]+", RegexOptions.None, TimeoutMs)]
    public static partial Regex Officer();

    /// <summary>A field of work alone.</summary>
    [GeneratedRegex(
        @"^(?:tu phap|ho tich|tai chinh|ke toan|ke hoach|van hoa|xa hoi|dia chinh|xay dung|van phong|thong ke|quan su|cong an|nong nghiep|lao dong|thuong binh|kinh te|do thi|moi truong|noi vu|tp|tc|vh|vp|dc|ldtb|tt|tk|ht|kt|xd|xh|cong thuong|thong tin|giao duc|y te)(?:\s*[-–&,+]\s*[\p{L} ]{2,25})?(?:\s+(?:xa|phuong))?$",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex Field();

    /// <summary>A line that ends in a field of work, so that a dash after it joins the second field: "Tài chính" – "Kế toán".</summary>
    [GeneratedRegex(
        @"\b(?:tu phap|tai chinh|van hoa|dia chinh|van phong|kinh te|lao dong|nong nghiep|ha tang|xay dung)$",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex EndsInField();

    /// <summary>Where the name of a body may be whole.</summary>
    [GeneratedRegex(
        @"\b(?:ubnd (?:xa|phuong|huyen)|xa|phuong|huyen|tinh|lien quan|thong ke|ho tich|ke toan|xa hoi|hanh chinh cong|kinh te|do thi)$",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex Whole();

    /// <summary>A heading inside a cell that gives the role of what follows.</summary>
    [GeneratedRegex(
        @"^(?:(?:co quan|don vi|bo phan|can bo|ca nhan)(?:,? (?:co quan|don vi|bo phan|ca nhan))*\s*)?(?:(?<lead>chu tri|thuc hien|chu tri thuc hien|chiu trach nhiem|phu trach|tham muu|dau moi|chu tri tham muu)|(?<help>phoi hop(?: thuc hien)?|tong hop|kiem tra|theo doi|giam sat|don doc|tong hop[;,]? kiem tra|tham dinh))(?:\s*[;,]?\s*(?:kiem tra|theo doi|don doc|tong hop))*\s*:\s*",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex RoleLabel();

    /// <summary>Words that say how something is done, so no body follows.</summary>
    [GeneratedRegex(
        @"^(?:thuc hien|to chuc|ra soat|xay dung|trien khai|theo|thuong xuyen|khi|tham muu|ban hanh|tuyen truyen|tiep tuc|phoi hop)\b",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex WayOfWorking();

    /// <summary>A name cut off in the middle of a phrase.</summary>
    [GeneratedRegex(@"(?:\bco quan lien|\blien|\bcac|\bva|\bco lien|\bthuoc|\bchuyen|\bcong|\bco)$", RegexOptions.None, TimeoutMs)]
    public static partial Regex CutOff();

    public static bool IsBody(string text) => Start().IsMatch(Folding.Of(Entries.Bare(text)));
}
