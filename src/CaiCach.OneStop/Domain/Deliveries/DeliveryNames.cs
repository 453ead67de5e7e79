using System.Globalization;

namespace CaiCach.OneStop.Domain.Deliveries;

/// <summary>Why something was not taken, in words.</summary>
internal static class DeliveryNames
{
    public const string ChannelOff = "Kênh này đang tắt.";
    public const string WebhookEnded = "Webhook đã ngừng.";
    public const string NoFolder = "Chưa có cổng gửi tin, máy chủ thư hay thư mục để ghi tin.";
    public const string AddressLost = "Không mở được địa chỉ hoặc khóa đã lưu vì khóa bảo vệ của hệ thống đã đổi.";
    public const string AddressForbidden = "Địa chỉ thuộc mạng nội bộ nên không được gọi tới.";
    public const string TimedOut = "Quá thời gian chờ trả lời.";
    public const string NotReached = "Không kết nối được.";
    public const string Redirected = "Máy chủ chuyển sang địa chỉ khác; hệ thống không đi theo.";
    public const string NotTaken = "Cổng trả lời nhưng không có dấu hiệu đã nhận tin.";
    public const string MailNotReached = "Máy chủ thư không trả lời hoặc đang bận.";
    public const string MailBoxRefused = "Máy chủ thư từ chối địa chỉ người nhận.";
    public const string FolderFull = "Không ghi được vào thư mục tin.";

    /// <summary>An answer that is no yes.</summary>
    public static string Status(int status) => string.Create(CultureInfo.InvariantCulture, $"Máy chủ trả lời mã {status}.");

    /// <summary>The same, with its words.</summary>
    public static string Answer(string reason, string words) => words.Length == 0 ? reason : $"{reason} {words}";
}
