using CaiCach.Foundation.Writes;

namespace CaiCach.Reporting.Domain;

/// <summary>Refusals around what is made of the reports of units below.</summary>
internal static class ConsolidationErrors
{
    public static readonly Error NotAccepted = new(
        "reporting.consolidation.not_accepted",
        "Báo cáo của đơn vị này không còn ở trạng thái đã tiếp nhận nên không đưa vào báo cáo tổng hợp được. Hãy tải lại trang.",
        ErrorKind.Conflict
    );

    public static readonly Error NoDraft = new(
        "reporting.consolidation.no_draft",
        "Kỳ này chưa có dự thảo báo cáo tổng hợp. Hãy lập dự thảo trước rồi đưa nội dung vào.",
        ErrorKind.Conflict
    );

    public static readonly Error NothingToTake = new(
        "reporting.consolidation.nothing_to_take",
        "Báo cáo của đơn vị này không ghi gì ở mục đã chọn. Hãy tải lại trang."
    );
}
