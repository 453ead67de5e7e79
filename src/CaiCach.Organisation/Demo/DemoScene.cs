using CaiCach.Foundation.Units;
using CaiCach.Organisation.Domain;

namespace CaiCach.Organisation.Demo;

/// <summary>A post with its made-up holder.</summary>
internal sealed record DemoPost(string Department, string Title, bool IsHead, string Person, string UserName, params Role[] Roles);

/// <summary>A made-up commune.</summary>
internal sealed record DemoCommune(
    string Code,
    string Name,
    UnitKind Kind,
    string UserSuffix,
    bool IsPractice,
    IReadOnlyList<(string Code, string Name)> Predecessors,
    IReadOnlyList<DemoPost> Posts
);

/// <summary>The made-up province Hà Sơn: names of units and people exist nowhere else.</summary>
internal static class DemoScene
{
    public const string Province = "UBND tỉnh Hà Sơn";
    public const string Password = "CaiCach-2026-demo";
    public const string GroupCode = "CHUYENMON";
    public const string MergerBasis = "Nghị quyết sắp xếp đơn vị hành chính (dữ liệu minh họa)";
    public static readonly DateOnly TwoTierFrom = new(2025, 7, 1);

    /// <summary>What a commune of today has, with the names by which its documents call each.</summary>
    public static readonly IReadOnlyList<(string Code, string Name, UnitKind Kind, string[] OtherNames)> Departments =
    [
        ("LD", "Lãnh đạo Ủy ban nhân dân", UnitKind.Department, ["UBND xã", "UBND phường", "Chủ tịch UBND xã", "Ủy ban nhân dân xã"]),
        (
            "VP",
            "Văn phòng HĐND và UBND",
            UnitKind.Department,
            ["Văn phòng HĐND&UBND", "Văn phòng HĐND - UBND", "VP HĐND và UBND", "Văn phòng UBND xã"]
        ),
        ("KT", "Phòng Kinh tế", UnitKind.Department, ["Phòng KT", "Phòng Kinh tế xã"]),
        ("VHXH", "Phòng Văn hóa – Xã hội", UnitKind.Department, ["Phòng VH-XH", "Phòng Văn hóa - Xã hội xã"]),
        ("HCC", "Trung tâm Phục vụ hành chính công", UnitKind.OneStopCentre, ["TTPVHCC", "Bộ phận Một cửa", "Trung tâm PVHCC"]),
        ("CA", "Công an xã", UnitKind.AssociatedBody, []),
        ("DU", "Văn phòng Đảng ủy", UnitKind.AssociatedBody, ["Đảng ủy xã"]),
        (
            "MTTQ",
            "Ủy ban Mặt trận Tổ quốc Việt Nam",
            UnitKind.AssociatedBody,
            ["UBMTTQ xã", "Mặt trận Tổ quốc xã", "Ủy ban MTTQ Việt Nam xã"]
        ),
        ("TH", "Trường Tiểu học và THCS", UnitKind.PublicServiceUnit, []),
        ("TYT", "Trạm Y tế", UnitKind.PublicServiceUnit, []),
        ("CDS", "Tổ công nghệ số cộng đồng", UnitKind.Board, []),
        (
            GroupCode,
            "Các phòng chuyên môn",
            UnitKind.Group,
            ["Các phòng, đơn vị", "Các công chức chuyên môn", "Các phòng, ban, đơn vị thuộc xã"]
        ),
    ];

    public static readonly IReadOnlyList<string> GroupMembers = ["VP", "KT", "VHXH", "HCC"];

    public static readonly IReadOnlyList<DemoCommune> Communes =
    [
        new(
            "HS.ST",
            "UBND xã Sơn Thủy",
            UnitKind.Commune,
            "sonthuy",
            false,
            [("HS.ST1", "UBND xã Sơn Hạ (trước 01/07/2025)"), ("HS.ST2", "UBND xã Thủy Thượng (trước 01/07/2025)")],
            Posts(
                "Vi Văn Khoan",
                "Lường Thị Hạnh",
                "Hoàng Thị Ngân",
                "Cà Thị Hương",
                "Quàng Văn Dũng",
                "Phạm Đức Long",
                "Lò Thị Mây",
                "Đỗ Minh Quân"
            )
        ),
        new(
            "HS.BA",
            "UBND phường Bình An",
            UnitKind.Ward,
            "binhan",
            false,
            [],
            Posts(
                "Trịnh Hữu Thắng",
                "Đặng Thu Hà",
                "Nguyễn Thị Lan Phương",
                "Bùi Văn Thông",
                "Phan Thị Yến",
                "Vũ Đình Khôi",
                "Hà Thị Tuyết",
                "Mai Xuân Bách"
            )
        ),
        new(
            "HS.PL",
            "UBND xã Phú Lộc Đông",
            UnitKind.Commune,
            "phulocdong",
            false,
            [],
            Posts(
                "Lê Quang Vinh",
                "Trần Thị Thắm",
                "Ngô Thị Bích Đào",
                "Võ Văn Tín",
                "Huỳnh Thị Kim Chi",
                "Tạ Văn Lực",
                "Đinh Thị Nga",
                "Cao Bá Hùng"
            )
        ),
        new(
            "HS.TAPHUAN",
            "UBND xã Tập Huấn",
            UnitKind.Commune,
            "taphuan",
            true,
            [],
            Posts(
                "Nguyễn Văn Mẫu",
                "Trần Thị Mẫu",
                "Lê Thị Mẫu",
                "Phạm Văn Mẫu",
                "Hoàng Thị Mẫu",
                "Vũ Văn Mẫu",
                "Đặng Thị Mẫu",
                "Bùi Văn Mẫu"
            )
        ),
    ];

    public const string ReformDepartment = "Sở Nội vụ";
    public const string ProvinceSuffix = "hason";

    /// <summary>The people of the province who look after the communes' reform.</summary>
    public static readonly IReadOnlyList<DemoPost> ProvincePosts =
    [
        new("SNV", "Phó Giám đốc Sở", true, "Hoàng Văn Thụ", "lanhdao", Role.Leader, Role.Appraiser),
        new("SNV", "Trưởng phòng Cải cách hành chính", false, "Lý Thị Thu Trang", "cchc", Role.Coordinator, Role.Appraiser),
        new("SNV", "Chuyên viên công nghệ thông tin", false, "Đoàn Mạnh Hùng", "quantri", Role.Administrator, Role.Auditor),
    ];

    private static DemoPost[] Posts(
        string chair,
        string vice,
        string coordinator,
        string office,
        string economy,
        string culture,
        string desk,
        string administrator
    ) =>
        [
            new("LD", "Chủ tịch", true, chair, "chutich", Role.Leader),
            new("LD", "Phó Chủ tịch", false, vice, "phochutich", Role.Leader),
            new("VHXH", "Trưởng phòng", true, coordinator, "cchc", Role.Coordinator, Role.Officer),
            new("VP", "Chánh Văn phòng", true, office, "vanphong", Role.Officer),
            new("KT", "Trưởng phòng", true, economy, "kinhte", Role.Officer),
            new("VHXH", "Chuyên viên", false, culture, "vanhoa", Role.Officer),
            new("HCC", "Phó Giám đốc Trung tâm", true, desk, "motcua", Role.Receptionist, Role.Officer),
            new("VP", "Chuyên viên công nghệ thông tin", false, administrator, "quantri", Role.Administrator, Role.Auditor),
        ];
}
