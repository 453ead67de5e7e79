namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>What is said of receptions that were not simply at the desk.</summary>
internal static class ReachNames
{
    /// <summary>What the leader's home card is called.</summary>
    public static string Unseen => "Tiếp nhận nhập lại sau sự cố, chờ xem";

    /// <summary>Where the applicant was helped.</summary>
    public static string Of(ReceptionPlace place) =>
        place switch
        {
            ReceptionPlace.Desk => "Tại bộ phận một cửa",
            ReceptionPlace.SupportPoint => "Tại điểm hỗ trợ",
            ReceptionPlace.Home => "Tại nhà",
            _ => throw new ArgumentOutOfRangeException(nameof(place), place, null),
        };

    /// <summary>What the card of notices is called.</summary>
    public static string Notices => "Hồ sơ giữa các đơn vị";

    /// <summary>Beside a dossier that another unit received.</summary>
    public static string ReceivedElsewhere => "do đơn vị khác tiếp nhận";

    /// <summary>Beside a dossier that another unit decides.</summary>
    public static string DecidedElsewhere => "do đơn vị khác giải quyết";

    /// <summary>The same, with the unit.</summary>
    public static string ReceivedBy(string unitName) => $"{ReceivedElsewhere}: {unitName}";

    /// <summary>What a unit is told, in a line.</summary>
    public static string Of(UnitNoticeKind kind, string code) =>
        kind switch
        {
            UnitNoticeKind.CameIn => $"Có hồ sơ {code} {ReceivedElsewhere}",
            UnitNoticeKind.ResultReady => $"Hồ sơ {code} {DecidedElsewhere} đã có kết quả, chờ trả tại đây",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>What is to be looked at, in a line.</summary>
    public static string Waiting(string paperNumber, string recordedByName) => $"Giấy số {paperNumber} · {recordedByName} nhập";

    /// <summary>That nobody has looked at it.</summary>
    public static string NotSeen => "chưa xem";
}
