using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>Refusals around the fees of a dossier.</summary>
internal static class FeeErrors
{
    public static readonly Error PaidAlready = new(
        "onestop.fee.paid_already",
        "Khoản này đã thu, không miễn, giảm được nữa.",
        ErrorKind.Conflict,
        Field: "Fee"
    );

    public static readonly Error NothingLetOff = new(
        "onestop.fee.nothing_let_off",
        "Khoản này đã được miễn, giảm bằng hoặc hơn mức đang chọn.",
        ErrorKind.Conflict,
        Field: "Exemption"
    );

    public static readonly Error Unknown = new("onestop.fee.unknown", "Hồ sơ không có khoản thu này.", Field: "Fee");

    public static readonly Error ExemptionUnknown = new(
        "onestop.fee.exemption_unknown",
        "Khoản thu không có trường hợp miễn, giảm này, hoặc không còn hiệu lực vào ngày tiếp nhận.",
        Field: "Exemptions"
    );

    public static readonly Error QuantityUnknown = new(
        "onestop.fee.quantity_unknown",
        "Thủ tục không có khoản thu mang mã này.",
        Field: "Quantities"
    );

    public static readonly Error MeansUnknown = new(
        "onestop.fee.means_unknown",
        "Cách nộp tiền là cash, transfer hoặc portal.",
        Field: "PaidBy"
    );

    public static readonly Error NothingPaid = new(
        "onestop.fee.nothing_paid",
        "Hồ sơ không có khoản nào đã thu mà chưa lập biên nhận.",
        ErrorKind.Conflict
    );

    public static readonly Error ReasonMissing = new("onestop.fee.reason_missing", "Hãy ghi lý do miễn, giảm.", Field: "Reason");

    public static readonly Error NotYours = new(
        "onestop.fee.not_yours",
        "Chỉ người tiếp nhận hoặc lãnh đạo của đơn vị giữ hồ sơ được miễn, giảm.",
        ErrorKind.Forbidden
    );
}
