using System.Globalization;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Domain.Queue;

/// <summary>Refusals around waiting numbers.</summary>
internal static class QueueErrors
{
    public static readonly Error NotYourUnit = new(
        "onestop.queue.not_your_unit",
        "Bạn không làm việc này ở đơn vị này.",
        ErrorKind.Forbidden
    );

    public static readonly Error NotFound = new("onestop.queue.not_found", "Không có số hoặc lịch hẹn này.", ErrorKind.NotFound);

    public static readonly Error CodeUnknown = new(
        "onestop.queue.code_unknown",
        "Không có lịch hẹn mang mã này ở đây. Hãy xem lại mã, ví dụ AB3D-9KMN.",
        Field: "Code"
    );

    public static readonly Error NotNow = new(
        "onestop.queue.not_now",
        "Số này vừa được chuyển sang trạng thái khác. Hãy xem lại rồi làm tiếp.",
        ErrorKind.Conflict
    );

    public static readonly Error NobodyWaits = new("onestop.queue.nobody_waits", "Không còn ai chờ ở quầy này.", ErrorKind.Conflict);

    public static readonly Error CounterBusy = new(
        "onestop.queue.counter_busy",
        "Quầy này đang phục vụ một số. Hãy kết thúc số đó trước khi gọi số tiếp theo.",
        ErrorKind.Conflict
    );

    public static readonly Error CounterMissing = new("onestop.queue.counter_missing", "Hãy chọn quầy đang mở.", Field: "Counter");

    public static readonly Error LineClosed = new(
        "onestop.queue.line_closed",
        "Việc này hiện không phát số. Hãy chọn việc khác.",
        Field: "Line"
    );

    public static readonly Error PriorityUnknown = new(
        "onestop.queue.priority_unknown",
        "Không có diện ưu tiên này. Hãy chọn lại.",
        Field: "Priority"
    );

    public static readonly Error BookingClosed = new(
        "onestop.queue.booking_closed",
        "Đơn vị hiện không nhận đặt lịch trước. Mời đến lấy số trực tiếp."
    );

    public static readonly Error SlotWrong = new(
        "onestop.queue.slot_wrong",
        "Giờ này không nằm trong giờ làm việc hoặc đã qua. Hãy chọn giờ khác.",
        Field: "Slot"
    );

    public static readonly Error SlotFull = new(
        "onestop.queue.slot_full",
        "Giờ này vừa hết chỗ. Hãy chọn giờ khác.",
        ErrorKind.Conflict,
        Field: "Slot"
    );

    public static readonly Error NotBooked = new(
        "onestop.queue.not_booked",
        "Mã này đã nhận số hoặc đã hủy.",
        ErrorKind.Conflict,
        Field: "Code"
    );

    public static readonly Error TooLate = new("onestop.queue.too_late", "Đã quá giờ hẹn. Mời lấy số mới.", Field: "Code");

    public static readonly Error NameMissing = new("onestop.queue.name_missing", "Hãy ghi tên.", Field: "Name");

    public static readonly Error LetterWrong = new("onestop.queue.letter_wrong", "Chữ đứng đầu số là một chữ từ A đến Z.", Field: "Letter");

    public static readonly Error LetterTaken = new(
        "onestop.queue.letter_taken",
        "Chữ này đã dùng cho việc khác của đơn vị.",
        ErrorKind.Conflict,
        Field: "Letter"
    );

    public static readonly Error NumberWrong = new("onestop.queue.number_wrong", "Số quầy từ 1 đến 99.", Field: "Number");

    public static readonly Error NumberTaken = new(
        "onestop.queue.number_taken",
        "Đơn vị đã có quầy mang số này.",
        ErrorKind.Conflict,
        Field: "Number"
    );

    public static readonly Error LinesWrong = new("onestop.queue.lines_wrong", "Có việc không thuộc đơn vị. Hãy chọn lại.", Field: "Lines");

    public static readonly Error CapacityWrong = new(
        "onestop.queue.capacity_wrong",
        "Số lượt đặt trước của mỗi khung giờ từ 1 đến 50.",
        Field: "SlotCapacity"
    );

    public static readonly Error TooMany = new("onestop.queue.too_many", "Mỗi đơn vị có nhiều nhất 26 việc và 26 quầy.");

    public static readonly Error AlreadyStarted = new(
        "onestop.queue.already_started",
        "Đơn vị đã có danh mục việc phát số. Hãy sửa từng dòng.",
        ErrorKind.Conflict
    );

    public static Error TooEarly(TimeOnly from, DateOnly day) =>
        new(
            "onestop.queue.too_early",
            $"Chưa đến giờ nhận số. Mời nhận số từ {from.ToString("HH:mm", CultureInfo.InvariantCulture)} ngày {VietnameseDate.Format(day)}.",
            Field: "Code"
        );

    public static Error CalledTooSeldom(int calls, int needed) =>
        new(
            "onestop.queue.called_too_seldom",
            $"Mới gọi {calls} lần. Gọi đủ {needed} lần mà không có người đến thì ghi vắng.",
            ErrorKind.Conflict
        );
}
