using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Domain.Messages;

/// <summary>Refusals around messages and webhooks.</summary>
internal static class MessageErrors
{
    public static readonly Error NotYourUnit = new(
        "onestop.message.not_your_unit",
        "Anh, chị không giữ vai trò này ở chính đơn vị đang xem, nên chỉ xem được.",
        ErrorKind.Forbidden
    );

    public static readonly Error WayUnknown = new(
        "onestop.message.way_unknown",
        "Cách báo tin là mail, sms hoặc zalo; để danh sách rỗng nếu người nộp không muốn được báo.",
        Field: "TellBy"
    );

    public static readonly Error SiteWrong = new(
        "onestop.message.site_wrong",
        "Địa chỉ trang tra cứu phải bắt đầu bằng https:// (hoặc http:// trong mạng nội bộ), không kèm tài khoản, dấu ? hay #.",
        Field: "Site"
    );

    public static readonly Error AddressWrong = new(
        "onestop.message.address_wrong",
        "Địa chỉ phải bắt đầu bằng https://, là máy chủ trên mạng công cộng và không chứa tài khoản.",
        Field: "Address"
    );

    public static readonly Error HeaderWrong = new(
        "onestop.message.header_wrong",
        "Tên tiêu đề chỉ gồm chữ không dấu, số và dấu gạch nối, và không phải tiêu đề mà hệ thống tự đặt.",
        Field: "HeaderName"
    );

    public static readonly Error SecretWrong = new(
        "onestop.message.secret_wrong",
        "Khóa chỉ gồm chữ không dấu, số và ký hiệu, viết trên một dòng.",
        Field: "Secret"
    );

    public static readonly Error SecretMissing = new(
        "onestop.message.secret_missing",
        "Hãy nhập khóa cho tiêu đề này. Khi đổi sang máy chủ khác phải nhập lại khóa.",
        Field: "Secret"
    );

    public static readonly Error BodyWrong = new(
        "onestop.message.body_wrong",
        "Mẫu nội dung phải là một đối tượng JSON có {soDienThoai} và {noiDung} trong các chuỗi.",
        Field: "BodyTemplate"
    );

    public static readonly Error TextMissing = new("onestop.message.text_missing", "Hãy ghi nội dung này.");

    public static readonly Error SubjectLines = new(
        "onestop.message.subject_lines",
        "Tiêu đề thư phải viết trên một dòng.",
        Field: "Subject"
    );

    public static readonly Error Unknown = new("onestop.message.unknown", "Không có tin này.", ErrorKind.NotFound);

    public static readonly Error NotStuck = new(
        "onestop.message.not_stuck",
        "Tin này không còn chờ gửi lại. Hãy tải lại trang.",
        ErrorKind.Conflict
    );

    public static readonly Error NothingStuck = new(
        "onestop.message.nothing_stuck",
        "Không còn tin nào cần gửi lại. Hãy tải lại trang.",
        ErrorKind.Conflict
    );

    public static readonly Error WebhookUnknown = new("onestop.webhook.unknown", "Không có webhook này.", ErrorKind.NotFound);

    public static readonly Error WebhookEnded = new(
        "onestop.webhook.ended",
        "Webhook này đã ngừng. Hãy tạo webhook mới.",
        ErrorKind.Conflict
    );

    public static readonly Error WebhookEventsMissing = new(
        "onestop.webhook.events_missing",
        "Hãy chọn ít nhất một sự kiện.",
        Field: "Events"
    );

    public static readonly Error TooManyWebhooks = new("onestop.webhook.too_many", "Mỗi đơn vị có tối đa 10 webhook đang dùng.");

    public static readonly Error PracticeUnit = new("onestop.webhook.practice_unit", "Đơn vị luyện tập không báo cho hệ thống khác.");

    /// <summary>Fields that the turn does not have.</summary>
    public static Error FieldsUnknown(IEnumerable<string> names) =>
        new(
            "onestop.message.fields_unknown",
            $"Không có trường {string.Join(", ", names.Select(name => $"{{{name}}}"))} trong mẫu tin này."
        );
}
