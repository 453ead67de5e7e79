using System.Globalization;

namespace CaiCach.OneStop.Domain.Deliveries;

/// <summary>Why something was not taken, in words.</summary>
internal static class DeliveryNames
{
    public static string ChannelOff => "Kênh này đang tắt.";
    public static string WebhookEnded => "Webhook đã ngừng.";
    public static string NoFolder => "Chưa có cổng gửi tin, máy chủ thư hay thư mục để ghi tin.";
    public static string AddressLost => "Không mở được địa chỉ hoặc khóa đã lưu vì khóa bảo vệ của hệ thống đã đổi.";
    public static string AddressForbidden => "Địa chỉ thuộc mạng nội bộ nên không được gọi tới.";
    public static string TimedOut => "Quá thời gian chờ trả lời.";
    public static string NotReached => "Không kết nối được.";
    public static string Redirected => "Máy chủ chuyển sang địa chỉ khác; hệ thống không đi theo.";
    public static string NotTaken => "Cổng trả lời nhưng không có dấu hiệu đã nhận tin.";
    public static string MailNotReached => "Máy chủ thư không trả lời hoặc đang bận.";
    public static string MailBoxRefused => "Máy chủ thư từ chối địa chỉ người nhận.";
    public static string FolderFull => "Không ghi được vào thư mục tin.";

    /// <summary>An answer that is no yes.</summary>
    public static string Status(int status) => string.Create(CultureInfo.InvariantCulture, $"Máy chủ trả lời mã {status}.");

    /// <summary>The same, with its words.</summary>
    public static string Answer(string reason, string words) => words.Length == 0 ? reason : $"{reason} {words}";
}
