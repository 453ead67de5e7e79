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

    /// <summary>A report; a supplement says so.</summary>
    public string TitleOf(Report report) => TitleOf(report.Outline, report.Span.Period, report.SupplementsId is not null);

    /// <summary>A report by its outline and period, or what supplements one.</summary>
    public string TitleOf(string outline, Period period, bool isSupplement) =>
        isSupplement ? $"{supplement.Title}: {TitleOf(outline, period)}" : TitleOf(outline, period);

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
