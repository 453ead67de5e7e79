using CaiCach.Foundation.Units;

namespace CaiCach.OneStop.Domain.Procedures;

/// <summary>What steps of an internal process are called.</summary>
internal static class ProcessNames
{
    /// <summary>What is done in a step of that kind.</summary>
    public static string Of(ProcessStepKind kind) =>
        kind switch
        {
            ProcessStepKind.Receive => "Tiếp nhận hồ sơ",
            ProcessStepKind.Assign => "Phân công thụ lý",
            ProcessStepKind.Process => "Thẩm định hồ sơ",
            ProcessStepKind.Approve => "Phê duyệt kết quả",
            ProcessStepKind.Return => "Trả kết quả",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>Who does a step.</summary>
    public static string Of(Role role) =>
        role switch
        {
            Role.Receptionist => "Bộ phận một cửa",
            Role.Officer => "Công chức chuyên môn",
            Role.Leader => "Lãnh đạo",
            Role.Coordinator => "Phụ trách cải cách hành chính",
            Role.Appraiser => "Thẩm định, kiểm tra",
            Role.Auditor => "Chỉ xem",
            Role.Administrator => "Quản trị",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
        };
}
