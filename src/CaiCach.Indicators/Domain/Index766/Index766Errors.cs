using CaiCach.Foundation.Writes;

namespace CaiCach.Indicators.Domain.Index766;

/// <summary>What is told to whoever asks for an index that cannot be, or wrote a file of it that cannot be used.</summary>
internal static class Index766Errors
{
    public static readonly Error UnknownField = new(
        "indicators.index766.field",
        "Không có lĩnh vực này. Hãy chọn trong danh sách lĩnh vực.",
        ErrorKind.Invalid,
        "linhVuc"
    );

    public static readonly Error NotFound = new(
        "indicators.index766.not_found",
        "Bộ chỉ số không có thành phần này, hoặc thành phần không tính từ hồ sơ.",
        ErrorKind.NotFound
    );

    public static Error TooEarly(string period, DateOnly from) =>
        new("indicators.index766.too_early", $"{period}: Bộ chỉ số 766 chỉ tính từ {from:dd/MM/yyyy}. Hãy chọn kỳ sau đó.");

    public static Error Sum(string of, decimal points, decimal sum) =>
        new("indicators.index766.sum", $"Bộ chỉ số 766: {of} ghi {points} điểm, mà các phần cộng lại là {sum} điểm.");

    public static Error Twice(string code) => new("indicators.index766.twice", $"Bộ chỉ số 766: thành phần {code} có hai lần.");

    public static Error Counts(string code) =>
        new(
            "indicators.index766.counts",
            $"Bộ chỉ số 766, thành phần {code}: cần mẫu số, điều còn thiếu, và hoặc số được tính (count) hoặc số bị trừ (lost), không cả hai."
        );

    public static Error NotRecorded(string component, string indicator) =>
        new("indicators.index766.indicator", $"Chỉ số thành phần {component}: “{indicator}” không phải tỷ lệ ghi tay nào.");

    public static Error NotReported(string component, string indicator) =>
        new("indicators.index766.reported", $"Chỉ số thành phần {component}: “{indicator}” không phải số ghi tay nào.");

    public static Error UnknownTimes(string component, string times) =>
        new("indicators.index766.times", $"Chỉ số thành phần {component}: không có thành phần {times} nào khác để nhân tỷ lệ.");

    public static Error NoNote(string code) =>
        new("indicators.index766.note", $"Bộ chỉ số 766, thành phần {code}: không tính từ hồ sơ thì phải ghi vì sao.");

    public static Error Threshold(string code) =>
        new("indicators.index766.threshold", $"Bộ chỉ số 766, thành phần {code}: mức đủ điểm phải trên 0% và không quá 100%.");
}
