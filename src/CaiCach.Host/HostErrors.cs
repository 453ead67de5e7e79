using CaiCach.Foundation.Writes;

namespace CaiCach.Host;

/// <summary>Refusals of the command line.</summary>
internal static class HostErrors
{
    public static Result FileNotFound(string file) =>
        new Error("host.file_not_found", $"Không tìm thấy tệp {file}. Hãy kiểm tra lại đường dẫn.", ErrorKind.NotFound);

    public static Error UnitNotFound(string code) =>
        new("host.unit_not_found", $"Không có đơn vị nào mã {code}. Mã đơn vị xem ở trang Quản trị.", ErrorKind.NotFound);

    /// <summary>A PDF is asked for on a machine without LibreOffice.</summary>
    public static readonly Error PdfNeedsLibreOffice = new(
        "host.report.pdf_needs_libreoffice",
        "Máy này chưa cài LibreOffice (soffice) nên không ghi được PDF. Hãy ghi tệp .docx.",
        ErrorKind.Conflict
    );

    /// <summary>LibreOffice did not make the PDF.</summary>
    public static readonly Error PdfNotMade = new(
        "host.report.pdf_not_made",
        "LibreOffice không chuyển được báo cáo sang PDF. Hãy ghi tệp .docx.",
        ErrorKind.Conflict
    );

    public static Result FileNotWritten(string file) =>
        new Error("host.file_not_written", $"Không ghi được tệp {file}. Hãy kiểm tra thư mục và quyền ghi.", ErrorKind.Conflict);
}
