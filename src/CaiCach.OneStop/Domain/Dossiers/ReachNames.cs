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

    /// <summary>What is to be looked at, in a line.</summary>
    public static string Waiting(string paperNumber, string recordedByName) => $"Giấy số {paperNumber} · {recordedByName} nhập";

    /// <summary>That nobody has looked at it.</summary>
    public static string NotSeen => "chưa xem";
}
