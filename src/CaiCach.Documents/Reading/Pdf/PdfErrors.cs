namespace CaiCach.Documents.Reading.Pdf;

/// <summary>The Vietnamese words of every refusal and doubt about a PDF or a scan.</summary>
internal static class PdfErrors
{
    public static ReadingRefusal TooSlow { get; } =
        new(
            ReadingRefusalKind.Unavailable,
            "documents.pdf.too_slow",
            "Tệp quá phức tạp, không đọc xong trong thời gian cho phép. Hãy xuất lại tệp từ văn bản gốc, hoặc chia thành nhiều tệp rồi tải lại."
        );

    public static ReadingRefusal TooComplex { get; } =
        new(
            ReadingRefusalKind.TooLarge,
            "documents.pdf.too_complex",
            "Nội dung tệp quá lớn so với giới hạn đọc. Hãy chỉ tải phần kế hoạch và phụ lục nhiệm vụ."
        );

    public static ReadingRefusal MissingPoppler { get; } =
        new(
            ReadingRefusalKind.Unavailable,
            "documents.pdf.missing_poppler",
            "Máy chủ chưa có công cụ đọc PDF. Người quản trị cần cài poppler-utils (lệnh: apt-get install poppler-utils)."
        );

    public static ReadingRefusal MissingTesseract { get; } =
        new(
            ReadingRefusalKind.Unavailable,
            "documents.scan.missing_tesseract",
            "Máy chủ chưa có công cụ nhận dạng chữ tiếng Việt. Người quản trị cần cài tesseract-ocr và tesseract-ocr-vie (lệnh: apt-get install tesseract-ocr tesseract-ocr-vie)."
        );

    public static ReadingRefusal Scan { get; } =
        new(ReadingRefusalKind.Scan, "documents.scan.left", "Tệp là bản quét, cần thời gian để nhận dạng chữ từng trang.");

    public static ReadingRefusal PictureFormat { get; } =
        new(
            ReadingRefusalKind.UnknownFormat,
            "documents.scan.picture_format",
            "Kiểu ảnh này chưa đọc được. Hãy lưu ảnh thành .png hoặc .jpg thông thường, hoặc quét thành .pdf, rồi tải lại."
        );

    public static ReadingRefusal TooManyPages(int pages, int most) =>
        new(
            ReadingRefusalKind.TooLarge,
            "documents.pdf.too_many_pages",
            $"Tệp có {pages} trang, vượt quá giới hạn {most} trang. Hãy chỉ tải phần kế hoạch và phụ lục nhiệm vụ."
        );

    public static ReadingRefusal TooManyScans(int pages, int most) =>
        new(
            ReadingRefusalKind.TooLarge,
            "documents.scan.too_many_pages",
            $"Bản quét có {pages} trang, vượt quá giới hạn {most} trang. Hãy chỉ quét phần kế hoạch và phụ lục nhiệm vụ."
        );

    public static ReadingRefusal PictureTooLarge(int width, int height) =>
        new(
            ReadingRefusalKind.TooLarge,
            "documents.scan.picture_too_large",
            $"Ảnh có kích thước {width} × {height} điểm, quá lớn để đọc. Hãy quét lại ở 300 điểm/inch rồi tải lại."
        );

    public static DocumentDoubt ReadByOcr(int page) =>
        new(Page(page), "Trang này là ảnh, chữ được nhận dạng tự động: cần đối chiếu với bản gốc.");

    public static DocumentDoubt NotDrawn(int page) =>
        new(Page(page), "Không đọc được đường kẻ bảng của trang này: bảng được dựng theo vị trí chữ, cần đối chiếu với bản gốc.");

    public static DocumentDoubt OpenTable(int page) =>
        new(Page(page), "Bảng không có đường kẻ, các cột và dòng được đoán theo vị trí chữ: cần đối chiếu với bản gốc.");

    public static DocumentDoubt UnsureWords(string where, IEnumerable<string> words) =>
        new(where, $"Chữ nhận dạng chưa chắc chắn: {string.Join(", ", words.Select(word => $"“{word}”"))}.");

    public static string Row(int page, int table, int row) => $"trang {page}, bảng {table}, dòng {row}";

    public static string Page(int page) => $"trang {page}";
}
