namespace CaiCach.OneStop.Domain.Portal;

/// <summary>What messages to the Portal are called.</summary>
internal static class PortalNames
{
    /// <summary>The state.</summary>
    public static string Of(PortalMessageState state) =>
        state switch
        {
            PortalMessageState.Pending => "Chờ gửi",
            PortalMessageState.Sent => "Đã gửi, chưa có trả lời",
            PortalMessageState.Accepted => "Cổng đã nhận",
            PortalMessageState.Rejected => "Cổng từ chối",
            PortalMessageState.NeedsUpdate => "Gửi lại dạng cập nhật",
            PortalMessageState.Dead => "Đã dừng gửi",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    /// <summary>The kind.</summary>
    public static string Of(PortalMessageKind kind) =>
        kind switch
        {
            PortalMessageKind.Dossier => "Hồ sơ",
            PortalMessageKind.Progress => "Tiến độ",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>The set of fields.</summary>
    public static string Of(PortalFields fields) =>
        fields switch
        {
            PortalFields.Of2020 => "Tài liệu tích hợp 2020",
            PortalFields.Of2022 => "Bổ sung từ 2022 (định danh, số hóa, thanh toán trực tuyến)",
            _ => throw new ArgumentOutOfRangeException(nameof(fields), fields, null),
        };
}
