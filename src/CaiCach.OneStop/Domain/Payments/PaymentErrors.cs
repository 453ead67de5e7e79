using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Domain.Payments;

/// <summary>Refusals around payments.</summary>
internal static class PaymentErrors
{
    public static readonly Error BinWrong = new(
        "onestop.payment.bin_wrong",
        "Mã ngân hàng (BIN) gồm 6 chữ số, ví dụ 970436.",
        Field: "BankBin"
    );

    public static readonly Error AccountWrong = new(
        "onestop.payment.account_wrong",
        "Số tài khoản gồm 6 đến 19 chữ số hoặc chữ cái, không dấu.",
        Field: "AccountNumber"
    );

    public static readonly Error HolderMissing = new("onestop.payment.holder_missing", "Hãy ghi tên chủ tài khoản.", Field: "HolderName");

    public static readonly Error NothingOwed = new(
        "onestop.payment.nothing_owed",
        "Hồ sơ này không còn khoản phí, lệ phí nào phải nộp.",
        Field: "Code"
    );

    public static readonly Error DossierUnknown = new(
        "onestop.payment.dossier_unknown",
        "Không có hồ sơ mang mã này ở đơn vị.",
        Field: "Code"
    );

    public static readonly Error NotThisSum = new(
        "onestop.payment.not_this_sum",
        "Số tiền chuyển khác số phải nộp của hồ sơ. Hãy liên hệ người nộp, hoặc đưa khoản tiền ra ngoài kèm lý do.",
        ErrorKind.Conflict,
        Field: "Code"
    );

    public static readonly Error EntryNotFound = new("onestop.payment.entry_not_found", "Không có khoản tiền này.", ErrorKind.NotFound);

    public static readonly Error EntryDone = new(
        "onestop.payment.entry_done",
        "Khoản tiền này đã được xử lý. Hãy tải lại trang.",
        ErrorKind.Conflict
    );

    public static readonly Error ReasonMissing = new("onestop.payment.reason_missing", "Hãy ghi lý do.", Field: "Note");

    public static readonly Error SignatureWrong = new(
        "onestop.payment.signature_wrong",
        "Chữ ký không đúng, hoặc đã quá 5 phút từ lúc ký.",
        ErrorKind.Forbidden
    );

    public static readonly Error TransferWrong = new(
        "onestop.payment.transfer_wrong",
        "Giao dịch cần có mã, số tiền lớn hơn 0, nội dung và thời điểm không sau lúc này."
    );

    public static readonly Error StatementColumns = new(
        "onestop.payment.statement_columns",
        "Không nhận ra các cột của sao kê. Cần có cột ngày, số tiền ghi có, nội dung và số giao dịch.",
        Field: "Statement"
    );

    public static readonly Error StatementUnreadable = new(
        "onestop.payment.statement_unreadable",
        "Tệp không phải bảng Excel (.xlsx, .xls) hay CSV mã UTF-8. Hãy tải lại sao kê từ ngân hàng.",
        Field: "Statement"
    );

    public static readonly Error StatementTooLarge = new(
        "onestop.payment.statement_too_large",
        "Sao kê tối đa 5 MB và 5.000 giao dịch. Hãy chia nhỏ theo ngày.",
        Field: "Statement"
    );

    public static readonly Error FileMissing = new("onestop.payment.file_missing", "Hãy chọn tệp sao kê.", Field: "Statement");
}
