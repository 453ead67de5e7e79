using CaiCach.Foundation.Writes;

namespace CaiCach.Planning.Domain;

/// <summary>Refusals around plans, tasks and targets.</summary>
internal static class PlanErrors
{
    public static readonly Error PlanNotFound = new(
        "planning.plan.not_found",
        "Không tìm thấy kế hoạch trong phạm vi của bạn.",
        ErrorKind.NotFound
    );

    public static readonly Error ScanIsGone = new(
        "planning.plan.scan_is_gone",
        "Không còn tệp bản quét trên máy chủ. Hãy tải lại tệp; báo quản trị viên kiểm tra nơi lưu tệp.",
        ErrorKind.Conflict
    );

    public static readonly Error TaskNotFound = new(
        "planning.task.not_found",
        "Không tìm thấy nhiệm vụ trong phạm vi của bạn.",
        ErrorKind.NotFound
    );

    public static readonly Error TargetNotFound = new(
        "planning.target.not_found",
        "Không tìm thấy chỉ tiêu trong phạm vi của bạn.",
        ErrorKind.NotFound
    );

    public static readonly Error LeadOutsideUnit = new(
        "planning.task.lead_outside_unit",
        "Cơ quan chủ trì phải là bộ phận của đơn vị ban hành kế hoạch.",
        Field: "LeadUnitId"
    );

    public static readonly Error NotYourTask = new(
        "planning.task.not_yours",
        "Nhiệm vụ này do bộ phận khác chủ trì, bạn không báo cáo thay được. Hãy nhờ người phụ trách cải cách hành chính.",
        ErrorKind.Forbidden
    );

    public static readonly Error TaskNotOpen = new(
        "planning.task.not_open",
        "Nhiệm vụ không ở trạng thái đang thực hiện: kế hoạch chưa ban hành, đã kết thúc, hoặc nhiệm vụ đã xong.",
        ErrorKind.Conflict
    );

    public static readonly Error NothingToConfirm = new(
        "planning.task.nothing_to_confirm",
        "Không có kết quả nào đang chờ xác nhận. Có thể người khác vừa xử lý.",
        ErrorKind.Conflict
    );

    public static readonly Error ReturnNeedsReason = new(
        "planning.task.return_needs_reason",
        "Hãy ghi lý do trả lại để người thực hiện biết cần sửa gì.",
        Field: "Reason"
    );

    public static readonly Error EvidenceNeeded = new(
        "planning.task.evidence_needed",
        "Nộp kết quả cần ít nhất một minh chứng: tệp, đường dẫn hoặc số văn bản.",
        Field: "Files"
    );

    public static readonly Error PercentOutOfRange = new(
        "planning.task.percent_out_of_range",
        "Tiến độ là số từ 0 đến 100.",
        Field: "PercentComplete"
    );

    public static readonly Error SubmittedInTheFuture = new(
        "planning.task.submitted_in_the_future",
        "Ngày thực hiện không thể sau hôm nay.",
        Field: "OccurredOn"
    );

    public static readonly Error NumberTaken = new(
        "planning.plan.number_taken",
        "Số, ký hiệu và ngày này đã dùng cho một kế hoạch khác của đơn vị.",
        ErrorKind.Conflict,
        "Number"
    );

    public static readonly Error ExtensionMustBeLater = new(
        "planning.task.extension_must_be_later",
        "Ngày gia hạn phải sau hạn đang có.",
        Field: "Until"
    );

    public static readonly Error ExtensionOpen = new(
        "planning.task.extension_open",
        "Mốc này đã có một đề nghị gia hạn đang chờ duyệt. Hãy chờ lãnh đạo trả lời.",
        ErrorKind.Conflict
    );

    public static readonly Error ExtensionNotFound = new(
        "planning.task.extension_not_found",
        "Không tìm thấy đề nghị gia hạn trong phạm vi của bạn.",
        ErrorKind.NotFound
    );

    public static readonly Error ExtensionDecided = new(
        "planning.task.extension_decided",
        "Đề nghị gia hạn này đã được trả lời. Hãy tải lại trang.",
        ErrorKind.Conflict
    );

