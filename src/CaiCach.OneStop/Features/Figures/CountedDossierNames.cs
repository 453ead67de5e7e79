using CaiCach.Indicators.Contracts;

namespace CaiCach.OneStop.Features.Figures;

/// <summary>What indicators can count dossiers by, in words; in the order of the view <c>one_stop.noted_dossier</c>.</summary>
internal static class CountedDossierNames
{
    /// <summary>The record set of dossiers.</summary>
    public static readonly RecordSetShape Shape = new(
        "dossiers",
        "hồ sơ",
        "one_stop.noted_dossier",
        [new("received", "Tiếp nhận"), new("ended", "Kết thúc xử lý"), new("overdue", "Quá hạn từ")],
        [
            new("handled", "đã giải quyết xong", "chưa hoặc không giải quyết xong"),
            new("onTime", "đúng hạn", "trễ hạn"),
            new("early", "trước ngày hẹn", "không trước ngày hẹn"),
            new("online", "nộp trực tuyến", "không nộp trực tuyến"),
            new("postal", "qua bưu chính", "không qua bưu chính"),
            new("eligibleOnline", "thủ tục đủ điều kiện trực tuyến", "thủ tục chưa đủ điều kiện trực tuyến"),
            new("fullyOnline", "thủ tục toàn trình", "thủ tục không toàn trình"),
            new("forBusinesses", "thủ tục cho doanh nghiệp", "thủ tục cho cá nhân"),
            new("resultDigitised", "đã số hóa kết quả", "chưa số hóa kết quả"),
            new("digitised", "đã số hóa giấy tờ", "chưa số hóa giấy tờ"),
            new("reused", "dùng lại giấy tờ đã có", "không dùng lại giấy tờ"),
            new("withFee", "có phí, lệ phí", "không thu phí, lệ phí"),
            new("paid", "đã nộp phí, lệ phí", "chưa nộp phí, lệ phí"),
            new("paidOnline", "nộp phí trực tuyến", "không nộp phí trực tuyến"),
            new("indexOnTime", "đúng hạn theo Quyết định 766", "trễ hạn theo Quyết định 766"),
            new("indexLate", "yêu cầu bổ sung quá một lần hoặc khi đã quá hạn", "không trễ vì yêu cầu bổ sung"),
            new("synced", "đã đồng bộ lên Cổng Dịch vụ công quốc gia", "chưa đồng bộ lên Cổng Dịch vụ công quốc gia"),
            new("paperResult", "kết quả là bản giấy", "kết quả không là bản giấy"),
            new("fromState", "lấy giấy tờ từ kho dữ liệu quốc gia", "không lấy giấy tờ từ kho dữ liệu quốc gia"),
            new("resultSent", "kết quả đã gửi lên Cổng", "kết quả chưa gửi lên Cổng"),
            new("identified", "tài khoản đã định danh điện tử", "tài khoản chưa định danh điện tử"),
            new("copyCertified", "chứng thực bản sao", "không chứng thực bản sao"),
            new("copyElectronic", "có bản sao chứng thực điện tử", "không có bản sao chứng thực điện tử"),
            new("handedOver", "có chuyển giao nội bộ", "không chuyển giao nội bộ"),
            new(
                "handedOverElectronically",
                "chuyển giao với mọi giấy tờ có bản điện tử",
                "không chuyển giao, hoặc còn giấy tờ chỉ có bản giấy"
            ),
            new("inSystem", "tiếp nhận trên hệ thống", "tiếp nhận bằng biên nhận giấy"),
            new("apologised", "có văn bản xin lỗi, hẹn lại", "chưa có văn bản xin lỗi, hẹn lại"),
            new("reusable", "có giấy tờ dùng lại được", "không có giấy tờ dùng lại được"),
            new("interAgency", "thủ tục liên thông nhiều cơ quan", "thủ tục không liên thông"),
        ],
        Holders: "one_stop.dossier_holder"
    );
}
