using CaiCach.Foundation.Writes;

namespace CaiCach.Host.Web;

/// <summary>What a person is told when the database cannot be used.</summary>
internal static class OutageErrors
{
    /// <summary>The connection was refused or lost before the commit.</summary>
    public static readonly Error NotSaved = new(
        "host.database.unavailable",
        "Máy chủ dữ liệu đang tạm ngừng. Nội dung vừa nhập chưa được lưu; hãy chờ ít phút rồi gửi lại."
    );

    /// <summary>The connection was lost during the commit.</summary>
    public static readonly Error PerhapsSaved = new(
        "host.database.outcome_unknown",
        "Máy chủ dữ liệu ngừng đúng lúc đang lưu nên chưa rõ nội dung vừa nhập đã được lưu hay chưa. Hãy chờ ít phút, mở lại trang và kiểm tra trước khi nhập lại."
    );

    /// <summary>The database's disk is full.</summary>
    public static readonly Error DiskFull = new(
        "host.database.disk_full",
        "Ổ đĩa của máy chủ dữ liệu đã đầy. Nội dung vừa nhập chưa được lưu; hãy báo quản trị giải phóng dung lượng rồi gửi lại."
    );
}