    public static readonly Error GrantNeedsDay = new(
        "planning.task.grant_needs_day",
        "Hãy ghi ngày được gia hạn đến.",
        Field: "GrantedUntil"
    );

    public static readonly Error ObjectionNeedsReason = new(
        "planning.task.objection_needs_reason",
        "Hãy ghi lý do và nội dung đề nghị sửa.",
        Field: "Reason"
    );

    public static readonly Error CommentsDueInPast = new(
        "planning.plan.comments_due_in_past",
        "Hạn trả lời phải từ hôm nay trở đi.",
        Field: "DueOn"
    );

    public static readonly Error NothingToSplit = new(
        "planning.task.nothing_to_split",
        "Nội dung không có dòng này để tách. Hãy xuống dòng ở chỗ muốn tách rồi lưu trước."
    );

    public static readonly Error NothingToMerge = new("planning.task.nothing_to_merge", "Không còn nhiệm vụ nào ở sau để gộp.");

    public static readonly Error MergedTooLong = new(
        "planning.task.merged_too_long",
        "Gộp lại thì nội dung dài quá 4.000 ký tự hoặc quá 40 mục. Hãy rút gọn rồi gộp."
    );

    public static readonly Error TooManyEntries = new(
        "planning.plan.too_many_entries",
        "Kế hoạch đã có số mục tối đa, không thêm được nữa."
    );

    public static readonly Error DueBeforeDocument = new(
        "planning.directive.due_before_document",
        "Thời hạn phải từ ngày của văn bản giao trở đi.",
        Field: "DueOn"
    );

    public static readonly Error PeriodReversed = new(
        "planning.plan.period_reversed",
        "Ngày cuối của thời kỳ phải từ ngày đầu trở đi.",
        Field: "PeriodTo"
    );

    public static readonly Error ParentMustCover = new(
        "planning.plan.parent_must_cover",
        "Kế hoạch giai đoạn phải là kế hoạch nhiều năm của đơn vị và bao trùm thời kỳ này.",
        Field: "ParentPlanId"
    );

    public static readonly Error NothingRevised = new(
        "planning.task.nothing_revised",
        "Chưa có gì thay đổi: hãy chọn chủ trì khác hoặc ghi hạn mới."
    );

    public static readonly Error NothingToCarryOver = new(
        "planning.plan.nothing_to_carry_over",
        "Không còn nhiệm vụ dở dang nào để chuyển sang năm sau."
    );

    public static readonly Error NotInForceYet = new(
        "planning.plan.not_in_force_yet",
        "Chỉ chuyển tiếp nhiệm vụ của kế hoạch đang thực hiện hoặc đã kết thúc.",
        ErrorKind.Conflict
    );

    public static readonly Error CarriedAlready = new(
        "planning.plan.carried_already",
        "Nhiệm vụ dở dang của kế hoạch này đã được chuyển sang một dự thảo. Hãy mở dự thảo đó.",
        ErrorKind.Conflict
    );

    public static readonly Error NoneChosen = new("planning.letter.none_chosen", "Hãy chọn ít nhất một nhiệm vụ trễ hạn.", Field: "Chosen");

    public static readonly Error NoTasks = new("planning.plan.no_tasks", "Kế hoạch chưa có nhiệm vụ nào nên chưa phê duyệt được.");

    public static Error TasksIncomplete(int count) =>
        new(
            "planning.plan.tasks_incomplete",
            $"Còn {count} nhiệm vụ chưa rõ người chủ trì hoặc chưa rõ thời hạn. Hãy bổ sung ở trang soát lại rồi phê duyệt."
        );

    public static Error NotIn(PlanState state) =>
        new("planning.plan.wrong_state", $"Kế hoạch không còn ở trạng thái “{StateName(state)}”. Hãy tải lại trang.", ErrorKind.Conflict);

    private static string StateName(PlanState state) =>
        state switch
        {
            PlanState.Draft => "dự thảo",
            PlanState.ForComment => "lấy ý kiến",
            PlanState.Approved => "đã phê duyệt",
            PlanState.InForce => "đang thực hiện",
            _ => "đã kết thúc",
        };
}
