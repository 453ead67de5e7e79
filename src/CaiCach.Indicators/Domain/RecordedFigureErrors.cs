using CaiCach.Foundation.Writes;

namespace CaiCach.Indicators.Domain;

/// <summary>Refusals around figures that people enter.</summary>
internal static class RecordedFigureErrors
{
    public static readonly Error NoEvidence = new(
        "indicators.figure.no_evidence",
        "Số liệu ghi tay phải có văn bản làm chứng. Hãy chọn tệp (PDF, Word, Excel, ảnh).",
        Field: "Evidence"
    );

    public static readonly Error NoSource = new(
        "indicators.figure.no_source",
        "Hãy ghi nguồn của số liệu: số và ngày văn bản, tên sổ theo dõi (nhiều nhất 500 ký tự).",
        Field: "Source"
    );

    public static readonly Error MoreThanWhole = new(
        "indicators.figure.more_than_whole",
        "Tử số không thể lớn hơn mẫu số. Hãy xem lại hai số.",
        Field: "Numerator"
    );

    public static readonly Error InTheFuture = new(
        "indicators.figure.in_the_future",
        "Số liệu không thể tính đến một ngày sau hôm nay.",
        Field: "OccurredOn"
    );

    public static readonly Error OutsideThePeriod = new(
        "indicators.figure.outside_the_period",
        "Ngày này không thuộc kỳ đang chọn. Hãy chọn kỳ có ngày này rồi ghi.",
        Field: "OccurredOn"
    );

    public static readonly Error IsComputed = new(
        "indicators.figure.is_computed",
        "Chỉ tiêu này tính từ hồ sơ, nhiệm vụ trong hệ thống nên không ghi tay."
    );

    public static readonly Error NotFound = new(
        "indicators.figure.not_found",
        "Không có số liệu này trong phạm vi được xem.",
        ErrorKind.NotFound
    );

    public static readonly Error OwnFigure = new(
        "indicators.figure.own",
        "Người ghi số liệu không tự xác nhận được. Hãy nhờ lãnh đạo hoặc người phụ trách khác.",
        ErrorKind.Forbidden
    );

    public static readonly Error MayNotRecord = new(
        "indicators.figure.may_not_record",
        "Chỉ công chức, người phụ trách cải cách hành chính của đơn vị được ghi số liệu của đơn vị.",
        ErrorKind.Forbidden
    );

    public static readonly Error MayNotAnswer = new(
        "indicators.figure.may_not_answer",
        "Chỉ lãnh đạo, người phụ trách cải cách hành chính của đơn vị được xác nhận số liệu.",
        ErrorKind.Forbidden
    );

    public static readonly Error AlreadyAnswered = new(
        "indicators.figure.already_answered",
        "Số liệu này đã có người xác nhận hoặc trả lại. Hãy tải lại trang.",
        ErrorKind.Conflict
    );

    public static readonly Error NoReason = new(
        "indicators.figure.no_reason",
        "Trả lại thì ghi lý do, nhiều nhất 1.000 ký tự.",
        Field: "Reason"
    );

    public static Error NotANumber(string field) =>
        new("indicators.figure.not_a_number", "Hãy ghi số như 1.234 hoặc 87,45; không ghi đơn vị tính.", Field: field);

    public static Error OutOfRange(string field, int decimals, bool isSigned) =>
        new(
            "indicators.figure.out_of_range",
            $"Hãy ghi số {(decimals == 0 ? "nguyên" : $"có nhiều nhất {decimals} chữ số thập phân")} từ {(isSigned ? "-99.999.999.999.999" : "0")} đến 99.999.999.999.999.",
            Field: field
        );
}
