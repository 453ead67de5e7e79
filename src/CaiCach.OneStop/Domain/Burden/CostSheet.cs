using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Domain.Burden;

/// <summary>
/// What a procedure costs those who follow it in a year (chi phí tuân thủ thủ tục hành chính; Circular 02/2017/TT-VPCP, Circular
/// 03/2022/TT-BTP). Each line is rounded to whole đồng, halves up, and the sums are of rounded lines: a sheet adds up as it is printed.
/// </summary>
/// <param name="Wage">What an hour is worth.</param>
/// <param name="Steps">The lines, by part.</param>
internal sealed record CostSheet(HourlyWage Wage, IReadOnlyList<CostStep> Steps)
{
    /// <summary>What a line costs an applicant once, in đồng: hours × wage + consulting + fees + other expenses.</summary>
    public decimal OnceVnd(CostStep step) => Rounded(Exact(step));

    /// <summary>What a line costs all applicants in a year, in đồng: the former × times a year × applicants a year.</summary>
    public decimal YearlyVnd(CostStep step) => Rounded(Exact(step) * step.TimesPerYear * step.ApplicantsPerYear);

    /// <summary>The sum of a year, in đồng.</summary>
    public decimal TotalVnd() => Steps.Sum(YearlyVnd);

    /// <summary>
    /// By how many percent the cost falls: (before − after) / before × 100, one decimal, halves away from zero; negative where it rises. Null where
    /// there is nothing to compare.
    /// </summary>
    public static decimal? CutPercent(CostSheet? before, CostSheet? after) =>
        before?.TotalVnd() is { } was and > 0 && after?.TotalVnd() is { } becomes
            ? Math.Round((was - becomes) * 100 / was, 1, MidpointRounding.AwayFromZero)
            : null;

    /// <summary>What is wrong with the sheet.</summary>
    public IEnumerable<Error> Broken()
    {
        if (
            Wage.Year is < BurdenLimits.YearMin or > BurdenLimits.YearMax
            || Wage.AmountVnd is <= 0 or > BurdenLimits.WageMaxVnd
            || string.IsNullOrWhiteSpace(Wage.Source)
            || Wage.Source.Length > BurdenLimits.LineMaxLength
        )
        {
            yield return BurdenErrors.WageWrong;
        }

        if (Steps.Count is 0 or > BurdenLimits.StepsMaxCount)
        {
            yield return BurdenErrors.StepsWrong;
        }

        for (var i = 0; i < Steps.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(Steps[i].Activity) || Steps[i].Activity.Length > BurdenLimits.LineMaxLength)
            {
                yield return BurdenErrors.ActivityMissing(i + 1);
            }

            if (!IsWithin(Steps[i]))
            {
                yield return BurdenErrors.NumberWrong(i + 1);
            }
        }
    }

    private static bool IsWithin(CostStep step) =>
        Enum.IsDefined(step.Work)
        && step.Hours is >= 0 and <= BurdenLimits.HoursMax
        && decimal.Round(step.Hours, 2) == step.Hours
        && new[] { step.ConsultingVnd, step.FeeVnd, step.OtherVnd }.All(amount => amount is >= 0 and <= BurdenLimits.AmountMaxVnd)
        && step.TimesPerYear is > 0 and <= BurdenLimits.TimesMax
        && decimal.Round(step.TimesPerYear, 2) == step.TimesPerYear
        && step.ApplicantsPerYear is >= 0 and <= BurdenLimits.ApplicantsMax;

    private decimal Exact(CostStep step) => (step.Hours * Wage.AmountVnd) + step.ConsultingVnd + step.FeeVnd + step.OtherVnd;

    private static decimal Rounded(decimal amount) => Math.Round(amount, 0, MidpointRounding.AwayFromZero);
}
