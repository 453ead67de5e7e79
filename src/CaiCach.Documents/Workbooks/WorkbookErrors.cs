using CaiCach.Documents.Official;

namespace CaiCach.Documents.Workbooks;

/// <summary>Refusals of the workbook reader.</summary>
public static class WorkbookErrors
{
    private const string Prefix = "documents.workbook.";

    /// <summary>The file has more bytes than <see cref="WorkbookLimits.FileSizeBytes"/>.</summary>
    public static WorkbookRefusal TooLarge { get; } =
        new(
            Prefix + "too_large",
            $"Tệp lớn hơn {VietnameseFormat.Number(WorkbookLimits.FileSizeBytes / 1024 / 1024)} MB. Hãy bỏ hình ảnh hoặc chia thành nhiều tệp rồi tải lại."
        );

    /// <summary>The parts of the file unfold to more than they may.</summary>
    public static WorkbookRefusal UnfoldsTooFar { get; } =
        new(
            Prefix + "unfolds_too_far",
            "Tệp nén bung ra quá lớn nên không được đọc. Hãy sao chép dữ liệu sang một tệp Excel mới rồi tải lại."
        );

    /// <summary>The file is protected by a password.</summary>
    public static WorkbookRefusal Encrypted { get; } =
        new(Prefix + "encrypted", "Tệp đang được bảo vệ bằng mật khẩu. Hãy bỏ mật khẩu rồi tải lại.");

    /// <summary>No sheet holds content.</summary>
    public static WorkbookRefusal Empty { get; } = new(Prefix + "empty", "Tệp không có dữ liệu. Hãy kiểm tra lại tệp đã chọn.");

    /// <summary>The sheet has more rows with content than <see cref="WorkbookLimits.RowsRead"/>.</summary>
    public static WorkbookRefusal TooManyRows { get; } =
        new(
            Prefix + "too_many_rows",
            $"Trang tính có hơn {VietnameseFormat.Number(WorkbookLimits.RowsRead)} dòng. Hãy chia thành nhiều tệp rồi tải lại."
        );

    /// <summary>The header row has more columns than <see cref="WorkbookLimits.ColumnsRead"/>.</summary>
    public static WorkbookRefusal TooManyColumns { get; } =
        new(
            Prefix + "too_many_columns",
            $"Trang tính có hơn {VietnameseFormat.Number(WorkbookLimits.ColumnsRead)} cột. Hãy bỏ các cột không dùng rồi tải lại."
        );

    /// <summary>The file is no workbook, or is damaged.</summary>
    /// <param name="cause">What the reader stumbled over.</param>
    public static WorkbookRefusal Unreadable(Exception? cause) =>
        new(
            Prefix + "unreadable",
            "Không đọc được tệp: tệp bị hỏng hoặc không phải tệp Excel (.xlsx, .xls). Hãy mở bằng Excel, lưu lại rồi tải lại.",
            cause
        );

    /// <summary>There is no sheet of that name.</summary>
    /// <param name="name">The name that was asked for.</param>
    public static WorkbookRefusal NoSheet(string name) =>
        new(Prefix + "no_sheet", $"Tệp không có trang tính \"{name}\". Hãy dùng đúng tệp mẫu.");

    /// <summary>No row near the top has all headers.</summary>
    /// <param name="headers">The headers that were asked for.</param>
    public static WorkbookRefusal NoHeader(IReadOnlyList<string> headers) =>
        new(
            Prefix + "no_header",
            $"Không thấy dòng tiêu đề có đủ các cột: {string.Join(", ", headers)}. Hãy dùng đúng tệp mẫu hoặc sửa lại tên cột."
        );
}
