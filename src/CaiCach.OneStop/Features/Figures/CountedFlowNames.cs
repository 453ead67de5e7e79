using CaiCach.Indicators.Contracts;

namespace CaiCach.OneStop.Features.Figures;

/// <summary>What indicators can count the flow of dossiers and the catalogue by, in words; the columns stand in migration 0027.</summary>
internal static class CountedFlowNames
{
    /// <summary>The record set of dossiers by how they flowed.</summary>
    public static readonly RecordSetShape Flows = new(
        "dossierFlows",
        "hồ sơ",
        "one_stop.counted_dossier_flow",
        [new("received", "Tiếp nhận"), new("ended", "Kết thúc xử lý")],
        [
            new("handled", "đã giải quyết xong", "chưa hoặc không giải quyết xong"),
            new("handedOver", "có chuyển giao nội bộ", "không chuyển giao nội bộ"),
            new("electronic", "mọi giấy tờ có bản điện tử", "còn giấy tờ chỉ có bản giấy"),
            new("synchronised", "đã đồng bộ lên Cổng", "chưa đồng bộ lên Cổng"),
            new("inSystem", "tiếp nhận trên hệ thống", "tiếp nhận bằng biên nhận giấy"),
            new("late", "trễ hạn", "đúng hạn"),
            new("apologised", "có văn bản xin lỗi, hẹn lại", "chưa có văn bản xin lỗi, hẹn lại"),
        ],
        IsNoted: false
    );

    /// <summary>
    /// The record set of procedures as the end of a period has them, once for each unit that received dossiers in it; the function takes what the
    /// count takes: units, start and end.
    /// </summary>
    public static readonly RecordSetShape Catalogue = new(
        "procedureCatalogue",
        "thủ tục",
        "one_stop.counted_catalogue($1, $2, $3)",
        [new("inForce", "Có hiệu lực"), new("withdrawn", "Hết hiệu lực")],
        [
            new("public", "thủ tục với người dân, tổ chức", "thủ tục nội bộ"),
            new("internal", "thủ tục nội bộ", "thủ tục với người dân, tổ chức"),
            new("ordinary", "không đặc thù", "đặc thù"),
            new("online", "có dịch vụ công trực tuyến", "chưa có dịch vụ công trực tuyến"),
            new("fullyOnline", "toàn trình", "chưa toàn trình"),
            new("eligibleOnline", "đủ điều kiện trực tuyến", "chưa đủ điều kiện trực tuyến"),
            new("onPortal", "công khai trên Cổng Dịch vụ công quốc gia", "chưa công khai trên Cổng Dịch vụ công quốc gia"),
            new("atOneStop", "tiếp nhận tại Bộ phận Một cửa", "không tiếp nhận tại Bộ phận Một cửa"),
            new("onSite", "4 tại chỗ", "không thực hiện 4 tại chỗ"),
            new("forBusinesses", "cho doanh nghiệp", "không cho doanh nghiệp"),
            new("withFee", "có phí, lệ phí", "không thu phí, lệ phí"),
            new("payableOnline", "thanh toán trực tuyến được", "chưa thanh toán trực tuyến được"),
            new("withDecision", "có quyết định công bố", "chưa có quyết định công bố"),
            new("decidedInTime", "công bố kịp thời", "công bố sau ngày có hiệu lực hoặc chưa rõ ngày"),
            new("withProcess", "có quy trình nội bộ", "chưa có quy trình nội bộ"),
        ],
        IsNoted: false
    );
}
