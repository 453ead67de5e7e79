using CaiCach.Documents.Signatures;
using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Domain.Signing;

/// <summary>Refusals around digital signatures.</summary>
internal static class SigningErrors
{
    public static readonly Error FileUnknown = new(
        "onestop.signing.file_unknown",
        "Hãy chọn tệp kết quả cần ký. Tệp đã ký rồi thì chọn bản mới nhất.",
        Field: "FileId"
    );

    public static readonly Error AlreadySigned = new(
        "onestop.signing.already_signed",
        "Tệp này đã được ký. Hãy tải lại trang và chọn bản mới nhất.",
        ErrorKind.Conflict
    );

    public static readonly Error NotAPdf = new(
        "onestop.signing.not_a_pdf",
        "Chỉ ký số được tệp PDF. Hãy lưu kết quả thành PDF rồi đính kèm ở bước phê duyệt hoặc chuyển kết quả ra quầy.",
        Field: "FileId"
    );

    public static readonly Error ContentLost = new(
        "onestop.signing.content_lost",
        "Kho lưu không còn nội dung của tệp này. Hãy báo quản trị viên.",
        ErrorKind.Conflict
    );

    public static readonly Error Damaged = new(
        "onestop.signing.damaged",
        "Tệp PDF hỏng hoặc có cấu trúc không đọc được nên chưa ký. Hãy xuất lại tệp PDF từ văn bản gốc.",
        Field: "FileId"
    );

    public static readonly Error Encrypted = new(
        "onestop.signing.encrypted",
        "Tệp PDF có mật khẩu nên không ký được. Hãy bỏ mật khẩu rồi tải lên lại.",
        Field: "FileId"
    );

    public static readonly Error Locked = new(
        "onestop.signing.locked",
        "Một chữ ký trong tệp đã khóa mọi thay đổi, nên không ký thêm được.",
        Field: "FileId"
    );

    public static readonly Error ChangedSince = new(
        "onestop.signing.changed_since",
        "Tệp có chữ ký không hợp lệ hoặc đã bị sửa sau khi ký, nên không ký thêm. Hãy lấy lại tệp gốc.",
        Field: "FileId"
    );

    public static readonly Error PersonFirst = new(
        "onestop.signing.person_first",
        "Chữ ký của cơ quan đặt sau chữ ký của người có thẩm quyền. Tệp này chưa có chữ ký của lãnh đạo.",
        Field: "FileId"
    );

    public static readonly Error CertificateMissing = new(
        "onestop.signing.certificate_missing",
        "Hãy chọn tệp chứng thư số (.p12 hoặc .pfx).",
        Field: "Certificate"
    );

    public static readonly Error AgencyCertificateMissing = new(
        "onestop.signing.agency_certificate_missing",
        "Đơn vị chưa có chứng thư số của cơ quan. Quản trị viên nạp chứng thư, hoặc hãy ký bằng thiết bị của cơ quan rồi tải lên.",
        ErrorKind.Conflict
    );

    public static readonly Error AgencyCertificateUnreadable = new(
        "onestop.signing.agency_certificate_unreadable",
        "Không mở được chứng thư số của cơ quan. Quản trị viên cần nạp lại chứng thư.",
        ErrorKind.Conflict
    );

    public static readonly Error UploadMissing = new("onestop.signing.upload_missing", "Hãy chọn tệp đã ký.", Field: "Upload");

    public static readonly Error UploadTooLarge = new(
        "onestop.signing.upload_too_large",
        "Tệp đã ký lớn quá giới hạn 50 MB.",
        Field: "Upload"
    );

    public static readonly Error NotAnExtension = new(
        "onestop.signing.not_an_extension",
        "Tệp tải lên không phải là tệp đã chọn có thêm chữ ký: phần đầu khác với bản tải xuống. Hãy ký đúng bản vừa tải xuống, ở chế độ ký thêm.",
        Field: "Upload"
    );

    public static readonly Error NoNewSignature = new(
        "onestop.signing.no_new_signature",
        "Tệp tải lên không có thêm đúng một chữ ký. Hãy ký một lần rồi tải lên.",
        Field: "Upload"
    );

    public static readonly Error UploadInvalid = new(
        "onestop.signing.upload_invalid",
        "Chữ ký trong tệp tải lên không hợp lệ, hoặc nội dung bị sửa sau khi ký.",
        Field: "Upload"
    );

    public static readonly Error UploadExpired = new(
        "onestop.signing.upload_expired",
        "Chứng thư số đã hết hạn hoặc chưa có hiệu lực vào lúc ký.",
        Field: "Upload"
    );

    public static readonly Error NothingSigned = new(
        "onestop.signing.nothing_signed",
        "Tệp không có chữ ký số nào. Hãy ký số rồi tải lên.",
        Field: "Signed"
    );

    public static readonly Error SignedInvalid = new(
        "onestop.signing.signed_invalid",
        "Chữ ký số trong tệp không hợp lệ, hoặc nội dung bị sửa sau khi ký. Hãy ký lại từ bản gốc.",
        Field: "Signed"
    );

    public static readonly Error NoneChosen = new(
        "onestop.signing.none_chosen",
        "Hãy đánh dấu ít nhất một kết quả cần ký.",
        Field: "Chosen"
    );

    public static readonly Error TooManyChosen = new(
        "onestop.signing.too_many_chosen",
        $"Mỗi lần ký tối đa {SigningLimits.MostAtOnce} kết quả. Hãy bỏ bớt dấu chọn rồi ký tiếp lần sau.",
        Field: "Chosen"
    );

    /// <summary>Why a certificate cannot sign.</summary>
    public static Error Of(CertificateRefusal refusal) =>
        refusal switch
        {
            CertificateRefusal.WrongPassword => new(
                "onestop.signing.wrong_password",
                "Mật khẩu của chứng thư số không đúng.",
                Field: "Password"
            ),
            CertificateRefusal.Expired => new(
                "onestop.signing.expired",
                "Chứng thư số đã hết hạn hoặc chưa có hiệu lực.",
                Field: "Certificate"
            ),
            CertificateRefusal.WrongUse => new(
                "onestop.signing.wrong_use",
                "Chứng thư số này không dùng để ký văn bản.",
                Field: "Certificate"
            ),
            CertificateRefusal.NoKey => new(
                "onestop.signing.no_key",
                "Tệp không có khóa bí mật để ký, hoặc khóa yếu hơn RSA 2048 bit.",
                Field: "Certificate"
            ),
            _ => new("onestop.signing.not_pkcs12", "Tệp không phải chứng thư số PKCS#12 (.p12, .pfx) hoặc đã hỏng.", Field: "Certificate"),
        };

    /// <summary>Why a PDF cannot be signed.</summary>
    public static Error Of(PdfSigningRefusal refusal) =>
        refusal switch
        {
            PdfSigningRefusal.Encrypted => Encrypted,
            PdfSigningRefusal.Locked => Locked,
            _ => Damaged,
        };
}
