using CaiCach.Indicators.Contracts;

namespace CaiCach.OneStop.Features.Figures;

/// <summary>
/// What indicators can count procedures by, in words; the columns are those of the function <c>one_stop.counted_procedures</c>, which takes the units and
/// the period of the count, because what a procedure was used for belongs to a period.
/// </summary>
internal static class CountedProcedureNames
{
    /// <summary>The record set of procedures: each once for every unit that received dossiers in the period.</summary>
    public static readonly RecordSetShape Shape = new(
        "procedures",
        "thủ tục",
        "one_stop.counted_procedures($1, $2, $3)",
        [new("inForce", "Có hiệu lực"), new("withdrawn", "Bãi bỏ")],
        [
            new("online", "có dịch vụ công trực tuyến", "chưa có dịch vụ công trực tuyến"),
            new("fullyOnline", "trực tuyến toàn trình", "chưa trực tuyến toàn trình"),
            new("eligibleOnline", "đủ điều kiện trực tuyến", "chưa đủ điều kiện trực tuyến"),
            new("published", "công khai trên Cổng Dịch vụ công quốc gia", "chưa công khai trên Cổng Dịch vụ công quốc gia"),
            new("contentComplete", "đủ nội dung phải công khai", "thiếu nội dung phải công khai"),
            new("forCitizens", "cho cá nhân", "không cho cá nhân"),
            new("withFee", "có phí, lệ phí", "không thu phí, lệ phí"),
            new("payableOnline", "nộp phí trực tuyến được", "chưa nộp phí trực tuyến được"),
            new("usedOnline", "có hồ sơ trực tuyến trong kỳ", "không có hồ sơ trực tuyến trong kỳ"),
            new("usedPaidOnline", "có giao dịch nộp phí trực tuyến trong kỳ", "không có giao dịch nộp phí trực tuyến trong kỳ"),
        ],
        IsNoted: false
    );
}
