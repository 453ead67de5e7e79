using CaiCach.Organisation.Domain;

namespace CaiCach.Organisation.Features;

/// <summary>What people call the kinds of units, on pages and in workbooks.</summary>
internal static class UnitKindNames
{
    /// <summary>The kinds that stand within an authority, as offered in forms.</summary>
    public static readonly IReadOnlyList<UnitKind> Within = [.. Enum.GetValues<UnitKind>().Where(kind => !kind.IsAuthority())];

    /// <summary>The kinds of communes, as offered in mergers.</summary>
    public static readonly IReadOnlyList<UnitKind> OfCommunes = [UnitKind.Commune, UnitKind.Ward, UnitKind.SpecialZone];

    /// <summary>The kind in words.</summary>
    public static string Of(UnitKind kind) =>
        kind switch
        {
            UnitKind.Province => "Tỉnh, thành phố",
            UnitKind.District => "Huyện",
            UnitKind.Commune => "Xã",
            UnitKind.Ward => "Phường, thị trấn",
            UnitKind.SpecialZone => "Đặc khu",
            UnitKind.Department => "Phòng, văn phòng",
            UnitKind.Post => "Chức danh công chức",
            UnitKind.OneStopCentre => "Bộ phận Một cửa",
            UnitKind.Village => "Thôn, tổ dân phố",
            UnitKind.PublicServiceUnit => "Đơn vị sự nghiệp",
            UnitKind.AssociatedBody => "Đảng, đoàn thể",
            UnitKind.Board => "Ban, tổ công tác",
            UnitKind.Group => "Nhóm",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
