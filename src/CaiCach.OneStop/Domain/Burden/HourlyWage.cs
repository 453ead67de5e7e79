using CaiCach.Foundation.Catalogues;

namespace CaiCach.OneStop.Domain.Burden;

/// <summary>What an hour of an applicant's time is worth.</summary>
/// <param name="Year">The year of the figure.</param>
/// <param name="AmountVnd">Whole đồng an hour.</param>
/// <param name="Source">Where it comes from.</param>
internal sealed record HourlyWage(int Year, long AmountVnd, string Source);

/// <summary>The gross domestic product per head of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="GdpPerHeadVnd">Đồng a year.</param>
/// <param name="Source">Where it was published.</param>
/// <param name="Marker">What is uncertain; null for nothing.</param>
internal sealed record YearlyIncome(int Year, long GdpPerHeadVnd, string Source, string? Marker);

/// <summary>By which figures an hour is valued where nobody says otherwise (<c>data/one-stop/hourly-wages.json</c>).</summary>
/// <param name="Law">The text that the formula stands in.</param>
/// <param name="Marker">What is uncertain about it; null for nothing.</param>
/// <param name="MonthsPerYear">Months that the yearly figure is divided by.</param>
/// <param name="DaysPerMonth">Working days of a month.</param>
/// <param name="HoursPerDay">Working hours of a day.</param>
/// <param name="Years">The figures, oldest first, at least one.</param>
internal sealed record HourlyWages(
    string Law,
    string? Marker,
    int MonthsPerYear,
    int DaysPerMonth,
    int HoursPerDay,
    IReadOnlyList<YearlyIncome> Years
)
{
    /// <summary>The file, relative to <c>data/</c>.</summary>
    public const string File = "one-stop/hourly-wages.json";

    /// <summary>The figure of the latest year that is not after a year; of the first that is known for an earlier one.</summary>
    public HourlyWage Of(int year)
    {
        var income = Years.LastOrDefault(one => one.Year <= year) ?? Years[0];
        var hours = (decimal)MonthsPerYear * DaysPerMonth * HoursPerDay;
        return new HourlyWage(
            income.Year,
            (long)Math.Round(income.GdpPerHeadVnd / hours, 0, MidpointRounding.AwayFromZero),
            income.Marker is null ? income.Source : $"{income.Source} ({income.Marker})"
        );
    }

    /// <summary>Reads the file strictly.</summary>
    /// <exception cref="InvalidDataException">There is no year, years are out of order, or a figure is not above nothing.</exception>
    public static HourlyWages Read(DataFiles data)
    {
        var wages = data.ReadJson<HourlyWages>(File);
        var isOrdered = wages.Years.Zip(wages.Years.Skip(1)).All(pair => pair.First.Year < pair.Second.Year);
        var isPositive =
            wages is { MonthsPerYear: > 0, DaysPerMonth: > 0, HoursPerDay: > 0 } && wages.Years.All(year => year.GdpPerHeadVnd > 0);
        return wages.Years.Count > 0 && isOrdered && isPositive
            ? wages
            : throw new InvalidDataException($"{data.PathOf(File)}: years must stand in order, at least one, with figures above 0.");
    }
}
