using CaiCach.Foundation.Writes;

namespace CaiCach.Reporting.Domain;

/// <summary>Refusals where an outline is edited on its page.</summary>
internal static class OutlineErrors
{
    public static readonly Error NotFound = new("reporting.outline.not_found", "Không có đề cương này.", ErrorKind.NotFound);

    public static readonly Error NotYours = new(
        "reporting.outline.not_yours",
        "Đề cương dùng chung cho mọi đơn vị nên chỉ đơn vị cao nhất trong hệ thống sửa được.",
        ErrorKind.Forbidden
    );

    public static readonly Error Changed = new(
        "reporting.outline.changed",
        "Người khác vừa sửa đề cương này. Phần của bạn chưa được lưu; hãy tải lại trang để xem bản mới rồi sửa tiếp.",
        ErrorKind.Conflict
    );

    public static readonly Error NotACopy = new("reporting.outline.not_a_copy", "Đề cương chưa có bản sửa nào.", ErrorKind.Conflict);

    public static readonly Error NotOwn = new(
        "reporting.outline.not_own",
        "Đề cương đang dùng là bản kèm theo hệ thống, không có bản riêng để bỏ.",
        ErrorKind.Conflict
    );

    public static readonly Error Needed = new(
        "reporting.outline.needed",
        "Đã có báo cáo hoặc chế độ báo cáo theo đề cương này nên không bỏ được.",
        ErrorKind.Conflict
    );

    public static readonly Error ItemNotFound = new(
        "reporting.outline.item_not_found",
        "Mục này không còn trong đề cương. Hãy tải lại trang.",
        ErrorKind.Conflict
    );

    public static readonly Error ItemHasParts = new(
        "reporting.outline.item_has_parts",
        "Mục còn mục con. Hãy bỏ hoặc chuyển các mục con trước."
    );

    public static readonly Error ItemAtTheEdge = new(
        "reporting.outline.item_at_the_edge",
        "Mục đã ở đầu hoặc cuối trong các mục cùng cấp của phần này."
    );

    public static readonly Error ItemNotBelow = new(
        "reporting.outline.item_not_below",
        "Cấp mục chỉ được sâu hơn mục đứng trước một cấp; mục đầu tiên là cấp 1.",
        Field: "Level"
    );

    public static readonly Error ItemIdTaken = new(
        "reporting.outline.item_id_taken",
        "Mã mục đã có trong đề cương. Hãy ghi mã khác.",
        Field: "ItemId"
    );

    public static readonly Error ItemIdWrong = new(
        "reporting.outline.item_id_wrong",
        "Mã mục chỉ gồm chữ cái không dấu, chữ số và dấu chấm, nhiều nhất 20 ký tự.",
        Field: "ItemId"
    );

    public static readonly Error HeadingMissing = new("reporting.outline.heading_missing", "Hãy ghi đề mục.", Field: "Heading");

    public static readonly Error NameTaken = new(
        "reporting.outline.name_taken",
        "Đã có đề cương tên này. Hãy chọn tên khác.",
        Field: "NewName"
    );

    public static readonly Error NameWrong = new(
        "reporting.outline.name_wrong",
        "Tên khi gọi lệnh chỉ gồm chữ thường không dấu, chữ số, dấu gạch nối, nhiều nhất 40 ký tự.",
        Field: "NewName"
    );

    public static readonly Error ListColumnsWrong = new(
        "reporting.outline.list_columns",
        "Danh sách có đúng 4 tên cột, mỗi tên một dòng.",
        Field: "ListColumns"
    );

    public static readonly Error UnknownArea = new("reporting.outline.unknown_area", "Hãy chọn lĩnh vực trong danh sách.", Field: "Area");

    public static readonly Error RowWrong = new(
        "reporting.outline.row",
        "Dòng của bảng có chỉ tiêu, hoặc đơn vị tính và nội dung ghi tay, không có cả hai; không kèm câu số liệu, danh sách, biểu đồ.",
        Field: "RowIndicator"
    );

    public static readonly Error TextIncomplete = new(
        "reporting.outline.text_incomplete",
        "Hãy ghi còn thiếu số liệu gì, để báo cáo nói rõ.",
        Field: "What"
    );

    public static readonly Error WordsMissing = new("reporting.outline.words_missing", "Hãy ghi lời đề xuất.", Field: "Words");

    public static readonly Error ChartIncomplete = new(
        "reporting.outline.chart_incomplete",
        "Biểu đồ cần tên, tên cột đầu của bảng và ít nhất một chỉ tiêu.",
        Field: "ChartTitle"
    );

    public static readonly Error ChartMeasures = new(
        "reporting.outline.chart_measures",
        "Các chỉ tiêu của biểu đồ phải khác nhau và cùng đơn vị tính: đến 4 chỉ tiêu, đến 12 khi so các chỉ tiêu với nhau; số kỳ từ 2 đến 8.",
        Field: "ChartIndicators"
    );

    public static readonly Error TitleMissing = new("reporting.outline.title_missing", "Hãy ghi tên đề cương.", Field: "Title");

    public static readonly Error RecipientsMissing = new(
        "reporting.outline.recipients_missing",
        "Hãy ghi ít nhất một nơi nhận, mỗi nơi một dòng.",
        Field: "Recipients"
    );

    public static Error TooManyItems(int most) => new("reporting.outline.too_many_items", $"Đề cương có nhiều nhất {most} mục.");

    public static Error TooManyFigures(int most) => new("reporting.outline.too_many_figures", $"Một mục có nhiều nhất {most} số liệu.");

    public static Error TooManyOwn(int most) =>
        new("reporting.outline.too_many_own", $"Nơi cài đặt này đã có {most} đề cương riêng, nhiều nhất được phép.");

    public static Error UnknownIndicator(string written, string field) =>
        new(
            "reporting.outline.unknown_indicator",
            $"Không có chỉ tiêu “{written}”. Hãy chọn trong danh sách, theo mã hoặc theo tên.",
            Field: field
        );

    public static Error NoRecords(string written) =>
        new(
            "reporting.outline.no_records",
            $"Chỉ tiêu “{written}” do người ghi nên không có hồ sơ để liệt kê. Hãy chọn chỉ tiêu tính từ hồ sơ.",
            Field: "Records"
        );

    public static Error UnknownColumn(string written, string known) =>
        new("reporting.outline.unknown_column", $"Không có cột “{written}”. Cột được dùng: {known}.", Field: "RecordsColumns");

    public static Error RecordsWrong(int columns, int rows) =>
        new(
            "reporting.outline.records_wrong",
            $"Danh sách có từ 1 đến {columns} cột, không cột nào hai lần, và từ 1 đến {rows} dòng.",
            Field: "RecordsColumns"
        );

    public static Error UnknownPlaceholder(string written, string known, string field) =>
        new("reporting.outline.unknown_placeholder", $"Không có chỗ điền {written}. Chỗ điền được dùng: {known}.", Field: field);

    public static Error SentenceMissing(string field) =>
        new("reporting.outline.sentence_missing", "Hãy ghi câu dùng khi có số liệu.", Field: field);
}
