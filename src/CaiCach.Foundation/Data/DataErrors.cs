using CaiCach.Foundation.Writes;

namespace CaiCach.Foundation.Data;

/// <summary>Refusals that concern the database as a whole.</summary>
public static class DataErrors
{
    /// <summary>A migration that was applied differs from the file shipped with this version.</summary>
    public static Error MigrationChanged(string name) =>
        new(
            "foundation.migration.changed",
            $"Bản nâng cấp dữ liệu {name} đã chạy trước đây khác với bản đi kèm phần mềm. Chưa thay đổi gì; hãy dùng đúng phiên bản CaiCach.",
            ErrorKind.Conflict
        );

    /// <summary>Someone else has changed the record since it was read.</summary>
    public static readonly Error Changed = new(
        "foundation.changed",
        "Người khác vừa sửa mục này. Nội dung bạn nhập còn nguyên dưới đây; hãy tải lại để xem bản mới rồi sửa tiếp.",
        ErrorKind.Conflict
    );
}
