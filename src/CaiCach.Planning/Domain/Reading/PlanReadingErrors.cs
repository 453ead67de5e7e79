using CaiCach.Foundation.Writes;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>The Vietnamese words of what the reader refuses or doubts.</summary>
internal static class PlanReadingErrors
{
    public const string HeadOfDocument = "Đầu văn bản";
    public const string NoTitle = "Không thấy tên kế hoạch (dòng bắt đầu bằng “KẾ HOẠCH”); hãy nhập lại.";
    public const string NoIssuer = "Không thấy tên cơ quan ban hành; hãy nhập lại.";
    public const string NumberOrDayBlank = "Số hoặc ngày ban hành còn để trống hoặc không đọc được.";
    public const string PeriodGuessed = "Tên kế hoạch không ghi năm; năm được suy ra từ phần khác của văn bản.";
    public const string NoDiacritics = "Văn bản quét đã mất dấu tiếng Việt; chữ được giữ nguyên như trong tệp, cần sửa lại khi rà soát.";
    public const string NoTasks = "Không thấy bảng phân công nhiệm vụ trong văn bản.";
    public const string NoTargets = "Không thấy chỉ tiêu có con số trong các phần mục tiêu, chỉ tiêu.";
    public const string AnotherKindOfPlan = "Tên văn bản không nói đến cải cách hành chính; hãy kiểm tra có đúng kế hoạch cần nhập không.";
    public const string FlattenedTable = "Bảng được dựng lại từ các dòng chữ rời; hãy đối chiếu từng ô với bản gốc.";
    public const string ShiftedCells = "Các ô bị lệch cột; cơ quan và thời hạn được đặt lại theo nghĩa.";
    public const string LeadIsNoBody = "Ô cơ quan chủ trì không ghi cơ quan nào; phần chữ được đưa vào hoạt động.";
    public const string NoLead = "Thiếu cơ quan chủ trì.";
    public const string NoDeadline = "Thiếu thời hạn.";
    public const string NoDeliverable = "Thiếu sản phẩm, kết quả.";
    public const string NoNumber = "Dòng không ghi số thứ tự.";
    public const string AreaGuessed = "Lĩnh vực được suy ra từ nội dung.";
    public const string RepeatedCell = "Nội dung một ô bị in lặp sang ô bên cạnh; chỉ lấy một lần.";
    public const string RangeMeasure = "Chỉ tiêu ghi khoảng; mức thấp nhất được lấy.";
    public const string LeansOnWords = "Dấu so sánh của con số sau dựa vào chữ của con số trước.";

    public static Error NotAReformPlan(string title) =>
        new(
            "planning.import.not_a_reform_plan",
            $"Văn bản là “{title}”, không phải kế hoạch cải cách hành chính: không có chỉ tiêu, nhiệm vụ để nhập. Kế hoạch kiểm tra được lập ở phần Kiểm tra."
        );

    public static Error NothingFound { get; } =
        new(
            "planning.import.nothing_found",
            "Không thấy chỉ tiêu hay bảng nhiệm vụ nào trong văn bản. Hãy kiểm tra có đúng tệp kế hoạch kèm phụ lục không."
        );

    public static string NumberOfDecision(string number) =>
        $"Kế hoạch không có số riêng; lấy số và ngày của quyết định ban hành kèm theo ({number}).";

    public static string DeadlineNotUnderstood(string raw) => $"Không hiểu thời hạn “{raw}”.";

    public static string NoCadence(string raw) => $"Thời hạn “{raw}” không nói kỳ nào.";

    public static string DueBeforePeriod(string due) => $"Mốc {due} nằm trước kỳ kế hoạch.";

    public static string DueAfterPeriod(string due) => $"Mốc {due} nằm sau kỳ kế hoạch.";

    public static string CutOff(string words) => $"Ô cơ quan có thể bị cắt cụt: “{words}”.";

    public static string RowOfTable(string table, string row) => $"{table}, dòng {row}";

    public static string Item(string section) => $"Mục {section}";

    public static string Table(int number) => $"Bảng {number}";
}
