using CaiCach.Planning.Contracts;

namespace CaiCach.Planning.Tests.Domain.Reading;

/// <summary>A threshold as tests write it: "&gt;= 98 %".</summary>
internal static class MeasurePrint
{
    public static string Of(MeasureReading measure)
    {
        var comparator = measure.Comparator switch
        {
            MeasureComparator.AtLeast => ">=",
            MeasureComparator.Above => ">",
            MeasureComparator.AtMost => "<=",
            MeasureComparator.Below => "<",
            _ => "=",
        };
        return FormattableString.Invariant($"{comparator} {measure.Value:0.##} {measure.Unit}");
    }
}
