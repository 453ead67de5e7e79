using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Domain.Certification;

/// <summary>Refusals around certification.</summary>
internal static class CertificationErrors
{
    public static readonly Error NoPapers = new(
        "onestop.certification.no_papers",
        "Hãy ghi ít nhất một giấy tờ cần chứng thực.",
        Field: "Papers[0].Name"
    );

    public static readonly Error KindUnknown = new(
        "onestop.certification.kind_unknown",
        "Không có loại việc chứng thực này.",
        Field: "Kind"
    );

    public static readonly Error SignerUnknown = new(
        "onestop.certification.signer_unknown",
        "Người được chọn hôm nay không giữ chức vụ được ký chứng thực ở đơn vị này. Hãy chọn người khác.",
        Field: "SignerId"
    );

    public static readonly Error ExemptionUnknown = new(
        "onestop.certification.exemption_unknown",
        "Loại việc này không có lý do miễn phí như vậy.",
        Field: "ExemptionCode"
    );

    public static readonly Error ProcedureMissing = new(
        "onestop.certification.procedure_missing",
        "Danh mục thủ tục chưa có thủ tục chứng thực này, hoặc thủ tục đã hết hiệu lực. Quản trị nạp danh mục ở trang Thủ tục.",
        Field: "Kind"
    );

    public static readonly Error ScanMissing = new(
        "onestop.certification.scan_missing",
        "Hãy tải lên bản quét hoặc ảnh bản chính.",
        Field: "Scans"
    );

    public static readonly Error NotCompared = new(
        "onestop.certification.not_compared",
        "Hãy đối chiếu bản quét với bản chính rồi đánh dấu.",
        Field: "IsCompared"
    );

    public static readonly Error ScanUnfit = new(
        "onestop.certification.scan_unfit",
        "Không ghép được lời chứng vào bản quét này: tệp PDF đã có chữ ký số, có mật khẩu hoặc có cấu trúc lạ. Hãy quét lại từ bản chính.",
        Field: "Scans"
    );

    public static readonly Error DaysWrong = new(
        "onestop.certification.days_wrong",
        "Ngày cấp của bản chính phải từ hôm nay trở về trước; ngày hết giá trị phải từ hôm nay trở đi.",
        Field: "ValidTo"
    );

    public static readonly Error NotSealed = new(
        "onestop.certification.not_sealed",
        "Bản sao điện tử chưa có đủ chữ ký số của người ký chứng thực và của cơ quan, nên chưa trả được.",
        ErrorKind.Conflict
    );

    public static readonly Error NumberTaken = new(
        "onestop.certification.number_taken",
        "Số chứng thực vừa được cấp cho người khác. Hãy bấm chứng thực lần nữa; nội dung vẫn được giữ.",
        ErrorKind.Conflict
    );

    public static readonly Error BookInUse = new(
        "onestop.certification.book_in_use",
        "Sổ năm nay đã có việc được ghi, nên không đặt lại số được nữa.",
        ErrorKind.Conflict,
        "LastNumber"
    );

    /// <summary>Another person than the statement names.</summary>
    public static Error NotTheSigner(string signerName) =>
        new(
            "onestop.certification.not_the_signer",
            $"Lời chứng ghi người ký là {signerName}, nên chỉ {signerName} ký được bản sao này.",
            ErrorKind.Forbidden
        );

    public static Error PaperNumberWrong { get; } =
        new(
            "onestop.certification.paper_number_wrong",
            $"Số cuối của sổ giấy từ 0 đến {CertificationLimits.PaperNumberMax}.",
            Field: "LastNumber"
        );

    public static Error TooManyPapers { get; } =
        new(
            "onestop.certification.too_many_papers",
            $"Mỗi lượt chứng thực tối đa {CertificationLimits.PapersMaxCount} giấy tờ. Hãy chia thành nhiều lượt.",
            Field: "Papers[0].Name"
        );

    /// <summary>A row without a name, or with one too long.</summary>
    public static Error PaperNameWrong(int index) =>
        new(
            "onestop.certification.paper_name_wrong",
            $"Giấy tờ {index + 1}: hãy ghi tên, không quá {CertificationLimits.PaperNameMaxLength} ký tự.",
            Field: $"Papers[{index}].Name"
        );

    /// <summary>A row with pages out of range.</summary>
    public static Error PagesWrong(int index) =>
        new(
            "onestop.certification.pages_wrong",
            $"Giấy tờ {index + 1}: số trang của bản chính từ 1 đến {CertificationLimits.PagesMax}.",
            Field: $"Papers[{index}].Pages"
        );

    /// <summary>A row with copies out of range.</summary>
    public static Error CopiesWrong(int index) =>
        new(
            "onestop.certification.copies_wrong",
            $"Giấy tờ {index + 1}: số bản từ 1 đến {CertificationLimits.CopiesMax}.",
            Field: $"Papers[{index}].Copies"
        );
}
