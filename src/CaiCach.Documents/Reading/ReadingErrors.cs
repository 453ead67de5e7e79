namespace CaiCach.Documents.Reading;

/// <summary>The Vietnamese words of every refusal and doubt about a file.</summary>
internal static class ReadingErrors
{
    public static ReadingRefusal FileTooLarge { get; } =
        new(
            ReadingRefusalKind.TooLarge,
            "documents.reading.file_too_large",
            "Tệp lớn hơn 50 MB. Hãy bỏ bớt ảnh trong tệp, hoặc tách phần kế hoạch và phụ lục ra một tệp riêng."
        );

    public static ReadingRefusal UnpackedTooLarge { get; } =
        new(
            ReadingRefusalKind.TooLarge,
            "documents.reading.unpacked_too_large",
            "Tệp phình ra quá lớn khi giải nén nên không được mở. Hãy mở tệp bằng Word, chọn Lưu thành (Save As) .docx rồi tải lại."
        );

    public static ReadingRefusal TooMuchContent { get; } =
        new(
            ReadingRefusalKind.TooLarge,
            "documents.reading.too_much_content",
            "Tệp có quá nhiều dòng bảng hoặc đoạn văn (giới hạn 5.000 dòng bảng). Hãy chỉ tải phần kế hoạch và phụ lục nhiệm vụ."
        );

    public static ReadingRefusal Damaged { get; } =
        new(
            ReadingRefusalKind.Damaged,
            "documents.reading.damaged",
            "Tệp bị hỏng hoặc chưa tải xong. Hãy mở tệp trên máy để kiểm tra, lưu lại rồi tải lên lần nữa."
        );

    public static ReadingRefusal Encrypted { get; } =
        new(
            ReadingRefusalKind.Encrypted,
            "documents.reading.encrypted",
            "Tệp đang đặt mật khẩu. Hãy mở tệp, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ tài liệu) rồi lưu và tải lại."
        );

    public static ReadingRefusal OldWord { get; } =
        new(
            ReadingRefusalKind.OldFormat,
            "documents.reading.old_word",
            "Tệp ở dạng .doc cũ. Hãy mở bằng Word hoặc LibreOffice, chọn Lưu thành (Save As), kiểu “Word Document (*.docx)”, rồi tải tệp .docx."
        );

    public static ReadingRefusal OldOffice { get; } =
        new(
            ReadingRefusalKind.OldFormat,
            "documents.reading.old_office",
            "Tệp ở dạng Office cũ, không phải văn bản Word. Hãy lưu kế hoạch thành tệp Word (.docx) rồi tải lại."
        );

    public static ReadingRefusal Rtf { get; } =
        new(
            ReadingRefusalKind.OldFormat,
            "documents.reading.rtf",
            "Tệp ở dạng RTF. Hãy mở bằng Word hoặc LibreOffice, chọn Lưu thành (Save As) .docx rồi tải lại."
        );

    public static ReadingRefusal Html { get; } =
        new(
            ReadingRefusalKind.OldFormat,
            "documents.reading.html",
            "Tệp là trang web (HTML). Hãy mở bằng Word, chọn Lưu thành (Save As) .docx rồi tải lại."
        );

    public static ReadingRefusal Spreadsheet { get; } =
        new(
            ReadingRefusalKind.UnknownFormat,
            "documents.reading.spreadsheet",
            "Tệp là bảng tính. Kế hoạch cần ở dạng văn bản: hãy tải tệp .docx, .pdf hoặc .txt."
        );

    public static ReadingRefusal OpenDocument { get; } =
        new(
            ReadingRefusalKind.OldFormat,
            "documents.reading.open_document",
            "Tệp ở dạng OpenDocument. Hãy mở bằng LibreOffice, chọn Lưu thành .docx rồi tải lại."
        );

    public static ReadingRefusal UnknownFormat { get; } =
        new(
            ReadingRefusalKind.UnknownFormat,
            "documents.reading.unknown_format",
            "Không nhận ra định dạng của tệp. Hãy tải kế hoạch ở dạng .docx, .pdf, .txt hoặc ảnh quét .png."
        );

    public static ReadingRefusal Macros { get; } =
        new(
            ReadingRefusalKind.Unsafe,
            "documents.reading.macros",
            "Tệp có chứa macro nên không được mở. Hãy chọn Lưu thành (Save As) kiểu “Word Document (*.docx)” không macro rồi tải lại."
        );

    public static ReadingRefusal OutsideReferences { get; } =
        new(
            ReadingRefusalKind.Unsafe,
            "documents.reading.outside_references",
            "Tệp tham chiếu đến nội dung ở máy khác nên không được mở. Hãy chép nội dung sang một tệp Word mới, lưu .docx rồi tải lại."
        );

    public static ReadingRefusal UnsafeXml { get; } =
        new(
            ReadingRefusalKind.Unsafe,
            "documents.reading.unsafe_xml",
            "Tệp có khai báo lạ bên trong nên không được mở. Hãy mở bằng Word, chọn Lưu thành (Save As) .docx rồi tải lại."
        );

    public static ReadingRefusal Encoding { get; } =
        new(
            ReadingRefusalKind.UnknownFormat,
            "documents.reading.encoding",
            "Tệp chữ không ở bảng mã Unicode. Hãy mở bằng Notepad, chọn Lưu thành (Save As), Mã hóa (Encoding) UTF-8 rồi tải lại."
        );

    public static ReadingRefusal Empty { get; } =
        new(
            ReadingRefusalKind.Empty,
            "documents.reading.empty",
            "Tệp không có chữ nào để đọc. Nếu là bản quét, hãy tải tệp .pdf hoặc ảnh."
        );

    public static ReadingRefusal NotReadHere { get; } =
        new(
            ReadingRefusalKind.Unavailable,
            "documents.reading.not_read_here",
            "Máy này chưa đọc được dạng tệp này. Hãy tải kế hoạch ở dạng .docx hoặc .txt."
        );
}
