using CaiCach.Foundation.Units;

namespace CaiCach.Organisation.Features;

/// <summary>What people call the roles, on pages and in workbooks.</summary>
internal static class RoleNames
{
    /// <summary>The role in words.</summary>
    public static string Of(Role role) =>
        role switch
        {
            Role.Coordinator => "Phụ trách cải cách hành chính",
            Role.Officer => "Công chức chuyên môn",
            Role.Receptionist => "Tiếp nhận hồ sơ",
            Role.Leader => "Lãnh đạo",
            Role.Appraiser => "Thẩm định, kiểm tra",
            Role.Auditor => "Chỉ xem",
            Role.Administrator => "Quản trị",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
        };
}
