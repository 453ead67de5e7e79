using System.Text.RegularExpressions;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>The column titles, folded, that a flattened header runs together: "TT Nội dung thực hiện Sản phẩm Cơ quan chủ trì …".</summary>
internal static partial class FlattenedTitles
{
    private const int TimeoutMs = 1000;
    private const string Times =
        @"thuong xuyen\b|quy (?:iv|i{1,3}|[1-4])\b|thang \d|truoc (?:ngay )?\d|trong nam\b|dinh ky\b|hang (?:thang|quy|nam)\b|ca nam\b|nam 20\d\d";
    private const string Who = @"(?:co quan|don vi|bo phan|can bo|ca nhan|cong chuc)(?:\s*[,/]\s*(?:co quan|don vi|bo phan|ca nhan))*";
    private const string Title =
        @"(?:s?tt|so tt|noi dung(?: (?:thuc hien|cong viec|nhiem vu|cong tac|cong viec thuc hien|trien khai))?|(?:ten )?nhiem vu(?: (?:cu the|chung|trong tam|chu yeu))?(?:\s*[,/]\s*(?:hoat dong|giai phap|cong viec))?|cong viec(?: cu the)?|linh vuc|muc tieu(?:\s*[,/]\s*chi tieu)?|chi tieu|hoat dong"
        + @"|(?:ket qua\s*[,/]?\s*)?san pham(?:\s*[,/]\s*ket qua)?(?: (?:dau ra|chu yeu|hoan thanh|du kien|dat duoc))?|ket qua(?:\s*[,/]\s*san pham)?(?: (?:dat duoc|dau ra|du kien|thuc hien))?"
        + @"|"
        + Who
        + @" (?:chu tri(?: (?:thuc hien|tham muu))?|thuc hien|phu trach|chiu trach nhiem|tham muu|phoi hop(?: thuc hien)?)|chu tri|phoi hop|phan cong thuc hien"
        + @"|(?:thoi (?:gian|han)|tien do)(?: (?:hoan thanh|thuc hien))?|lo trinh(?: thuc hien)?|(?:du kien |nguon )?kinh phi(?: (?:thuc hien|trien khai|du kien))?(?: \([^)]*\))?|ghi chu)";

    /// <summary>A whole header; its titles are captured in order.</summary>
    [GeneratedRegex(@"^\s*(?:(?<title>" + Title + @")(?:\s+|$)){4,}$", RegexOptions.None, TimeoutMs)]
    public static partial Regex Header();

    /// <summary>How a header may begin, to look no further elsewhere.</summary>
    [GeneratedRegex(@"^\s*" + Title + @"(?:\s|$)", RegexOptions.None, TimeoutMs)]
    public static partial Regex Start();

    /// <summary>A line that only numbers the columns.</summary>
    [GeneratedRegex(@"^(?:\(?\d{1,2}\)?\s+){3,}\(?\d{1,2}\)?$", RegexOptions.None, TimeoutMs)]
    public static partial Regex Numbering();

    /// <summary>A row's number alone, or before its words.</summary>
    [GeneratedRegex(@"^(?<n>\d{1,3})(?<dot>[.)])?(?:\s+(?=\p{Lu})|$)", RegexOptions.None, TimeoutMs)]
    public static partial Regex RowNumber();

    /// <summary>A group row: "II. Cải cách thủ tục hành chính".</summary>
    [GeneratedRegex(@"^(?:[IVX]{1,5}|[A-H])[.)]?\s+(?=\p{Lu})", RegexOptions.None, TimeoutMs)]
    public static partial Regex Group();

    /// <summary>Where, within a line, another cell could begin: at a body or a time. Folded; the word must begin with a capital.</summary>
    [GeneratedRegex(
        @"(?<=\S )(?:[-–] )?(?<word>(?:cac )?(?:ubnd|cong chuc|van phong|bo phan|phong|trung tam|cong an|mat tran|hoi|doan|ban|co quan)\b|"
            + Times
            + @")|(?<=\S )[-–] (?<word>(?:to chuc thuc hien|bao cao|ke hoach|quyet dinh|xay dung|van ban)\b)",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex CellWithin();

    /// <summary>A time at the beginning.</summary>
    [GeneratedRegex("^(?:" + Times + ")", RegexOptions.None, TimeoutMs)]
    public static partial Regex Time();

    /// <summary>Words that cannot end a cell.</summary>
    [GeneratedRegex(
        @"(?:[,:(–-]|\b(?:cua|va|voi|cho|tai|theo|cac|co|ve|den|trong|tu|nhung|quy|thang|truoc|nam|ngay|cong|chuyen|lien|giua|hoac|do|bao cao|trinh|tham muu|gui))$",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex OpenEnd();
}
