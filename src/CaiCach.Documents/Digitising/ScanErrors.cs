using CaiCach.Documents.Reading;

namespace CaiCach.Documents.Digitising;

/// <summary>The Vietnamese words of every refusal to digitise.</summary>
internal static class ScanErrors
{
    public static ReadingRefusal NoFile { get; } =
        new(ReadingRefusalKind.Empty, "documents.scan.no_file", "Chưa có tệp nào để số hóa. Hãy chọn ảnh hoặc tệp PDF.");

    public static ReadingRefusal NotScan { get; } =
        new(
            ReadingRefusalKind.UnknownFormat,
            "documents.scan.not_scan",
            "Chỉ số hóa được ảnh .jpg, .png và tệp .pdf. Hãy chụp hoặc quét giấy tờ ra một trong các dạng này."
        );

    public static ReadingRefusal TooManyFiles { get; } =
        new(
            ReadingRefusalKind.TooLarge,
            "documents.scan.too_many_files",
            $"Mỗi giấy tờ ghép tối đa {ScanLimits.FilesMaxCount} tệp. Hãy quét nhiều trang vào một tệp PDF."
        );

    public static ReadingRefusal TooLarge { get; } =
        new(
            ReadingRefusalKind.TooLarge,
            "documents.scan.too_large",
            "Các tệp của giấy tờ lớn hơn 50 MB. Hãy chụp lại với kích thước nhỏ hơn."
        );

    public static ReadingRefusal TooManyPages(int pages, int most) =>
        new(
            ReadingRefusalKind.TooLarge,
            "documents.scan.paper_too_long",
            $"Giấy tờ có {pages} trang, vượt quá giới hạn {most} trang. Hãy chỉ quét phần cần nộp."
        );
}
