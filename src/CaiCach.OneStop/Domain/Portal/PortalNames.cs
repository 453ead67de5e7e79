using CaiCach.Foundation.Text;
using CaiCach.Foundation.Units;

namespace CaiCach.OneStop.Domain.Portal;

/// <summary>What messages to the Portal are called.</summary>
internal static class PortalNames
{
    /// <summary>The job of the night.</summary>
    public static readonly string CompareJob = "Đối soát hằng đêm với Cổng Dịch vụ công quốc gia";

    /// <summary>The job that takes questions.</summary>
    public static readonly string QuestionsJob = "Nhận câu hỏi từ Cổng Dịch vụ công quốc gia";

    /// <summary>Who acts while a file is fetched by its address.</summary>
    public static readonly Actor LinkReader = new(null, null, "Người mở đường dẫn tệp");

    /// <summary>The state.</summary>
    public static string Of(PortalMessageState state) =>
        state switch
        {
            PortalMessageState.Pending => "Chờ gửi",
            PortalMessageState.Sent => "Đã gửi, chưa có trả lời",
            PortalMessageState.Accepted => "Cổng đã nhận",
            PortalMessageState.Rejected => "Cổng từ chối",
            PortalMessageState.NeedsUpdate => "Gửi lại dạng cập nhật",
            PortalMessageState.Dead => "Đã dừng gửi",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    /// <summary>The kind.</summary>
    public static string Of(PortalMessageKind kind) =>
        kind switch
        {
            PortalMessageKind.Dossier => "Hồ sơ",
            PortalMessageKind.Progress => "Tiến độ",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>How it stands with a merged unit's way.</summary>
    public static string Of(FormerWayState state) =>
        state switch
        {
            FormerWayState.Works => "kết nối của đơn vị cũ vẫn dùng được",
            FormerWayState.Down => "Cổng không trả lời kết nối của đơn vị cũ",
            FormerWayState.Off => "kết nối của đơn vị cũ đang tắt",
            FormerWayState.PasswordLost => "không mở được mật khẩu trong kết nối của đơn vị cũ",
            FormerWayState.Missing => "đơn vị cũ chưa từng có kết nối",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    /// <summary>Where a question stands.</summary>
    public static string Of(QuestionState state) =>
        state switch
        {
            QuestionState.Open => "Chờ trả lời",
            QuestionState.Overdue => "Quá hạn trả lời",
            QuestionState.Sending => "Đang gửi câu trả lời",
            QuestionState.Answered => "Cổng đã nhận câu trả lời",
            QuestionState.Stuck => "Cổng không nhận câu trả lời",
            QuestionState.AnsweredThere => "Đã trả lời ngay trên Cổng",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    /// <summary>In what the two sides differ.</summary>
    public static string Of(PortalDifferenceKind kind) =>
        kind switch
        {
            PortalDifferenceKind.OnlyOnPortal => "Thủ tục chỉ có trên Cổng",
            PortalDifferenceKind.OnlyHere => "Thủ tục Cổng chưa có",
            PortalDifferenceKind.OtherName => "Thủ tục khác tên",
            PortalDifferenceKind.DossiersOfDay => "Số hồ sơ của ngày tiếp nhận",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>The card of the home page.</summary>
    public static readonly string HomeTitle = "Cổng Dịch vụ công quốc gia";

    /// <summary>New differences on the home page.</summary>
    public static string NewDifferences(int count) => $"{count} khác biệt mới với Cổng";

    /// <summary>Beside them.</summary>
    public static string OpenDifferences(int count, DateOnly day) =>
        $"đối soát ngày {VietnameseDate.Format(day)}, còn {count} khác biệt chưa xử lý";

    /// <summary>Their status.</summary>
    public static readonly string New = "mới";

    /// <summary>Differences of earlier nights that nobody has settled, on the home page.</summary>
    public static string OldDifferences(int count) => $"{count} khác biệt với Cổng chưa xử lý";

    /// <summary>Their status.</summary>
    public static readonly string Old = "còn treo";

    /// <summary>Messages that the Portal refused or that could not be told, on the home page.</summary>
    public static string StuckMessages(int count) => $"{count} thông điệp chưa tới được Cổng, cần xem và gửi lại";

    /// <summary>A Portal that does not answer, on the home page.</summary>
    public static readonly string Down = "Cổng Dịch vụ công quốc gia không trả lời";

    /// <summary>Since when.</summary>
    public static string DownSince(DateTimeOffset at) => $"từ {VietnameseDate.Format(at)}, thông điệp chờ gửi lại";

    /// <summary>A night whose comparison failed, on the home page.</summary>
    public static readonly string NotCompared = "Không lấy được danh mục của Cổng để đối soát";

    /// <summary>Its status.</summary>
    public static readonly string NoAnswer = "không có trả lời";

    /// <summary>Questions that wait, on the home page.</summary>
    public static string OpenQuestions(int count) => $"{count} câu hỏi chờ trả lời";

    /// <summary>Beside them: the first that is due.</summary>
    public static string AnswerBy(DateTimeOffset due) => $"trả lời trước {VietnameseDate.Format(due)}";

    /// <summary>Answers that the Portal did not take, on the home page.</summary>
    public static string StuckAnswers(int count) => $"{count} câu trả lời Cổng không nhận";

    /// <summary>The set of fields.</summary>
    public static string Of(PortalFields fields) =>
        fields switch
        {
            PortalFields.Of2020 => "Tài liệu tích hợp 2020",
            PortalFields.Of2022 => "Bổ sung từ 2022 (định danh, số hóa, thanh toán trực tuyến)",
            _ => throw new ArgumentOutOfRangeException(nameof(fields), fields, null),
        };
}
