using CaiCach.Foundation.Text;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Processes;

/// <summary>What kinds of steps, phases, powers and agencies are called.</summary>
internal static class ProcessNames
{
    /// <summary>The kind of a step.</summary>
    public static string Of(ProcessStepKind kind) =>
        kind switch
        {
            ProcessStepKind.Receive => "Tiếp nhận",
            ProcessStepKind.Assign => "Phân công",
            ProcessStepKind.Process => "Thụ lý, thẩm định",
            ProcessStepKind.Consult => "Lấy ý kiến",
            ProcessStepKind.Approve => "Phê duyệt",
            ProcessStepKind.Return => "Trả kết quả",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>How a process stands.</summary>
    public static string Of(ProcessPhase phase) =>
        phase switch
        {
            ProcessPhase.Draft => "Dự thảo",
            ProcessPhase.Approved => "Đã phê duyệt, chưa áp dụng",
            ProcessPhase.InForce => "Đang áp dụng",
            ProcessPhase.Ended => "Hết áp dụng",
            _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, null),
        };

    /// <summary>Whom a step asks.</summary>
    public static string Of(AgencyKind agency) =>
        agency switch
        {
            AgencyKind.Unit => "Đơn vị trong hệ thống",
            AgencyKind.Tax => "Cơ quan thuế",
            AgencyKind.LandRegistry => "Văn phòng đăng ký đất đai",
            AgencyKind.Police => "Công an",
            AgencyKind.Insurance => "Bảo hiểm xã hội",
            AgencyKind.Other => "Cơ quan khác",
            _ => throw new ArgumentOutOfRangeException(nameof(agency), agency, null),
        };

    /// <summary>The roles that handle dossiers.</summary>
    public static IReadOnlyList<Role> Roles { get; } = [Role.Receptionist, Role.Officer, Role.Leader];

    /// <summary>Who does a step.</summary>
    public static string Of(Role role) =>
        role switch
        {
            Role.Receptionist => "Cán bộ một cửa",
            Role.Officer => "Chuyên viên",
            Role.Leader => "Lãnh đạo",
            Role.Coordinator => "Phụ trách cải cách hành chính",
            Role.Appraiser => "Thẩm định, kiểm tra",
            Role.Auditor => "Chỉ xem",
            Role.Administrator => "Quản trị",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
        };

    /// <summary>What the card of notices is called.</summary>
    public static string Notices => "Thủ tục không còn quy trình";

    /// <summary>That a new version has outgrown the approved process.</summary>
    public static string Outgrown(string code, string name, DateOnly from) =>
        $"{code} {name}: từ ngày {VietnameseDate.Format(from)} thời hạn ngắn hơn quy trình đã phê duyệt, hồ sơ mới không đi theo quy trình. Hãy lập, phê duyệt quy trình mới.";

    /// <summary>One power of a step.</summary>
    public static string Of(StepPowers power) =>
        power switch
        {
            StepPowers.AskSupplement => "yêu cầu bổ sung",
            StepPowers.Stop => "từ chối, dừng",
            StepPowers.AskPayment => "yêu cầu nghĩa vụ tài chính",
            StepPowers.Consult => "lấy ý kiến",
            _ => throw new ArgumentOutOfRangeException(nameof(power), power, null),
        };

    /// <summary>The ways out of a step besides those to other steps, in words.</summary>
    public static IReadOnlyList<string> ExitsOf(ProcessStep step) =>
        [
            .. step is { Kind: ProcessStepKind.Consult } ? [$"hỏi {AskedBy(step)}"] : Array.Empty<string>(),
            .. step.Kind is ProcessStepKind.Process or ProcessStepKind.Consult
                ? Single
                    .Where(one => step.May.HasFlag(one) && !(one == StepPowers.Consult && step.Kind == ProcessStepKind.Consult))
                    .Select(Of)
                : [],
        ];

    /// <summary>Whom a step asks, within a sentence.</summary>
    public static string AskedBy(ProcessStep step) =>
        step is { Agency: AgencyKind.Unit, AgencyDetail: { } code } ? $"đơn vị {code}"
        : step.AgencyDetail is { } name ? name
        : step.Agency is { } agency ? Of(agency).ToLowerInvariant()
        : "cơ quan khác";

    /// <summary>All that may be done in a step, in words; empty for nothing.</summary>
    public static string AllOf(StepPowers powers) => string.Join(", ", Single.Where(one => powers.HasFlag(one)).Select(Of));

    /// <summary>The powers, one by one.</summary>
    public static IReadOnlyList<StepPowers> Single { get; } =
    [StepPowers.AskSupplement, StepPowers.Stop, StepPowers.AskPayment, StepPowers.Consult];
}
