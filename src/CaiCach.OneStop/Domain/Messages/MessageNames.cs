using System.Globalization;
using CaiCach.OneStop.Domain.Deliveries;

namespace CaiCach.OneStop.Domain.Messages;

/// <summary>What messages and their parts are called.</summary>
internal static class MessageNames
{
    /// <summary>What stands where a procedure has no limit.</summary>
    public static string NoDueTime => "không quy định";

    /// <summary>What stands where there is no result as a file.</summary>
    public static string NoResultFile => "nhận tại Bộ phận Một cửa";

    /// <summary>What stands after "trước ngày" where a source does not say until when papers are waited for.</summary>
    public static string NoAnswerBy => "ghi trong phiếu yêu cầu";

    /// <summary>The card of the home page.</summary>
    public static string HomeTitle => "Tin chưa đến được người nhận";

    /// <summary>The turn.</summary>
    public static string Of(MessageTurn turn) =>
        turn switch
        {
            MessageTurn.Received => "Đã tiếp nhận",
            MessageTurn.SupplementAsked => "Yêu cầu bổ sung giấy tờ",
            MessageTurn.PaymentAsked => "Yêu cầu nộp phí, lệ phí",
            MessageTurn.NewDueTime => "Xin lỗi, hẹn lại ngày trả",
            MessageTurn.ResultReady => "Có kết quả",
            MessageTurn.Returned => "Đã trả kết quả",
            MessageTurn.Refused => "Từ chối tiếp nhận",
            MessageTurn.Stopped => "Dừng giải quyết",
            MessageTurn.SupplementReceived => "Đã nhận giấy tờ bổ sung",
            MessageTurn.Withdrawn => "Đã rút hồ sơ",
            MessageTurn.DueMoved => "Hẹn trả đổi theo lịch làm việc",
            _ => throw new ArgumentOutOfRangeException(nameof(turn), turn, null),
        };

    /// <summary>The channel.</summary>
    public static string Of(DeliveryChannel channel) =>
        channel switch
        {
            DeliveryChannel.Mail => "Thư điện tử",
            DeliveryChannel.Sms => "SMS",
            DeliveryChannel.Zalo => "Zalo",
            DeliveryChannel.Webhook => "Webhook",
            _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, null),
        };

    /// <summary>The state.</summary>
    public static string Of(DeliveryState state) =>
        state switch
        {
            DeliveryState.Pending => "Chờ gửi",
            DeliveryState.Taken => "Đã gửi",
            DeliveryState.Dead => "Không gửi được",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    /// <summary>The event of a webhook.</summary>
    public static string Of(WebhookEvent kind) =>
        kind switch
        {
            WebhookEvent.Received => "Tiếp nhận hồ sơ",
            WebhookEvent.Moved => "Chuyển bước",
            WebhookEvent.Ended => "Giải quyết xong hoặc dừng",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>What a field of a template holds.</summary>
    public static string OfField(string name) =>
        name switch
        {
            MessageFields.Code => "mã hồ sơ",
            MessageFields.Procedure => "tên thủ tục",
            MessageFields.Unit => "tên đơn vị",
            MessageFields.DueAt => "ngày giờ hẹn trả",
            MessageFields.DueBefore => "ngày giờ hẹn trả trước khi đổi",
            MessageFields.LookUp => "địa chỉ trang tra cứu hồ sơ",
            MessageFields.AnswerBy => "hạn bổ sung giấy tờ",
            MessageFields.Amount => "số tiền phải nộp",
            MessageFields.Pay => "địa chỉ trang có mã VietQR",
            MessageFields.Result => "địa chỉ tệp kết quả, ai có tin nhắn đều mở được cho đến khi hết hạn",
            MessageFields.Rate => "địa chỉ trang đánh giá việc giải quyết",
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
        };

    /// <summary>A sum of money.</summary>
    public static string Amount(string number) => $"{number} đồng";

    /// <summary>How long a short text is, as the preview says it.</summary>
    public static string Length(string text) =>
        string.Create(CultureInfo.InvariantCulture, $"{text.Length} ký tự, {ShortText.Parts(text)} tin SMS");

    /// <summary>Under a failed way on the home page.</summary>
    public static string StuckMessages(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} tin cần xem lại");

    /// <summary>A way that does not answer, on the home page.</summary>
    public static string WayFails => "Không gửi được";

    /// <summary>A webhook that is left alone, on the home page.</summary>
    public static string WebhookPaused => "Đã tạm ngừng";
}
