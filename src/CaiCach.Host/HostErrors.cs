using CaiCach.Foundation.Writes;

namespace CaiCach.Host;

/// <summary>Refusals of the command line.</summary>
internal static class HostErrors
{
    public static Result FileNotFound(string file) =>
        new Error("host.file_not_found", $"Không tìm thấy tệp {file}. Hãy kiểm tra lại đường dẫn.", ErrorKind.NotFound);

    public static Error UnitNotFound(string code) =>
        new("host.unit_not_found", $"Không có đơn vị nào mã {code}. Mã đơn vị xem ở trang Quản trị.", ErrorKind.NotFound);

    public static Result FileNotWritten(string file) =>
        new Error("host.file_not_written", $"Không ghi được tệp {file}. Hãy kiểm tra thư mục và quyền ghi.", ErrorKind.Conflict);
}
