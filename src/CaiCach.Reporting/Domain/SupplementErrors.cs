using CaiCach.Foundation.Writes;

namespace CaiCach.Reporting.Domain;

/// <summary>Refusals around reports that supplement an issued one.</summary>
internal static class SupplementErrors
{
    public static readonly Error NotIssued = new(
        "reporting.supplement.not_issued",
        "Báo cáo chưa ban hành thì sửa ngay trong dự thảo, không lập báo cáo bổ sung.",
        ErrorKind.Conflict
    );

    public static readonly Error Empty = new(
        "reporting.supplement.empty",
        "Chưa có gì để bổ sung: không số liệu nào thay đổi và chưa ghi nội dung bổ sung khác."
    );

    public static readonly Error DraftedTwice = new(
        "reporting.supplement.drafted_twice",
        "Người khác vừa lập báo cáo bổ sung cho báo cáo này. Hãy mở dự thảo đó ở trang báo cáo.",
        ErrorKind.Conflict
    );
}
