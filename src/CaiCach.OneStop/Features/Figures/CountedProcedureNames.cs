using CaiCach.Indicators.Contracts;

namespace CaiCach.OneStop.Features.Figures;

/// <summary>
/// What indicators can count procedures by, in words. The sets are functions of the units and the period of the count: a procedure counts once for every
/// unit that received dossiers in the period, as the last day of the period has it.
/// </summary>
internal static class CountedProcedureNames
{
    private static readonly RecordFact[] Facts =
    [
        new("public", "thủ tục với người dân, tổ chức", "thủ tục nội bộ"),
        new("internal", "thủ tục nội bộ", "thủ tục với người dân, tổ chức"),
        new("ordinary", "không đặc thù", "đặc thù"),
        new("online", "có dịch vụ công trực tuyến", "chưa có dịch vụ công trực tuyến"),
        new("fullyOnline", "trực tuyến toàn trình", "chưa trực tuyến toàn trình"),
        new("eligibleOnline", "đủ điều kiện trực tuyến", "chưa đủ điều kiện trực tuyến"),
        new("onPortal", "công khai trên Cổng Dịch vụ công quốc gia", "chưa công khai trên Cổng Dịch vụ công quốc gia"),
        new("contentComplete", "đủ nội dung phải công khai", "thiếu nội dung phải công khai"),
        new("forCitizens", "cho cá nhân", "không cho cá nhân"),
        new("atOneStop", "tiếp nhận tại Bộ phận Một cửa", "không tiếp nhận tại Bộ phận Một cửa"),
        new("onSite", "4 tại chỗ", "không thực hiện 4 tại chỗ"),
        new("forBusinesses", "cho doanh nghiệp", "không cho doanh nghiệp"),
        new("withFee", "có phí, lệ phí", "không thu phí, lệ phí"),
        new("payableOnline", "nộp phí trực tuyến được", "chưa nộp phí trực tuyến được"),
        new("withDecision", "có quyết định công bố", "chưa có quyết định công bố"),
        new("decidedInTime", "công bố kịp thời", "công bố sau ngày có hiệu lực hoặc chưa rõ ngày"),
        new("withProcess", "có quy trình nội bộ", "chưa có quy trình nội bộ"),
        new("interAgency", "liên thông nhiều cơ quan", "không liên thông"),
        new("populationLinked", "kết nối Cơ sở dữ liệu quốc gia về dân cư", "chưa kết nối Cơ sở dữ liệu quốc gia về dân cư"),
    ];

    /// <summary>The record set of procedures.</summary>
    public static readonly RecordSetShape Shape = new(
        "procedures",
        "thủ tục",
        "one_stop.counted_procedures($1, $2, $3)",
        [new("inForce", "Có hiệu lực"), new("withdrawn", "Hết hiệu lực")],
        Facts,
        IsNoted: false
    );

    /// <summary>The same with whether somebody used them online in the period, which an index tells.</summary>
    public static readonly RecordSetShape Use = With(
        "procedureUse",
        "one_stop.counted_procedure_use($1, $2, $3)",
        new("usedOnline", "có hồ sơ trực tuyến trong kỳ", "không có hồ sơ trực tuyến trong kỳ")
    );

    /// <summary>The same with whether somebody paid for them online in the period, which is asked for apart because it walks the dossiers.</summary>
    public static readonly RecordSetShape Payment = With(
        "procedurePayment",
        "one_stop.counted_procedure_payment($1, $2, $3)",
        new("usedPaidOnline", "có giao dịch nộp phí trực tuyến trong kỳ", "không có giao dịch nộp phí trực tuyến trong kỳ")
    );

    private static RecordSetShape With(string code, string view, RecordFact fact) =>
        Shape with
        {
            Code = code,
            View = view,
            Facts = [.. Facts, fact],
        };
}
