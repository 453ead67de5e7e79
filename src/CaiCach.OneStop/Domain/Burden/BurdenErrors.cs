using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Domain.Burden;

/// <summary>Refusals around cost sheets.</summary>
internal static class BurdenErrors
{
    private const string Prefix = "onestop.burden.";

    public static readonly Error WageWrong = new(
        Prefix + "wage_wrong",
        "Hãy ghi năm, mức thu nhập bình quân một giờ (số đồng nguyên, trên 0) và nguồn của mức này."
    );

    public static readonly Error StepsWrong = new(
        Prefix + "steps_wrong",
        $"Bảng tính chi phí cần từ 1 đến {BurdenLimits.StepsMaxCount} dòng công việc."
    );

    /// <summary>A line without words.</summary>
    public static Error ActivityMissing(int line) => new(Prefix + "activity_missing", $"Dòng {line}: hãy ghi công việc phải làm.");

    /// <summary>A line with a number that cannot be.</summary>
    public static Error NumberWrong(int line) =>
        new(
            Prefix + "number_wrong",
            $"Dòng {line}: giờ, số tiền, số lần và số người phải từ 0 trở lên và trong mức cho phép; số lần trên 0; giờ và số lần tối đa hai chữ số thập phân, số tiền là số đồng nguyên."
        );
}
