using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Features;

/// <summary>What reports are called.</summary>
internal sealed class ReportNames(ReportOutlines outlines, FormOutlines forms, SupplementOutline supplement)
{
    /// <summary>The report of progress, whatever its period.</summary>
    public const string ProgressTitle = "Báo cáo tiến độ kế hoạch cải cách hành chính";

    /// <summary>A report by its outline and period.</summary>
    public string TitleOf(string outline, Period period) =>
        outlines.Find(outline) is { } words ? $"{TitleOf(words)} {period.NameInSentence}"
        : forms.Find(outline) is { } form ? $"{form.Title} {period.NameInSentence}"
        : $"Báo cáo tiến độ {period.NameInSentence}";

    /// <summary>The form by which a report is made; null where it is made by an outline.</summary>
    public string? FormOf(string outline) => forms.Find(outline)?.Form;

    /// <summary>A report; a supplement says so.</summary>
    public string TitleOf(Report report) =>
        TitleOf(report.Outline, report.Span.Period, report.SupplementsId is not null, report.DepartmentName);

    /// <summary>A report by its outline and period, or what supplements one; of a department where one reports.</summary>
    public string TitleOf(string outline, Period period, bool isSupplement, string? department) =>
        (isSupplement ? $"{supplement.Title}: {TitleOf(outline, period)}" : TitleOf(outline, period))
        + (department is null ? "" : $" – {department}");

    /// <summary>An outline, whatever the period.</summary>
    public static string TitleOf(ReportOutline outline) => outline.Title;

    /// <summary>Who owes a text, and where it will be kept; null for a text of judgement.</summary>
    public static string? HintOf(TextItem text) =>
        text.Owner is null
            ? null
            : $"{text.Owner} cung cấp; để trống rồi lưu thì lấy lại đề xuất."
                + (text.WaitsFor is { } room ? $" Sẽ lấy tự động khi có số liệu ở phân hệ {NameOf(room)}." : "");

    /// <summary>What fills an item.</summary>
    public static string WhereFrom(OutlineItem item) =>
        item switch
        {
            { IsFilled: true } => "tự điền từ hồ sơ, nhiệm vụ",
            { Text.WaitsFor: { } room } => $"chờ phân hệ {NameOf(room)}",
            { Text.What: not null } => "người phụ trách cung cấp",
            { Text: not null } => "lời đề xuất, người soạn sửa",
            _ => "đề mục",
        };

    /// <summary>Where a report stands.</summary>
    public static string Of(ReportState state) =>
        state switch
        {
            ReportState.Draft => "dự thảo",
            ReportState.Submitted => "chờ phê duyệt",
            ReportState.Approved => "đã duyệt, chờ ban hành",
            ReportState.Issued => "đã ban hành",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    /// <summary>Its status of <c>cc-pill</c>.</summary>
    public static string PillOf(ReportState state) =>
        state switch
        {
            ReportState.Draft => "idle",
            ReportState.Submitted => "soon",
            ReportState.Approved => "paused",
            _ => "ontime",
        };

    /// <summary>A step on a report's way within its unit.</summary>
    public static string Of(DecisionKind kind) =>
        kind switch
        {
            DecisionKind.Submitted => "trình duyệt",
            DecisionKind.Withdrawn => "rút lại",
            DecisionKind.Approved => "phê duyệt",
            DecisionKind.Returned => "trả lại",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>Its status of <c>cc-pill</c>.</summary>
    public static string PillOf(DecisionKind kind) =>
        kind switch
        {
            DecisionKind.Approved => "ontime",
            DecisionKind.Returned => "late",
            _ => "idle",
        };

    /// <summary>Up to when its figures go.</summary>
    public static string AsOf(Report report) => $"số liệu đến hết ngày {VietnameseDate.Format(report.AsOf)}";

    /// <summary>What waits for a leader.</summary>
    public static string CardOfApproval => "Báo cáo chờ phê duyệt";

    /// <summary>What leaders have decided and somebody goes on with.</summary>
    public static string CardOfDecided => "Báo cáo bị trả lại, chờ ban hành";

    private static string NameOf(OutlineRoom room) =>
        room switch
        {
            OutlineRoom.OneStop => "Một cửa",
            OutlineRoom.Voice => "Đánh giá, phản ánh, đối thoại",
            OutlineRoom.Registers => "Sổ theo dõi",
            OutlineRoom.Records => "Văn bản, hồ sơ công việc",
            OutlineRoom.Inspection => "Kiểm tra",
            OutlineRoom.Scoring => "Chấm điểm chỉ số",
            _ => throw new ArgumentOutOfRangeException(nameof(room), room, null),
        };
}
