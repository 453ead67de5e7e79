using System.Globalization;
using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Time;
using CaiCach.Indicators.Contracts;
using CaiCach.Planning.Domain;
using CaiCach.Ui.Shell;

namespace CaiCach.Planning.Features;

/// <summary>The room's addresses, in one place.</summary>
internal static class PlanningLinks
{
    public const string MyWork = "/";
    public const string Plans = "/ke-hoach";
    public const string ImportPlan = "/ke-hoach/nhap";

    public static string Scan(Guid jobId) => $"{ImportPlan}/{jobId}";

    public static string ScanJob(Guid jobId) => $"{Scan(jobId)}?handler=Job";

    public static string CancelScan(Guid jobId) => $"{Scan(jobId)}?handler=Cancel";

    public static string Plan(Guid planId) => $"/ke-hoach/{planId}";

    public static string Review(Guid planId, string? item = null) => $"/ke-hoach/{planId}/soat-lai" + (item is null ? "" : $"?muc={item}");

    public static string ReviewDoubts(Guid planId) => Review(planId) + "?canXem=true#tat-ca";

    public static string Arrange(Guid planId, string handler, string key) =>
        $"/ke-hoach/{planId}/soat-lai/sap-xep?handler={handler}&muc={key}";

    public static string Head(Guid planId) => $"/ke-hoach/{planId}/thong-tin";

    public static string Comments(Guid planId) => $"/ke-hoach/{planId}/lay-y-kien";

    public static string CommentsOf(Guid planId, Guid leadUnitId) => $"{Comments(planId)}?chuTri={leadUnitId}";

    public static string Close(Guid planId) => $"/ke-hoach/{planId}/ket-thuc";

    public static string CarryOver(Guid planId) => $"/ke-hoach/{planId}/chuyen-tiep";

    public static string PlanHistory(Guid planId) => $"/ke-hoach/{planId}/lich-su";

    public static string Board(Guid planId) => $"/ke-hoach/{planId}/bang-viec";

    public static string Summary(Guid planId) => $"/ke-hoach/{planId}/tong-hop";

    public static string Timeline(Guid planId) => $"/ke-hoach/{planId}/lich-nam";

    public static string ReminderLetter(Guid planId) => $"/ke-hoach/{planId}/don-doc";

    public const string Directives = "/viec-duoc-giao";
    public const string GiveDirective = "/viec-duoc-giao/moi";
    public const string WithoutLead = "/viec-duoc-giao/chua-co-chu-tri";
    public const string Awaiting = "/cho-xac-nhan";
    public const string Notices = "/thong-bao";

    public static string ChooseResponsible(Guid planId) => $"/ke-hoach/{planId}/giao-nguoi";

    public static string DirectivesIn(TaskTimeliness status) => $"{Directives}?trangThai={status}";

    public static string AskExtension(Guid taskId) => $"/ke-hoach/nhiem-vu/{taskId}/gia-han";

    public static string DecideExtension(Guid extensionId) => $"/ke-hoach/gia-han/{extensionId}";

    public static string AssignDown(Guid taskId) => $"/ke-hoach/nhiem-vu/{taskId}/giao-xuong";

    public const string UnitsBelow = "/ke-hoach/cap-duoi";

    public static string Comment(Guid taskId) => $"/ke-hoach/nhiem-vu/{taskId}/trao-doi";

    public static string Revise(Guid taskId) => $"/ke-hoach/nhiem-vu/{taskId}/dieu-chinh";

    public static string TaskHistory(Guid taskId) => $"/ke-hoach/nhiem-vu/{taskId}/lich-su";

    public static string CalendarFeed(string token) => $"/lich/{token}.ics";

    public static string Approve(Guid planId) => $"/ke-hoach/{planId}/phe-duyet";

    public static string Issue(Guid planId) => $"/ke-hoach/{planId}/ban-hanh";

    public static string TasksOf(
        Guid planId,
        TaskTimeliness? status = null,
        ReformArea? area = null,
        Guid? leadUnitId = null,
        Period? period = null
    ) =>
        Plan(planId)
        + QueryString(
            ("trangThai", status?.ToString()),
            ("linhVuc", area?.ToString()),
            ("chuTri", leadUnitId?.ToString()),
            (ShellPeriods.Name, period?.ToString())
        );

    public static string CarriedOnOf(Guid planId) => $"{Plan(planId)}?chuyenTiep=true";

    public static string Task(Guid taskId) => $"/ke-hoach/nhiem-vu/{taskId}";

    public static string Progress(Guid taskId) => $"/ke-hoach/nhiem-vu/{taskId}/tien-do";

    public static string Confirm(Guid taskId) => $"/ke-hoach/nhiem-vu/{taskId}/xac-nhan";

    public static string Evidence(Guid evidenceId) => $"/ke-hoach/minh-chung/{evidenceId}";

    public const string ExportMyWork = "/viec-cua-toi/xuat-excel";

    public static string ExportTasks(Guid planId, string? filters) => $"/ke-hoach/{planId}/xuat-excel{filters}";

    public static string Word(Guid planId, bool withDecision = false) =>
        $"/ke-hoach/{planId}/word" + (withDecision ? "?kem=quyet-dinh" : "");

    public static string Targets(Guid planId) => $"/ke-hoach/{planId}/chi-tieu";

    public static string TargetsIn(Guid planId, TargetStanding standing) => $"{Targets(planId)}?trangThai={standing}";

    public static string ExportTargets(Guid planId, string? filters) => $"/ke-hoach/{planId}/chi-tieu/xuat-excel{filters}";

    public static string Target(Guid targetId) => $"/ke-hoach/chi-tieu/{targetId}";

    /// <summary>The page of an indicator, in the room that has it.</summary>
    public static string Indicator(string code, Period period, FigureFilter? part = null) =>
        $"/chi-tieu/{Uri.EscapeDataString(code)}?{ShellPeriods.Name}={period}{(part is null ? "" : $"&loc={Uri.EscapeDataString(part.ToString())}")}";

    /// <summary>The records of a figure: those that count, or those that do not.</summary>
    public static string IndicatorRecords(string code, Period period, bool isCounted, FigureFilter? part = null) =>
        $"{Indicator(code, period, part)}&tinh={(isCounted ? "true" : "false")}#ho-so";

    /// <summary>Where people enter the figure of an indicator.</summary>
    public static string RecordedFigure(string code, Period period) =>
        $"/chi-tieu/ghi-so-lieu/{Uri.EscapeDataString(code)}?{ShellPeriods.Name}={period}";

    public static string TargetValue(Guid targetId) => $"/ke-hoach/chi-tieu/{targetId}/gia-tri";

    public static string TargetFile(Guid valueId) => $"/ke-hoach/chi-tieu/minh-chung/{valueId}";

    private static string QueryString(params (string Key, string? Value)[] parts)
    {
        var set = parts.Where(part => part.Value is not null).Select(part => $"{part.Key}={Uri.EscapeDataString(part.Value!)}").ToList();
        return set.Count == 0 ? "" : "?" + string.Join('&', set);
    }
}
