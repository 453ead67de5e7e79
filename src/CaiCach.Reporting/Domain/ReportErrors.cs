using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;

namespace CaiCach.Reporting.Domain;

/// <summary>Refusals around reports.</summary>
internal static class ReportErrors
{
    private const int FiguresNamed = 10;

    public static readonly Error NotFound = new(
        "reporting.report.not_found",
        "Không tìm thấy báo cáo trong phạm vi của bạn.",
        ErrorKind.NotFound
    );

    public static readonly Error PlanNotFound = new(
        "reporting.report.plan_not_found",
        "Không tìm thấy kế hoạch đã ban hành trong phạm vi của bạn tính đến ngày lấy số liệu.",
        ErrorKind.NotFound
    );

    public static readonly Error NotOfDepartments = new(
        "reporting.report.not_of_departments",
        "Loại báo cáo này là của cả đơn vị, không lập riêng cho từng phòng. Hãy chọn «Cả đơn vị».",
        ErrorKind.Invalid
    );

    public static readonly Error DepartmentNotFound = new(
        "reporting.report.department_not_found",
        "Đơn vị không có phòng, ban này.",
        ErrorKind.NotFound
    );

    public static readonly Error NotOfThisUnit = new(
        "reporting.report.not_of_this_unit",
        "Chỉ người làm báo cáo của chính đơn vị mới làm được việc này; cấp trên xem, tiếp nhận hoặc trả lại báo cáo.",
        ErrorKind.Forbidden
    );

    public static readonly Error NotADraft = new(
        "reporting.report.not_a_draft",
        "Báo cáo đã ban hành nên nội dung, số, ngày và người ký được giữ nguyên. Hãy tải lại trang.",
        ErrorKind.Conflict
    );

    public static readonly Error BeingApproved = new(
        "reporting.report.being_approved",
        "Báo cáo đã trình lãnh đạo nên nội dung được giữ nguyên. Hãy rút lại, hoặc chờ lãnh đạo phê duyệt hay trả lại.",
        ErrorKind.Conflict
    );

    public static readonly Error NotSubmitted = new(
        "reporting.report.not_submitted",
        "Báo cáo không ở bước chờ phê duyệt. Hãy tải lại trang.",
        ErrorKind.Conflict
    );

    public static readonly Error ApprovedAlready = new(
        "reporting.report.approved_already",
        "Báo cáo đã được phê duyệt. Hãy tải lại trang.",
        ErrorKind.Conflict
    );

    public static readonly Error NotApproved = new(
        "reporting.report.not_approved",
        "Báo cáo chưa được lãnh đạo phê duyệt nên chưa ban hành được. Hãy trình duyệt trước.",
        ErrorKind.Conflict
    );

    public static readonly Error OnlyLeaders = new(
        "reporting.report.only_leaders",
        "Chỉ lãnh đạo của chính đơn vị phê duyệt hoặc trả lại được báo cáo.",
        ErrorKind.Forbidden
    );

    public static readonly Error ReturnReasonMissing = new(
        "reporting.report.return_reason_missing",
        "Hãy ghi ý kiến khi trả lại, để người soạn biết phải sửa gì.",
        Field: "Comment"
    );

    public static readonly Error CommentTooLong = new("reporting.report.comment_too_long", "Ý kiến dài quá 1.000 ký tự.", Field: "Comment");

    public static readonly Error DecidedMeanwhile = new(
        "reporting.report.decided_meanwhile",
        "Người khác vừa trình, rút, phê duyệt hoặc trả lại báo cáo này. Hãy tải lại trang.",
        ErrorKind.Conflict
    );

    public static readonly Error NotIssued = new(
        "reporting.report.not_issued",
        "Báo cáo chưa ban hành nên chưa đính bản ký được. Hãy ghi số, ngày và người ký trước.",
        ErrorKind.Conflict
    );

    public static readonly Error SignedAlready = new(
        "reporting.report.signed_already",
        "Báo cáo đã có bản ký; bản đã đính được giữ nguyên.",
        ErrorKind.Conflict
    );

    public static readonly Error SignedMustBePdf = new(
        "reporting.report.signed_must_be_pdf",
        "Bản ký phải là tệp PDF.",
        Field: "SignedFile"
    );

    public static readonly Error IssuedInTheFuture = new(
        "reporting.report.issued_in_the_future",
        "Ngày ban hành không thể sau hôm nay.",
        Field: "IssuedOn"
    );

    public static readonly Error IssuedBeforeFigures = new(
        "reporting.report.issued_before_figures",
        "Ngày ban hành không thể trước ngày lấy số liệu.",
        Field: "IssuedOn"
    );

    public static readonly Error DraftedTwice = new(
        "reporting.report.drafted_twice",
        "Người khác vừa lập dự thảo báo cáo của kỳ này. Hãy mở dự thảo đó ở danh sách báo cáo.",
        ErrorKind.Conflict
    );

