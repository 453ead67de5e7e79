using CaiCach.Foundation.Catalogues;

namespace CaiCach.Foundation.Time;

/// <summary>How documents call a period, as <c>data/catalogues/period-names.json</c> has it.</summary>
internal sealed record PeriodNames(
    string Source,
    string Year,
    IReadOnlyList<string> Halves,
    string NineMonths,
    IReadOnlyList<string> Quarters,
    IReadOnlyList<string> Months
)
{
    private static readonly PeriodNames Names = EmbeddedCatalogue.Read<PeriodNames>("period-names.json");

    internal static string Of(Period period)
    {
        var pattern = period.Kind switch
        {
            PeriodKind.Half => Names.Halves[period.Number - 1],
            PeriodKind.NineMonths => Names.NineMonths,
            PeriodKind.Quarter => Names.Quarters[period.Number - 1],
            PeriodKind.Month => Names.Months[period.Number - 1],
            _ => Names.Year,
        };
        return pattern.Replace("{year}", $"{period.Year:0000}", StringComparison.Ordinal);
    }
}
