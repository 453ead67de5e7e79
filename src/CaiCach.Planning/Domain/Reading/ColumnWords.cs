using System.Text.RegularExpressions;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>What a column of a task table holds.</summary>
internal enum ColumnRole
{
    Unknown,
    No,
    Group,
    Goal,
    Text,
    Activity,
    Deliverable,
    Lead,
    Coordinating,
    Deadline,
    Start,
    Budget,
    UnitOfMeasure,
    Note,
}

/// <summary>The titles, folded, by which the columns of a task table are known.</summary>
internal static partial class ColumnWords
{
    private static readonly (ColumnRole Role, Regex Title)[] All =
    [
        (ColumnRole.No, No()),
        (ColumnRole.Note, Note()),
        (ColumnRole.UnitOfMeasure, UnitOfMeasure()),
        (ColumnRole.Budget, Budget()),
        (ColumnRole.Lead, LeadFirst()),
        (ColumnRole.Coordinating, Coordinating()),
        (ColumnRole.Start, Start()),
        (ColumnRole.Deadline, Deadline()),
        (ColumnRole.Lead, Lead()),
        (ColumnRole.Deliverable, Deliverable()),
        (ColumnRole.Group, Group()),
        (ColumnRole.Text, Text()),
        (ColumnRole.Activity, Activity()),
        (ColumnRole.Goal, Goal()),
    ];

    public static ColumnRole RoleOf(string foldedTitle)
    {
        var title = foldedTitle.Trim();
        return title.Length is 0 or > 90 ? ColumnRole.Unknown : All.FirstOrDefault(r => r.Title.IsMatch(title)).Role;
    }

    [GeneratedRegex(@"^(s?tt|so tt|so thu tu|tt\.|stt\.)$")]
    private static partial Regex No();

    [GeneratedRegex(@"ghi chu|luu y")]
    private static partial Regex Note();

    [GeneratedRegex(@"don vi tinh|^dvt$")]
    private static partial Regex UnitOfMeasure();

    [GeneratedRegex(@"kinh phi|du toan|nguon von|ngan sach")]
    private static partial Regex Budget();

    [GeneratedRegex(@"chu tri")]
    private static partial Regex LeadFirst();

    [GeneratedRegex(@"phoi hop")]
    private static partial Regex Coordinating();

    [GeneratedRegex(@"(thoi gian|ngay|thang) bat dau|^bat dau$|^tu (ngay|thang)$")]
    private static partial Regex Start();

    [GeneratedRegex(@"thoi gian|thoi han|thoi diem|tien do|^han |ngay hoan thanh|hoan thanh (truoc|trong)|lo trinh|^hoan thanh$|ket thuc")]
    private static partial Regex Deadline();

    [GeneratedRegex(
        @"(co quan|don vi|bo phan|can bo|cong chuc|nguoi|ca nhan|ban|nganh|phong)[^|]{0,40}(thuc hien|trach nhiem|phu trach|tham muu|theo doi|duoc giao|dau moi)|^(phan cong|trach nhiem|to chuc) thuc hien|chiu trach nhiem|^thuc hien$|^phu trach$|^(co quan|don vi)(, (co quan|don vi|ca nhan))?$|phan cong"
    )]
    private static partial Regex Lead();

    [GeneratedRegex(@"san pham|ket qua|dau ra")]
    private static partial Regex Deliverable();

    [GeneratedRegex(@"nhiem vu chung|linh vuc|nhom nhiem vu")]
    private static partial Regex Group();

    [GeneratedRegex(@"noi dung|nhiem vu|cong viec|cong tac|dau viec")]
    private static partial Regex Text();

    [GeneratedRegex(@"hoat dong|giai phap")]
    private static partial Regex Activity();

    [GeneratedRegex(@"muc tieu|chi tieu")]
    private static partial Regex Goal();
}
