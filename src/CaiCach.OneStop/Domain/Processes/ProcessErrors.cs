using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Processes;

/// <summary>Refusals around internal processes.</summary>
internal static class ProcessErrors
{
    private const string Steps = "Steps";

    public static readonly Error NotFound = new(
        "onestop.process.not_found",
        "Không có quy trình này trong phạm vi của anh, chị.",
        ErrorKind.NotFound
    );

    public static readonly Error NotYours = new(
        "onestop.process.not_yours",
        "Chỉ quản trị của đơn vị ban hành quy trình mới sửa, ghi quyết định hoặc kết thúc quy trình được.",
        ErrorKind.Forbidden
    );

    public static readonly Error NotYourStaff = new(
        "onestop.process.not_your_staff",
        "Chỉ quản trị hoặc lãnh đạo của đơn vị đang xem mới bố trí người cho các bước được.",
        ErrorKind.Forbidden
    );

    /// <summary>A unit above has decided how the version is handled.</summary>
    public static Error ApprovedAbove(string unitName, PublicationDecision decision) =>
        new(
            "onestop.process.approved_above",
            $"{unitName} đã phê duyệt quy trình cho thủ tục này ({decision.Number}). Đơn vị bố trí người theo quy trình đó, không lập quy trình riêng.",
            ErrorKind.Conflict,
            Field: "ProcedureCode"
        );

    public static readonly Error IsApproved = new(
        "onestop.process.is_approved",
        "Quy trình đã có quyết định phê duyệt nên không sửa được nữa. Hãy lập quy trình mới thay thế.",
        ErrorKind.Conflict
    );

    public static readonly Error IsDraft = new("onestop.process.is_draft", "Quy trình chưa được phê duyệt.", ErrorKind.Conflict);

    public static readonly Error ProcedureUnknown = new(
        "onestop.process.procedure_unknown",
        "Không có thủ tục này, hoặc thủ tục không còn hiệu lực hôm nay.",
        Field: "ProcedureCode"
    );

    public static readonly Error DecisionNumberMissing = new(
        "onestop.process.decision_number_missing",
        "Hãy ghi số, ký hiệu quyết định phê duyệt, tối đa 50 ký tự.",
        Field: "Number"
    );

    public static readonly Error DecisionIssuerMissing = new(
        "onestop.process.decision_issuer_missing",
        "Hãy ghi cơ quan ban hành quyết định, tối đa 200 ký tự.",
        Field: "Issuer"
    );

    public static readonly Error DecisionDayWrong = new(
        "onestop.process.decision_day_wrong",
        "Hãy ghi ngày ký quyết định, không sau hôm nay.",
        Field: "IssuedOn"
    );

    public static readonly Error FromWrong = new(
        "onestop.process.from_wrong",
        "Ngày áp dụng từ ngày ký quyết định trở đi, trong vòng một năm, và nằm trong thời gian hiệu lực của phiên bản thủ tục.",
        Field: "EffectiveFrom"
    );

    public static readonly Error FromTaken = new(
        "onestop.process.from_taken",
        "Đơn vị đã có quy trình được phê duyệt áp dụng từ ngày này hoặc sau đó cho thủ tục. Hãy chọn ngày muộn hơn, hoặc kết thúc quy trình kia.",
        Field: "EffectiveFrom"
    );

    public static readonly Error EndWrongDay = new(
        "onestop.process.end_day_wrong",
        "Ngày kết thúc từ ngày bắt đầu áp dụng trở đi, và không trước hôm qua.",
        Field: "EndOn"
    );

    /// <summary>Somebody is proposed for a step who has not its role.</summary>
    public static Error HolderMayNot(ProcessStep step, string? holder) =>
        new(
            "onestop.process.holder_may_not",
            $"{holder} không có vai trò «{ProcessNames.Of(step.Role)}» ở đơn vị nên không làm được bước {step.Code}. Hãy chọn người khác, hoặc nhờ quản trị giao vai trò.",
            Field: $"Positions[{step.Code}]"
        );

    public static readonly Error PositionUnknown = new(
        "onestop.process.position_unknown",
        "Vị trí được chọn không thuộc đơn vị này.",
        Field: "Positions"
    );

    public static readonly Error StepUnknown = new("onestop.process.step_unknown", "Quy trình không có bước này.", Field: "Positions");

    public static Error StepCountWrong { get; } =
        new("onestop.process.step_count", $"Quy trình có từ 1 đến {ProcessLimits.StepsMaxCount} bước.", Field: Steps);

    public static readonly Error BeginWrong = new(
        "onestop.process.begin",
        "Quy trình bắt đầu bằng bước tiếp nhận, và chỉ có một bước tiếp nhận.",
        Field: Steps
    );

    public static readonly Error EndWrong = new(
        "onestop.process.end",
        "Quy trình kết thúc bằng bước trả kết quả, và chỉ có một bước trả kết quả.",
        Field: Steps
    );

    public static readonly Error ApprovalsWrong = new(
        "onestop.process.approvals",
        "Đường nào từ tiếp nhận đến trả kết quả cũng phải qua đúng một bước phê duyệt.",
        Field: Steps
    );

