namespace CaiCach.Planning.Demo;

/// <summary>What the people of a demonstration write; made up, and marked so where it becomes evidence.</summary>
internal static class DemoWords
{
    public const string Return = "Thiếu danh sách kèm theo; đề nghị bổ sung rồi nộp lại.";
    public const string AskExtension = "Chờ ý kiến của cơ quan chuyên môn cấp tỉnh đối với dự thảo.";
    public const string GrantExtension = "Đồng ý gia hạn một lần.";
    public const string TargetNote = "Số liệu minh họa";

    private static readonly string[] Begun =
    [
        "Đã dự thảo, đang lấy ý kiến các bộ phận.",
        "Đã họp phân công, đang thu thập số liệu.",
        "Đã xong phần rà soát, đang hoàn thiện báo cáo.",
    ];

    private static readonly string[] HandedIn =
    [
        "Đã hoàn thành và gửi các bộ phận liên quan.",
        "Đã trình ký, ban hành và đăng tải công khai.",
        "Đã tổ chức thực hiện theo kế hoạch, có báo cáo kết quả.",
    ];

    private static readonly string[] Kept =
    [
        "Duy trì thực hiện trong kỳ, không phát sinh vướng mắc.",
        "Thực hiện thường xuyên; có số liệu kèm theo.",
    ];

    public static string Progress(int turn) => Begun[turn % Begun.Length];

    public static string Submission(int turn) => HandedIn[turn % HandedIn.Length];

    public static string Continuous(int turn) => Kept[turn % Kept.Length];

    /// <summary>The number of a made-up document.</summary>
    public static string Document(int turn) => $"{20 + turn}/BC-UBND (minh họa)";
}
