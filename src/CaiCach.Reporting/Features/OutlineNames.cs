using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Features;

/// <summary>What the pieces of an outline are called where it is edited.</summary>
internal static class OutlineNames
{
    /// <summary>The headings that a new chart's table is offered.</summary>
    public static string LabelOf(ChartOver over) =>
        over switch
        {
            ChartOver.Periods => "Kỳ",
            ChartOver.Units => "Đơn vị",
            _ => "Chỉ tiêu",
        };

    public static string Of(ChartOver over) =>
        over switch
        {
            ChartOver.Periods => "kỳ này và các kỳ trước",
            ChartOver.Units => "các đơn vị trực thuộc",
            _ => "các chỉ tiêu, kỳ này và kỳ trước",
        };

    public static string Of(OutlineListKind list) =>
        list switch
        {
            OutlineListKind.Plans => "kế hoạch còn hiệu lực",
            OutlineListKind.NextTasks => "nhiệm vụ đến hạn kỳ sau",
            OutlineListKind.Reports => "báo cáo đã ban hành",
            _ => "đơn vị trực thuộc, người đứng đầu",
        };

    /// <summary>The headings that a new list is offered, a line each.</summary>
    public static string ColumnsOf(OutlineListKind list) =>
        list switch
        {
            OutlineListKind.Plans => "TT\nKế hoạch\nSố, ký hiệu\nNgày ban hành",
            OutlineListKind.NextTasks => "TT\nNhiệm vụ\nĐơn vị chủ trì\nThời hạn",
            OutlineListKind.Reports => "TT\nBáo cáo\nSố, ký hiệu\nNgày ban hành",
            _ => "TT\nĐơn vị\nNgười đứng đầu\nVị trí có người / vị trí",
        };

    /// <summary>What follows a list of records that is cut off and nothing else is written.</summary>
    public static string MoreRecords => "Và {count} hồ sơ khác.";

    /// <summary>Which records of a figure are listed.</summary>
    public static string OfCounted(bool isCounted) => isCounted ? "hồ sơ tính vào tử số" : "hồ sơ không tính vào tử số";

    public static string Of(ItemTextKind kind) =>
        kind switch
        {
            ItemTextKind.Missing => "người phụ trách cung cấp",
            ItemTextKind.Shortcomings => "hạn chế: lấy từ nhiệm vụ trễ, chỉ tiêu kém đi",
            ItemTextKind.Directions => "phương hướng: lấy từ nhiệm vụ đến hạn kỳ sau",
            ItemTextKind.Words => "lời đề xuất ghi sẵn",
            _ => "không có phần lời",
        };

    /// <summary>An indicator as it is chosen: by its code or its name.</summary>
    public static string Choice(string code, string name) => $"{code} · {name}";
}
