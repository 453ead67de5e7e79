using CaiCach.Foundation.Writes;

namespace CaiCach.Host.Verbs.Backups;

/// <summary>Refusals of <c>backup</c> and <c>restore</c>.</summary>
internal static class BackupErrors
{
    public static readonly Error NotOurs = new(
        "host.backup.not_ours",
        "Cơ sở dữ liệu này chưa có dữ liệu CaiCach nên không có gì để sao lưu. Hãy kiểm tra CAICACH_DATABASE.",
        ErrorKind.NotFound
    );

    public static readonly Error InUse = new(
        "host.backup.in_use",
        "Đang có chương trình khác dùng cơ sở dữ liệu này. Chưa thay đổi gì; hãy dừng CaiCach rồi khôi phục lại.",
        ErrorKind.Conflict
    );

    public static readonly Error DatabaseNotEmpty = new(
        "host.backup.database_not_empty",
        "Cơ sở dữ liệu đích đã có dữ liệu. Chưa thay đổi gì; muốn thay toàn bộ bằng bản sao lưu thì thêm --force.",
        ErrorKind.Conflict
    );

    public static Error FolderNotEmpty(string folder) =>
        new(
            "host.backup.folder_not_empty",
            $"Thư mục {folder} đã có tệp. Hãy chọn một thư mục mới cho mỗi bản sao lưu.",
            ErrorKind.Conflict
        );

    public static Error NoManifest(string folder) =>
        new(
            "host.backup.no_manifest",
            $"Thư mục {folder} không có bản sao lưu hoàn chỉnh (thiếu hoặc hỏng manifest.json). Chưa thay đổi gì."
        );

    public static Error FileDamaged(string path) =>
        new(
            "host.backup.file_damaged",
            $"Bản sao lưu bị hỏng: tệp {path} thiếu hoặc khác với lúc sao lưu. Chưa thay đổi gì; hãy dùng bản sao lưu khác."
        );

    public static Error OtherVersion(string migration) =>
        new(
            "host.backup.other_version",
            $"Bản sao lưu được tạo bởi phiên bản CaiCach khác (có {migration} mà phiên bản này không có). Chưa thay đổi gì; hãy dùng đúng phiên bản đã sao lưu hoặc mới hơn.",
            ErrorKind.Conflict
        );

    public static Error AttachmentsMissing(IReadOnlyList<string> hashes) =>
        new(
            "host.backup.attachments_missing",
            $"Đã sao lưu, nhưng kho tệp thiếu hoặc hỏng {hashes.Count} tệp đính kèm, đầu tiên là {hashes[0]}; danh sách nằm trong manifest.json. Hãy chạy verify."
        );

    public static Error AttachmentRefused(string path, IReadOnlyList<Error> reasons) =>
        new(
            "host.backup.attachment_refused",
            $"Kho tệp không nhận lại được {path}: {string.Join(' ', reasons.Select(reason => reason.Message))} Cơ sở dữ liệu chưa bị thay đổi."
        );

    public static Error ToolMissing(string tool) =>
        new("host.backup.tool_missing", $"Không tìm thấy {tool}. Hãy cài gói postgresql-client cùng phiên bản với máy chủ dữ liệu.");

    public static Error ToolFailed(string tool, string said) =>
        new("host.backup.tool_failed", $"{tool} không chạy xong; dữ liệu đang có không bị thay đổi. {said}");

    public static Error ToolTooSlow(string tool, TimeSpan limit) =>
        new("host.backup.tool_too_slow", $"{tool} chạy quá {limit.TotalHours:0} giờ nên đã dừng; dữ liệu đang có không bị thay đổi.");

    public static Error CannotUseFiles(string said) =>
        new(
            "host.backup.cannot_use_files",
            $"Không đọc hoặc ghi được tệp: {said} Dữ liệu đang có không bị thay đổi; hãy kiểm tra quyền và dung lượng đĩa."
        );
}