    /// <summary>A code stands twice.</summary>
    public static Error CodeTwice(string code) => new("onestop.process.code_twice", $"Mã bước “{code}” có hai lần.", Field: Steps);

    /// <summary>A code is empty, too long, or has blanks or commas in it.</summary>
    public static Error CodeWrong(string code) =>
        new(
            "onestop.process.code",
            $"Mã bước “{code}” phải có từ 1 đến {ProcessLimits.CodeMaxLength} ký tự, không có dấu cách, dấu phẩy.",
            Field: Steps
        );

    /// <summary>A name is empty or too long.</summary>
    public static Error NameWrong(string code) =>
        new("onestop.process.name", $"Bước “{code}” cần có tên, tối đa {ProcessLimits.NameMaxLength} ký tự.", Field: Steps);

    /// <summary>Minutes are negative or past all reason.</summary>
    public static Error MinutesWrong(string code) =>
        new("onestop.process.minutes", $"Thời gian của bước “{code}” từ 0 đến 2.000 giờ làm việc.", Field: Steps);

    /// <summary>A role that handles no dossiers.</summary>
    public static Error RoleWrong(string code) =>
        new("onestop.process.role", $"Bước “{code}” do cán bộ một cửa, chuyên viên hoặc lãnh đạo làm.", Field: Steps);

    /// <summary>A step of asking asks nobody, or another step asks somebody.</summary>
    public static Error AgencyWrong(string code) =>
        new("onestop.process.agency", $"Bước “{code}”: bước lấy ý kiến, và chỉ bước đó, ghi cơ quan được hỏi.", Field: Steps);

    /// <summary>A name where none is asked for.</summary>
    public static Error AgencyDetailWrong(string code) =>
        new(
            "onestop.process.agency_detail",
            $"Bước “{code}”: chỉ ghi mã đơn vị trong hệ thống hoặc tên của cơ quan khác, tối đa {ProcessLimits.IssuerMaxLength} ký tự.",
            Field: Steps
        );

    /// <summary>A unit that is not there.</summary>
    public static Error AgencyUnitUnknown(string code, string unitCode) =>
        new("onestop.process.agency_unit", $"Bước “{code}”: không có đơn vị mang mã “{unitCode}”.", Field: Steps);

    /// <summary>Too many followers, or one twice.</summary>
    public static Error NextWrong(string code) =>
        new(
            "onestop.process.next",
            $"Bước “{code}” có tối đa {ProcessLimits.NextMaxCount} bước tiếp theo, mỗi bước ghi một lần.",
            Field: Steps
        );

    /// <summary>A follower that is no step.</summary>
    public static Error NextUnknown(string code, string next) =>
        new("onestop.process.next_unknown", $"Bước “{code}” dẫn đến “{next}”, nhưng quy trình không có bước đó.", Field: Steps);

    /// <summary>A step that may not part, or go on.</summary>
    public static Error BranchWrong(ProcessStep step) =>
        new(
            "onestop.process.branch",
            $"Bước “{step.Name}”: bước tiếp nhận chỉ dẫn đến một bước, bước trả kết quả không dẫn đến bước nào.",
            Field: Steps
        );

    /// <summary>Two steps in an order in which no dossier goes.</summary>
    public static Error OrderWrong(ProcessStep step, ProcessStep next) =>
        new(
            "onestop.process.order",
            $"Sau bước “{step.Name}” ({ProcessNames.Of(step.Kind).ToLowerInvariant()}) không thể là bước “{next.Name}” ({ProcessNames.Of(next.Kind).ToLowerInvariant()}).",
            Field: Steps
        );

    /// <summary>Nothing leads to a step.</summary>
    public static Error Unreachable(ProcessStep step) =>
        new("onestop.process.unreachable", $"Không có đường nào từ tiếp nhận đến bước “{step.Name}”.", Field: Steps);

    /// <summary>A step that leads nowhere.</summary>
    public static Error NoWayOut(ProcessStep step) =>
        new("onestop.process.no_way_out", $"Từ bước “{step.Name}” không có đường đến trả kết quả.", Field: Steps);

    /// <summary>Steps that lead back to themselves.</summary>
    public static Error Circle(ProcessStep step) =>
        new(
            "onestop.process.circle",
            $"Bước “{step.Name}” dẫn vòng về chính nó. Trả lại người thụ lý đã có sẵn ở bước phê duyệt, không cần vẽ đường về.",
            Field: Steps
        );

    /// <summary>The steps take longer than the law allows.</summary>
    public static Error TooLong(long minutes, long most) =>
        new(
            "onestop.process.too_long",
            $"Đường dài nhất mất {DossierNames.Length(minutes)} làm việc, quá thời hạn của thủ tục ({DossierNames.Length(most)}).",
            Field: Steps
        );

    /// <summary>The steps take longer than an online dossier may.</summary>
    public static Error TooLongOnline(long minutes, long most) =>
        new(
            "onestop.process.too_long_online",
            $"Đường dài nhất mất {DossierNames.Length(minutes)} làm việc, quá thời hạn của hồ sơ nộp trực tuyến ({DossierNames.Length(most)}).",
            Field: Steps
        );
}
