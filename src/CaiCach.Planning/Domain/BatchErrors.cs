using CaiCach.Foundation.Writes;

namespace CaiCach.Planning.Domain;

/// <summary>Refusals around acts on several tasks at once.</summary>
internal static class BatchErrors
{
    /// <summary>Tasks that one act may change at most.</summary>
    public const int MaxCount = 200;

    public static readonly Error NoneChosen = new("planning.batch.none_chosen", "Hãy chọn ít nhất một nhiệm vụ.");

    public static readonly Error TooMany = new(
        "planning.batch.too_many",
        "Mỗi lần chọn nhiều nhất 200 nhiệm vụ. Chưa ghi gì; hãy chọn bớt rồi làm lại."
    );

    public static readonly Error Stale = new(
        "planning.batch.stale",
        "Người khác vừa sửa nhiệm vụ này. Hãy tải lại trang rồi chọn lại.",
        ErrorKind.Conflict
    );

    public static readonly Error HasLead = new(
        "planning.batch.has_lead",
        "Nhiệm vụ đã có đơn vị chủ trì; đổi chủ trì ở trang Điều chỉnh.",
        ErrorKind.Conflict
    );

    public static readonly Error NoLeadYet = new("planning.batch.no_lead_yet", "Nhiệm vụ chưa có đơn vị chủ trì.");

    public static readonly Error OtherLead = new(
        "planning.batch.other_lead",
        "Nhiệm vụ do bộ phận khác chủ trì; chỉ giao cho người của bộ phận chủ trì."
    );

    public static readonly Error ResponsibleAlready = new("planning.batch.responsible_already", "Người này đang chịu trách nhiệm rồi.");

    public static readonly Error NobodyThere = new("planning.batch.nobody_there", "Hãy chọn một vị trí đang có người của đơn vị.");
}
