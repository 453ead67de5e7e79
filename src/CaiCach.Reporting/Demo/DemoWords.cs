namespace CaiCach.Reporting.Demo;

/// <summary>What the people of a demonstration write; made up, and marked so.</summary>
internal static class DemoWords
{
    public const string Submission = "Số liệu minh họa; trình lãnh đạo xem xét.";
    public const string Asked = "Nêu ngắn gọn, có số, ngày văn bản.";
    public const string Accepted = "Đã tiếp nhận để tổng hợp.";
    public const string GivenBack = "Mục II.2 chưa nêu nguyên nhân hồ sơ quá hạn và cách khắc phục; đề nghị bổ sung rồi gửi lại.";

    /// <summary>What officers are asked for, by the item of the periodic report: whose user name, and what they answer.</summary>
    public static readonly IReadOnlyList<(string Item, string UserName, string Text)> Contributions =
    [
        (
            "I.1",
            "vanphong",
            "Trong kỳ, Ủy ban nhân dân ban hành văn bản chỉ đạo về kỷ luật, kỷ cương hành chính và việc giải quyết hồ sơ đúng hạn (nội dung minh họa)."
        ),
        (
            "I.4",
            "vanhoa",
            "Đã phát thanh tin, bài về dịch vụ công trực tuyến trên hệ thống truyền thanh cơ sở và trang thông tin điện tử (nội dung minh họa)."
        ),
    ];

    /// <summary>Figures that no record gives, by their indicators: how many, out of how many, and the document.</summary>
    public static readonly IReadOnlyList<(string Indicator, decimal Numerator, decimal? Denominator, string Source)> Figures =
    [
        ("KT-01", 3, 8, "Biên bản tự kiểm tra (minh họa)"),
        ("DT-01", 2, null, "Thông báo kết luận hội nghị đối thoại (minh họa)"),
        ("CB-01", 28, 31, "Danh sách cán bộ, công chức (minh họa)"),
    ];
}
