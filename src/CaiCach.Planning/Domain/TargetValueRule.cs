using CaiCach.Foundation.Writes;

namespace CaiCach.Planning.Domain;

/// <summary>Which values may be recorded for a target.</summary>
internal static class TargetValueRule
{
    private const decimal Largest = 99_999_999_999_999m;

    /// <summary>
    /// Refused for a plan that was never issued, a threshold that the target lacks, a value that the record cannot hold, or a day to come.
    /// A percentage may pass 100 (so với năm trước).
    /// </summary>
    public static Result MayRecord(Plan plan, Target target, int measure, decimal value, DateOnly occurredOn, DateOnly today)
    {
        List<Error> errors = [];
        if (plan.State is not (PlanState.InForce or PlanState.Closed))
        {
            errors.Add(TargetErrors.PlanNotInForce);
        }

        if (measure < 0 || measure >= Math.Max(1, target.Measures.Count))
        {
            errors.Add(TargetErrors.NoSuchMeasure);
        }

        if (value is < 0 or > Largest || decimal.Round(value, 4) != value)
        {
            errors.Add(TargetErrors.ValueOutOfRange);
        }

        if (occurredOn > today)
        {
            errors.Add(TargetErrors.InTheFuture);
        }

        return errors.Count == 0 ? Result.Done() : Result.Fail(errors);
    }
}
