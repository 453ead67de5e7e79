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
