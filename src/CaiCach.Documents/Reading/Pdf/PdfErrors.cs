namespace CaiCach.Documents.Reading.Pdf;

/// <summary>Why a PDF or a picture was refused.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Message">Vietnamese: what is wrong and what to do.</param>
internal sealed record PdfRefusal(string Code, string Message);

/// <summary>A reading, or the reason why there is none.</summary>
internal sealed record PdfOutcome(DocumentText? Text, PdfRefusal? Refusal)
{
    public static implicit operator PdfOutcome(DocumentText text) => new(text, null);

    public static implicit operator PdfOutcome(PdfRefusal refusal) => new(null, refusal);
}

/// <summary>The words in which a PDF or a picture is refused.</summary>
internal static class PdfErrors
{
    public static readonly PdfRefusal NotPdf = new(
        "documents.pdf.not_pdf",
        "Tệp này không phải là PDF. Kiểm tra lại tệp rồi tải lên lần nữa."
    );

    public static readonly PdfRefusal Damaged = new(
        "documents.pdf.damaged",
        "Tệp PDF bị hỏng hoặc bị cắt cụt nên không đọc được. Xuất lại tệp từ văn bản gốc rồi tải lên lần nữa."
    );

    public static readonly PdfRefusal Encrypted = new(
        "documents.pdf.encrypted",
        "Tệp PDF được đặt mật khẩu. Bỏ mật khẩu rồi tải lên lần nữa."
    );

    public static readonly PdfRefusal TooSlow = new(
        "documents.pdf.too_slow",
        "Tệp quá phức tạp, không đọc xong trong thời gian cho phép. Xuất lại tệp từ văn bản gốc hoặc chia thành nhiều tệp."
    );

    public static readonly PdfRefusal TooComplex = new(
        "documents.pdf.too_complex",
        "Nội dung tệp quá lớn so với giới hạn đọc. Chia tệp thành nhiều phần rồi tải lên."
    );

    public static PdfRefusal TooManyPages(int pages, int most) =>
        new("documents.pdf.too_many_pages", $"Tệp có {pages} trang, vượt quá giới hạn {most} trang. Chỉ tải lên phần kế hoạch và phụ lục.");

    public static PdfRefusal TooLarge(long mostBytes) =>
        new("documents.pdf.too_large", $"Tệp lớn hơn {mostBytes / 1024 / 1024} MB. Giảm dung lượng rồi tải lên lần nữa.");

    public static PdfRefusal MissingPoppler { get; } =
        new("documents.pdf.missing_poppler", "Máy chủ chưa có công cụ đọc PDF. Người quản trị cần cài: apt-get install poppler-utils");

    public static PdfRefusal MissingTesseract { get; } =
        new(
            "documents.scan.missing_tesseract",
            "Máy chủ chưa có công cụ nhận dạng chữ. Người quản trị cần cài: apt-get install tesseract-ocr tesseract-ocr-vie"
        );
}
