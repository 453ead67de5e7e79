using CaiCach.Foundation.Writes;

namespace CaiCach.Foundation.Outbox;

/// <summary>Refusals around messages between rooms.</summary>
public static class OutboxErrors
{
    /// <summary>There is no such message in scope, or it has been delivered meanwhile.</summary>
    public static readonly Error NotStuck = new(
        "foundation.outbox.not_stuck",
        "Thông báo này không còn chờ: có thể đã được gửi xong. Hãy tải lại trang.",
        ErrorKind.NotFound
    );
}
