using CaiCach.Foundation.Text;
using CaiCach.Foundation.Writes;

namespace CaiCach.Foundation.Attachments;

/// <summary>Why a file was not taken.</summary>
public static class AttachmentErrors
{
    private const int BytesPerMegabyte = 1024 * 1024;

    private static readonly string AllowedExtensions = string.Join(", ", AttachmentType.All.SelectMany(type => type.Extensions));

    /// <summary>The file has no bytes.</summary>
    public static Error Empty { get; } =
        new("attachments.empty", "Tệp rỗng, không có nội dung. Kiểm tra lại tệp trên máy của bạn rồi chọn lại.");

    /// <summary>The server has no room left; nothing was kept.</summary>
    public static Error StorageFull { get; } =
        new(
            "attachments.storage_full",
            "Máy chủ hết chỗ lưu tệp nên tệp chưa được lưu. Báo quản trị viên giải phóng dung lượng, sau đó tải lại tệp.",
            ErrorKind.Conflict
        );

    /// <summary>A program, whatever its name says.</summary>
    public static Error Executable { get; } =
        new("attachments.executable", "Tệp là chương trình chạy được nên không được nhận. Chỉ đính kèm văn bản, bảng tính hoặc ảnh.");

    /// <summary>A web page or other markup that a browser would run.</summary>
    public static Error Markup { get; } =
        new("attachments.markup", "Tệp là trang web hoặc mã đánh dấu nên không được nhận. In trang đó ra PDF rồi tải lên.");

    /// <summary>An Office file with macros.</summary>
    public static Error Macros { get; } =
        new(
            "attachments.macros",
            "Tệp Office có chứa macro nên không được nhận. Lưu lại dưới dạng không có macro (.docx, .xlsx, .pptx) rồi tải lên."
        );

    /// <summary>An Office file behind a password.</summary>
    public static Error Encrypted { get; } =
        new("attachments.encrypted", "Tệp Office được bảo vệ bằng mật khẩu nên không đọc được. Bỏ mật khẩu rồi tải lên lại.");

    /// <summary>An archive.</summary>
    public static Error Archive { get; } = new("attachments.archive", "Tệp nén không được nhận. Giải nén rồi tải lên từng tệp.");

    /// <summary>Nothing that may be attached.</summary>
    public static Error TypeNotAllowed { get; } =
        new("attachments.type_not_allowed", $"Loại tệp này không được nhận hoặc tệp bị hỏng. Các loại được nhận: {AllowedExtensions}.");

    /// <summary>Larger than allowed.</summary>
    /// <param name="mostBytes">The limit.</param>
    public static Error TooLarge(long mostBytes) =>
        new(
            "attachments.too_large",
            $"Tệp lớn hơn {VietnameseNumber.Format((decimal)mostBytes / BytesPerMegabyte, 1)} MB. Nén ảnh, quét ở độ phân giải thấp hơn hoặc tách thành nhiều tệp."
        );

    /// <summary>The ending of the name belongs to another kind of file.</summary>
    /// <param name="extension">The ending of the name.</param>
    /// <param name="type">What the content is.</param>
    public static Error ExtensionMismatch(string extension, AttachmentType type) =>
        new(
            "attachments.extension_mismatch",
            $"Tên tệp có đuôi {extension} nhưng nội dung là tệp {type.Extensions[0]}. Đổi lại đuôi tệp cho đúng rồi tải lên."
        );
}
