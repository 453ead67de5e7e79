using System.Text.Json.Serialization;
using CaiCach.Foundation.Text;
using CaiCach.Indicators.Contracts;

namespace CaiCach.Reporting.Domain;

/// <summary>How many of the units below have a report that was accepted.</summary>
/// <param name="Accepted">Those that have one.</param>
/// <param name="Units">All that owe one; practice units left out.</param>
internal sealed record Coverage(int Accepted, int Units)
{
    /// <summary>Their share as a text says it, "66,67%"; empty where nobody owes one.</summary>
    [JsonIgnore]
    public string Written =>
        Units == 0 ? "" : $"{VietnameseNumber.Format(IndicatorArithmetic.Percent(Accepted, Units), IndicatorArithmetic.Decimals)}%";
}
