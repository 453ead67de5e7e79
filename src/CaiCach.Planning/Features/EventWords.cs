using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;

namespace CaiCach.Planning.Features;

/// <summary>The vocabulary of histories: how each event and each changed field is named to people.</summary>
internal static class EventWords
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        [EventNames.Of(typeof(PlanScanReceived))] = "tải lên bản quét kế hoạch",
        [EventNames.Of(typeof(PlanImported))] = "nhập kế hoạch từ tài liệu",
        [EventNames.Of(typeof(PlanDraftChanged))] = "sửa dự thảo",
        [EventNames.Of(typeof(PlanDraftArranged))] = "sắp xếp dự thảo",
        [EventNames.Of(typeof(CommentsAsked))] = "gửi lấy ý kiến",
        [EventNames.Of(typeof(LeadAnswered))] = "trả lời lấy ý kiến",
        [EventNames.Of(typeof(PlanApproved))] = "phê duyệt kế hoạch",
        [EventNames.Of(typeof(PlanIssued))] = "ban hành kế hoạch",
        [EventNames.Of(typeof(PlanClosed))] = "kết thúc kế hoạch",
        [EventNames.Of(typeof(TasksCarriedOver))] = "chuyển tiếp nhiệm vụ dở dang",
        [EventNames.Of(typeof(TaskRevised))] = "điều chỉnh nhiệm vụ",
        [EventNames.Of(typeof(DirectiveGiven))] = "giao việc theo văn bản",
        [EventNames.Of(typeof(TaskAssignedFromAbove))] = "giao nhiệm vụ từ cấp trên",
        [EventNames.Of(typeof(TaskAssignedDown))] = "giao nhiệm vụ cho cấp dưới",
        [EventNames.Of(typeof(ProgressReported))] = "báo tiến độ",
        [EventNames.Of(typeof(SubmissionConfirmed))] = "xác nhận kết quả",
        [EventNames.Of(typeof(SubmissionReturned))] = "trả lại kết quả",
        [EventNames.Of(typeof(ExtensionAsked))] = "đề nghị gia hạn",
        [EventNames.Of(typeof(ExtensionDecided))] = "trả lời đề nghị gia hạn",
        [EventNames.Of(typeof(CommentAdded))] = "trao đổi",
        [EventNames.Of(typeof(ReminderLetterPrinted))] = "in công văn đôn đốc",
        [EventNames.Of(typeof(CalendarFeedMade))] = "tạo địa chỉ lịch",
    };

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["area"] = "lĩnh vực",
        ["number"] = "số thứ tự",
        ["text"] = "nội dung",
        ["deliverables"] = "sản phẩm",
        ["leadUnit"] = "chủ trì",
        ["leadPosition"] = "vị trí chịu trách nhiệm",
        ["coordinating"] = "phối hợp",
        ["deadline"] = "thời hạn",
        ["budget"] = "kinh phí",
        ["measures"] = "ngưỡng",
        ["kind"] = "cách đo",
        ["title"] = "tên kế hoạch",
        ["issuer"] = "cơ quan ban hành",
        ["planNumber"] = "số, ký hiệu",
        ["issuedOn"] = "ngày ban hành",
        ["periodFrom"] = "ngày đầu thời kỳ",
        ["periodTo"] = "ngày cuối thời kỳ",
        ["legalBases"] = "căn cứ",
        ["parentPlan"] = "kế hoạch giai đoạn",
    };

    private static readonly Dictionary<string, string> Acts = new(StringComparer.Ordinal)
    {
        ["MoveUp"] = "chuyển lên",
        ["MoveDown"] = "chuyển xuống",
        ["Split"] = "tách làm hai",
        ["Merge"] = "gộp với mục sau",
        ["Delete"] = "xóa",
        ["AddAfter"] = "thêm",
    };

    /// <summary>What happened; the stored name where it is another room's.</summary>
    public static string OfEvent(string eventName) => Names.GetValueOrDefault(eventName, eventName);

    /// <summary>A field.</summary>
    public static string OfField(string field) => Fields.GetValueOrDefault(field, field);

    /// <summary>An act on the entries of a draft.</summary>
    public static string OfAct(string act) => Acts.GetValueOrDefault(act, act);
}
