using CaiCach.Foundation.Time;
using CaiCach.Ui.Shell;

namespace CaiCach.Indicators.Features;

/// <summary>The room's addresses, in one place.</summary>
internal static class IndicatorsLinks
{
    public const string Table = "/chi-tieu";

    /// <summary>The name in the address of which days a period has.</summary>
    public const string CutoffName = "moc";

    /// <summary>The name in the address of which records are shown.</summary>
    public const string CountedName = "tinh";

    /// <summary>The name in the address of the day as of which figures are shown.</summary>
    public const string AsOfName = "tinhDen";

    /// <summary>The name in the address of the very moment as of which figures are shown; it goes before the day.</summary>
    public const string MomentName = "tinhLuc";

    /// <summary>The name in the address of the field that is shown.</summary>
    public const string FieldName = "linhVuc";

    /// <summary>The name in the address of the department whose records alone count.</summary>
    public const string DepartmentName = "phong";

    /// <summary>The name in the address of the part of an indicator that is shown, in the written form of a filter.</summary>
    public const string FilterName = "loc";

    /// <summary>The page of a form, in the room that reports it.</summary>
    public static string Form(string code, Period period, PeriodCutoff cutoff) =>
        $"/bao-cao/bieu/{Uri.EscapeDataString(code)}?{ShellPeriods.Name}={period}&{CutoffName}={cutoff}";

    /// <summary>Figures that people enter.</summary>
    public const string Recorded = "/chi-tieu/ghi-so-lieu";

    public static string RecordedOf(Period period, PeriodCutoff cutoff) => $"{Recorded}?{ShellPeriods.Name}={period}{Of(cutoff)}";

    /// <summary>Where a figure of an indicator is entered, with all that were.</summary>
    public static string Record(string code, Period period, PeriodCutoff cutoff) =>
        $"{Recorded}/{Uri.EscapeDataString(code)}?{ShellPeriods.Name}={period}{Of(cutoff)}";

    /// <summary>The evidence of a figure.</summary>
    public static string FigureFile(Guid figureId) => $"{Recorded}/tai-lieu/{figureId}";

    public static string TableOf(Period period, PeriodCutoff cutoff, string? department = null) =>
        $"{Table}?{ShellPeriods.Name}={period}{Of(cutoff)}{OfDepartment(department)}";

    public static string Indicator(string code, Period period, PeriodCutoff cutoff, string? department = null) =>
        $"{Table}/{Uri.EscapeDataString(code)}?{ShellPeriods.Name}={period}{Of(cutoff)}{OfDepartment(department)}";

    /// <summary>An address of an indicator's page, narrowed to a part of it.</summary>
    public static string Filtered(string href, string? filter)
    {
        var at = href.IndexOf('#', StringComparison.Ordinal) is >= 0 and var found ? found : href.Length;
        return string.IsNullOrEmpty(filter) ? href : $"{href[..at]}&{FilterName}={Uri.EscapeDataString(filter)}{href[at..]}";
    }

    /// <summary>The same indicator of a unit below.</summary>
    public static string OfUnit(string code, Period period, PeriodCutoff cutoff, string unitCode) =>
        $"{Indicator(code, period, cutoff)}&donVi={Uri.EscapeDataString(unitCode)}";

    /// <summary>The records of a figure: those that count, those that do not, or all.</summary>
    public static string Records(string code, Period period, PeriodCutoff cutoff, bool? isCounted, string? department = null) =>
        Indicator(code, period, cutoff, department)
        + (isCounted is { } counted ? $"&{CountedName}={(counted ? "true" : "false")}" : "")
        + "#ho-so";

    /// <summary>All figures as of a day of the past.</summary>
    public const string AsOf = "/chi-tieu/xem-lai";

    public static string AskAsOf(Period period, PeriodCutoff cutoff, string? department) =>
        $"{AsOf}?{ShellPeriods.Name}={period}{Of(cutoff)}{OfDepartment(department)}";

    /// <summary>Them, while and after a job counts them; what was asked for stands in the address until the job's answer says it.</summary>
    public static string TableAsOf(Guid jobId, Period period, PeriodCutoff cutoff, string? department) =>
        $"{AsOf}/{jobId}?{ShellPeriods.Name}={period}{Of(cutoff)}{OfDepartment(department)}";

    public static string TableAsOfJob(Guid jobId, Period period, PeriodCutoff cutoff, string? department) =>
        $"{TableAsOf(jobId, period, cutoff, department)}&handler=Job";

    public static string CancelTableAsOf(Guid jobId, Period period, PeriodCutoff cutoff, string? department) =>
        $"{TableAsOf(jobId, period, cutoff, department)}&handler=Cancel";

    /// <summary>An indicator as of the end of a day.</summary>
    public static string IndicatorAsOf(string code, Period period, PeriodCutoff cutoff, string? department, DateOnly asOf) =>
        $"{Indicator(code, period, cutoff, department)}{OfDay(asOf)}";

    public const string Index766 = "/chi-so-766";
    public const string Board = "/bang-dieu-hanh";
    public const string Comparison = "/so-sanh";

    public const string PublicBoard = "/cong-khai";

    public static string PublicBoardOf(string unitCode) => $"{PublicBoard}?donVi={Uri.EscapeDataString(unitCode)}";

    public static string BoardOf(Period period, PeriodCutoff cutoff) => $"{Board}?{ShellPeriods.Name}={period}{Of(cutoff)}";

    public static string ComparisonOf(Period period, PeriodCutoff cutoff) => $"{Comparison}?{ShellPeriods.Name}={period}{Of(cutoff)}";

    public static string Area(string areaId, Period period, PeriodCutoff cutoff) =>
        $"/linh-vuc/{areaId}?{ShellPeriods.Name}={period}{Of(cutoff)}";

    /// <summary>The name in the address of the field (lĩnh vực) that alone counts.</summary>
    public const string OneFieldName = "linhVuc";

    /// <summary>The name in the address of which records of a component are shown: those that are missing unless it says otherwise.</summary>
    public const string MissingName = "thieu";

    public static string Index766Of(Period period, PeriodCutoff cutoff, string? field, DateOnly? asOf = null) =>
        $"{Index766}?{ShellPeriods.Name}={period}{Of(cutoff)}{OfField(field)}{OfDay(asOf)}";

    /// <summary>The same index of a unit below.</summary>
    public static string Index766OfUnit(Period period, PeriodCutoff cutoff, string unitCode) =>
        $"{Index766Of(period, cutoff, null)}&donVi={Uri.EscapeDataString(unitCode)}";

    /// <summary>The records of a component: those that are missing, or those that count.</summary>
    public static string Component(string code, Period period, PeriodCutoff cutoff, string? field, bool isMissing, DateOnly? asOf) =>
        $"{Index766}/{Uri.EscapeDataString(code)}?{ShellPeriods.Name}={period}{Of(cutoff)}{OfField(field)}{OfDay(asOf)}{(isMissing ? "" : $"&{MissingName}=false")}";

    private static string OfDay(DateOnly? asOf) =>
        asOf is { } day ? $"&{AsOfName}={day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}" : "";

    private static string OfDepartment(string? department) =>
        department is null ? "" : $"&{DepartmentName}={Uri.EscapeDataString(department)}";

    private static string OfField(string? field) => field is null ? "" : $"&{OneFieldName}={Uri.EscapeDataString(field)}";

    private static string Of(PeriodCutoff cutoff) => cutoff == PeriodCutoff.Reporting ? $"&{CutoffName}={PeriodCutoff.Reporting}" : "";
}
