using CaiCach.Indicators.Contracts;

namespace CaiCach.Reporting.Domain;

/// <summary>What the workbook beside a report calls things that its outline has no words for.</summary>
internal static class AnnexNames
{
    public static string Figures => "Số liệu";
    public static string LateTasks => "Nhiệm vụ quá hạn";
    public static string Changes => "Bổ sung, đính chính";
    public static string Difference => "Tăng, giảm so với kỳ trước";
    public static string Done => "Đã hoàn thành";
    public static string ShareDone => "Tỷ lệ hoàn thành";
    public static string Then => "Đã báo cáo";
    public static string Now => "Nay là";

    /// <summary>How shares are rounded, in one line above the table.</summary>
    public static string Rounding =>
        "Tỷ lệ tính bằng công thức từ tử số và mẫu số, làm tròn đến hai chữ số thập phân; chưa đủ thì không làm tròn lên 100, có thì không làm tròn xuống 0.";

    /// <summary>Which report the figures belong to.</summary>
    public static string IssuedAs(string number, string day) => $"Kèm theo Báo cáo số {number} ngày {day}";

    /// <summary>That nobody has signed these figures.</summary>
    public static string Draft => "Dự thảo, số liệu tính tại thời điểm tải về";

    /// <summary>A column of a form.</summary>
    public static string Column(FormTableColumn column) =>
        $"({column.Number}) {string.Join(": ", new[] { column.Group, column.Subgroup, column.Name }.OfType<string>())}";

    /// <summary>The count of one side of a change.</summary>
    public static string Numerator(string side) => $"{side}: tử số, số đếm";

    /// <summary>What it is counted out of.</summary>
    public static string Denominator(string side) => $"{side}: mẫu số";

    /// <summary>The figure itself.</summary>
    public static string Value(string side) => $"{side}: giá trị";

    /// <summary>The period with its days.</summary>
    public static string Period(string name, string from, string to, string cutoff) => $"{name}, từ ngày {from} đến ngày {to}, {cutoff}";
}
