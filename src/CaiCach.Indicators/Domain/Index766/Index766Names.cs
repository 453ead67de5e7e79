using CaiCach.Foundation.Text;

namespace CaiCach.Indicators.Domain.Index766;

/// <summary>How the index is told in words.</summary>
internal static class Index766Names
{
    /// <summary>What keeps a unit from full points: how many of what, what that costs, and how many of them would do.</summary>
    public static string Lost(string missing, long count, long needed, decimal lost)
    {
        var said = $"{VietnameseNumber.Format(count)} {missing}: mất {Points(lost)} điểm";
        return needed < count ? $"{said}; thêm {VietnameseNumber.Format(needed)} là đủ điểm" : said;
    }

    /// <summary>Why a component is left out where there is nothing to take a rate of.</summary>
    public static string Nothing => "Kỳ này không có gì để tính, nên không tính vào điểm tối đa.";

    /// <summary>Why nothing gives no points.</summary>
    public static string NothingIsZero => "Kỳ này không có gì để tính: 0 điểm theo cách tính của Bộ chỉ số.";

    /// <summary>Why a commune is not scored on what ministries and provinces are for.</summary>
    public static string NotForCommunes => "Chỉ chấm bộ và tỉnh; cấp xã không bị chấm, nên không tính vào điểm tối đa.";

    /// <summary>How long handling took on average; a mark of nothing where nothing ended.</summary>
    public static string Average(decimal days, long count) =>
        $"Trung bình {Points(days)} ngày, tính trên {VietnameseNumber.Format(count)} hồ sơ; chỉ để tham khảo, không có điểm.";

    /// <summary>Why a component is left out within a field.</summary>
    public static string NotByField => "Không tách được theo lĩnh vực, nên không tính vào điểm tối đa khi xem một lĩnh vực.";

    /// <summary>The share of the points that can be had, as the head of a column.</summary>
    public static string Share => "Bộ chỉ số 766 đạt";

    /// <summary>Points or a rate as they are shown.</summary>
    public static string Points(decimal value) => VietnameseNumber.Format(Index766Arithmetic.Shown(value), Index766Arithmetic.Decimals);
}
