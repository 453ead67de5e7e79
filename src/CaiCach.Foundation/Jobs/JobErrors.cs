using CaiCach.Foundation.Writes;

namespace CaiCach.Foundation.Jobs;

/// <summary>Refusals around jobs.</summary>
public static class JobErrors
{
    /// <summary>There is no such job in scope.</summary>
    public static readonly Error NotFound = new("foundation.job.not_found", "Không tìm thấy công việc này.", ErrorKind.NotFound);

    /// <summary>The process that ran it ended each time before the job did.</summary>
    public static readonly Error WorkerDied = new(
        "foundation.job.worker_died",
        "Tiến trình xử lý bị ngắt giữa chừng nhiều lần. Chưa lưu gì của công việc này; quản trị hãy xem nhật ký hệ thống rồi chạy lại.",
        ErrorKind.Conflict
    );

    /// <summary>Only a job that failed or was called off can be run again.</summary>
    public static readonly Error MustHaveEnded = new(
        "foundation.job.must_have_ended",
        "Chỉ chạy lại được công việc đã thất bại hoặc đã hủy. Công việc này đang chờ, đang chạy hoặc đã xong; hãy tải lại trang.",
        ErrorKind.Conflict
    );

    /// <summary>Only a job that waits or runs can be called off.</summary>
    public static readonly Error MustBeOpen = new(
        "foundation.job.must_be_open",
        "Chỉ hủy được công việc đang chờ hoặc đang chạy. Công việc này đã kết thúc; hãy tải lại trang.",
        ErrorKind.Conflict
    );
}
