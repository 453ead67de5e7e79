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

    /// <summary>Figures that people enter.</summary>
    public const string Recorded = "/chi-tieu/ghi-so-lieu";

    public static string RecordedOf(Period period, PeriodCutoff cutoff) => $"{Recorded}?{ShellPeriods.Name}={period}{Of(cutoff)}";

    /// <summary>Where a figure of an indicator is entered, with all that were.</summary>
    public static string Record(string code, Period period, PeriodCutoff cutoff) =>
        $"{Recorded}/{Uri.EscapeDataString(code)}?{ShellPeriods.Name}={period}{Of(cutoff)}";

    /// <summary>The evidence of a figure.</summary>
    public static string FigureFile(Guid figureId) => $"{Recorded}/tai-lieu/{figureId}";

    public static string TableOf(Period period, PeriodCutoff cutoff) => $"{Table}?{ShellPeriods.Name}={period}{Of(cutoff)}";

    public static string Indicator(string code, Period period, PeriodCutoff cutoff) =>
        $"{Table}/{Uri.EscapeDataString(code)}?{ShellPeriods.Name}={period}{Of(cutoff)}";

    /// <summary>The same indicator of a unit below.</summary>
    public static string OfUnit(string code, Period period, PeriodCutoff cutoff, string unitCode) =>
        $"{Indicator(code, period, cutoff)}&donVi={Uri.EscapeDataString(unitCode)}";

    /// <summary>The records of a figure: those that count, those that do not, or all.</summary>
    public static string Records(string code, Period period, PeriodCutoff cutoff, bool? isCounted) =>
        Indicator(code, period, cutoff) + (isCounted is { } counted ? $"&{CountedName}={(counted ? "true" : "false")}" : "") + "#ho-so";

    private static string Of(PeriodCutoff cutoff) => cutoff == PeriodCutoff.Reporting ? $"&{CutoffName}={PeriodCutoff.Reporting}" : "";
}
