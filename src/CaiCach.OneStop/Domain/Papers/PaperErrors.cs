using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Domain.Papers;

/// <summary>Refusals around digitised papers.</summary>
internal static class PaperErrors
{
    public static readonly Error ComponentUnknown = new(
        "onestop.paper.component_unknown",
        "Hồ sơ không có giấy tờ này. Hãy tải lại trang.",
        ErrorKind.NotFound
    );

    public static readonly Error NotHere = new(
        "onestop.paper.not_here",
        "Chỉ người của bộ phận một cửa, công chức thụ lý hoặc lãnh đạo của đơn vị giữ hồ sơ mới số hóa được giấy tờ.",
        ErrorKind.Forbidden
    );

    public static readonly Error SourceWrong = new("onestop.paper.source_wrong", "Hãy chọn nguồn của tệp.", Field: "Source");

    public static readonly Error FileMissing = new("onestop.paper.file_missing", "Hãy chọn ảnh hoặc tệp PDF của giấy tờ.", Field: "Files");

    public static readonly Error TooManyFiles = new(
        "onestop.paper.too_many_files",
        $"Mỗi giấy tờ ghép tối đa {PaperLimits.FilesMaxCount} tệp. Hãy quét nhiều trang vào một tệp PDF.",
        Field: "Files"
    );

    public static readonly Error TooLarge = new(
        "onestop.paper.too_large",
        "Các tệp của giấy tờ lớn hơn 50 MB. Hãy chụp lại với kích thước nhỏ hơn.",
        Field: "Files"
    );

    public static readonly Error NotPicture = new(
        "onestop.paper.not_picture",
        "Chỉ số hóa được ảnh .jpg, .png và tệp .pdf. Hãy chụp hoặc quét giấy tờ ra một trong các dạng này.",
        Field: "Files"
    );

    public static readonly Error Working = new(
        "onestop.paper.working",
        "Giấy tờ này đang được xử lý từ lần tải trước. Hãy đợi xong, hoặc dừng lần đó rồi tải lại.",
        ErrorKind.Conflict
    );

    public static readonly Error DaysWrong = new(
        "onestop.paper.days_wrong",
        "Ngày cấp phải từ hôm nay trở về trước, và ngày hết giá trị phải sau ngày cấp.",
        Field: "ValidTo"
    );

    public static readonly Error FileGone = new(
        "onestop.paper.file_gone",
        "Không mở được tệp đã tải lên. Hãy tải lại; nếu vẫn vậy, báo quản trị viên."
    );

    public static readonly Error NotOffered = new(
        "onestop.paper.not_offered",
        "Giấy tờ đã lưu này không dùng lại được nữa: đã hết giá trị, đã thu hồi, của người khác, hoặc không khớp với giấy tờ cần nộp. Hãy tải lại trang để xem danh sách mới.",
        ErrorKind.Conflict
    );

    public static readonly Error NotEnded = new(
        "onestop.paper.not_ended",
        "Hồ sơ chưa có kết quả. Số hóa kết quả khi hồ sơ đã được phê duyệt.",
        ErrorKind.Conflict
    );

    public static readonly Error NotSubmitted = new(
        "onestop.paper.not_submitted",
        "Người dân không nộp tệp nào cho giấy tờ này.",
        ErrorKind.Conflict
    );

    public static readonly Error NumberWrong = new(
        "onestop.paper.number_wrong",
        "Số giấy tờ không đúng cấu trúc. Hãy nhập đủ số định danh, CMND, hộ chiếu hoặc mã số thuế.",
        Field: "Number"
    );

    public static readonly Error StoredUnknown = new(
        "onestop.paper.stored_unknown",
        "Không có giấy tờ này trong kho của đơn vị.",
        ErrorKind.NotFound
    );

    public static readonly Error AlreadyWithdrawn = new(
        "onestop.paper.already_withdrawn",
        "Giấy tờ này đã được thu hồi trước đó.",
        ErrorKind.Conflict
    );

    public static readonly Error ReasonMissing = new("onestop.paper.reason_missing", "Hãy ghi lý do thu hồi.", Field: "reason");

    public static readonly Error NoneToSign = new("onestop.paper.none_to_sign", "Hãy chọn giấy tờ cần ký số.", Field: "FileIds");

    public static readonly Error NotToSign = new(
        "onestop.paper.not_to_sign",
        "Một giấy tờ đã chọn vừa được thay tệp hoặc đã ký. Hãy tải lại trang để xem danh sách mới.",
        ErrorKind.Conflict
    );

    public static readonly Error NotSealKeeper = new(
        "onestop.paper.not_seal_keeper",
        "Chỉ lãnh đạo hoặc văn phòng (điều phối viên) giữ hồ sơ mới ký số của cơ quan.",
        ErrorKind.Forbidden
    );

    /// <summary>A paper that another person digitised.</summary>
    public static Error NotYourScan(string paper, string byName) =>
        new(
            "onestop.paper.not_your_scan",
            $"{paper} do {byName} số hóa nên {byName} ký. Cần ký ngay thì lãnh đạo hoặc văn phòng ký số của cơ quan.",
            ErrorKind.Forbidden
        );
}