    public static readonly Error NotAPeriod = new(
        "reporting.report.not_a_period",
        "Kỳ báo cáo viết dạng 2026, 2026-H1, 2026-9M, 2026-Q1 hoặc 2026-07.",
        Field: "PeriodCode"
    );

    public static readonly Error TextTooLong = new("reporting.report.text_too_long", "Nội dung dài quá 20.000 ký tự.");

    /// <summary>The figures are others than those that the person looked at.</summary>
    /// <param name="changes">Which; none where they are other ones altogether.</param>
    public static Error FiguresChanged(IReadOnlyList<FigureChange> changes)
    {
        const string NoData = "chưa có số liệu";
        var shown = changes
            .Take(FiguresNamed)
            .Select(change => $"{change.Then.Name}: {change.Then.Written(NoData)} → {change.Now.Written(NoData)}");
        var rest = changes.Count > FiguresNamed ? $"; và {changes.Count - FiguresNamed} số liệu khác" : "";
        var which = changes.Count == 0 ? "" : $" {string.Join("; ", shown)}{rest}.";
        return new Error(
            "reporting.report.figures_changed",
            $"Số liệu đã thay đổi từ lúc bạn mở trang này.{which} Hãy xem lại rồi bấm lần nữa nếu vẫn đồng ý.",
            ErrorKind.Conflict
        );
    }

    public static Error UnknownOutline(string name, IEnumerable<string> known) =>
        new(
            "reporting.report.unknown_outline",
            $"Không có đề cương {name}. Đề cương hiện có: {string.Join(", ", known)}.",
            Field: "Outline"
        );

    public static Error UnknownForm(string form) => new("reporting.form.unknown", $"Không có biểu {form} trong các biểu thống kê.");

    public static Error OutlineNamesUnknownIndicator(string outline, string code) =>
        new("reporting.outline.indicator", $"Đề cương {outline}: không có chỉ tiêu {code}.");

    public static Error OutlineItemTwice(string outline, string item) =>
        new("reporting.outline.item_twice", $"Đề cương {outline}: mục {item} có hai lần.");

    public static Error OutlineItemWrong(string outline, string item) =>
        new(
            "reporting.outline.item",
            $"Đề cương {outline}, mục {item}: cấp mục từ 1 đến 3; nội dung phải có lời đề xuất hoặc ghi thiếu số liệu gì; danh sách có 4 cột; dòng của bảng có 6 cột, có chỉ tiêu hoặc nội dung ghi tay, không có cả hai; đơn vị cấp dưới chỉ nêu trong đề cương tổng hợp."
        );

    public static Error OutlineChartWrong(string outline, string item) =>
        new(
            "reporting.outline.chart",
            $"Đề cương {outline}, mục {item}: biểu đồ phải có tên, tên cột đầu của bảng, từ 1 đến 4 chỉ tiêu (đến 12 khi so các chỉ tiêu với nhau) cùng đơn vị tính, không chỉ tiêu nào hai lần, và từ 2 đến 8 kỳ."
        );

    public static Error OutlineRecordsWrong(string outline, string item, IEnumerable<string> columns) =>
        new(
            "reporting.outline.records",
            $"Đề cương {outline}, mục {item}: danh sách hồ sơ phải theo một chỉ tiêu tính từ hồ sơ, từ 1 đến {OutlineRecords.ColumnsMax} cột khác nhau có tên, từ 1 đến {OutlineRecords.TakeMax} dòng, có câu khi còn nữa. Cột được dùng: {Listed(columns)}."
        );

    private static string Listed(IEnumerable<string> codes) => string.Join(", ", codes.DefaultIfEmpty("không có"));

    public static Error OutlineWrong(string outline) =>
        new(
            "reporting.outline.wrong",
            $"Đề cương {outline}: tên chỉ gồm chữ thường không dấu, chữ số, dấu gạch nối, không trùng báo cáo khác; loại văn bản phải có thật."
        );

    public static Error OutlineTwice(string outline) =>
        new("reporting.outline.twice", $"Đề cương {outline}: có hai tệp cùng tên đề cương. Mỗi tên chỉ dùng cho một tệp.");

    public static Error OutlineTooLarge(string file) => new("reporting.outline.too_large", $"Tệp {file} lớn hơn 1 MB nên không được đọc.");

    public static Error OutlineUnreadable(string file, string cause) =>
        new("reporting.outline.unreadable", $"Tệp {file} không đúng khuôn dạng đề cương: {cause}");

    public static Error PeriodInTheFuture(Period period, DateOnly from) =>
        new(
            "reporting.report.period_in_the_future",
            $"Kỳ {period.NameInSentence} bắt đầu ngày {VietnameseDate.Format(from)}, chưa đến nên chưa có gì để báo cáo. Hãy chọn kỳ khác.",
            Field: "PeriodCode"
        );

    public static Error AsOfOutside(DateOnly from, DateOnly today) =>
        new(
            "reporting.report.as_of_outside",
            $"Ngày lấy số liệu phải từ {VietnameseDate.Format(from)} đến hôm nay, {VietnameseDate.Format(today)}.",
            Field: "AsOf"
        );
}
