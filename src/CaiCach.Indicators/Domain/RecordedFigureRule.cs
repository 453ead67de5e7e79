using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;

namespace CaiCach.Indicators.Domain;

/// <summary>Which figures may be recorded, and who may confirm them.</summary>
internal static class RecordedFigureRule
{
    /// <summary>Longest words on where a figure stands, in characters.</summary>
    public const int SourceMaxLength = 500;

    /// <summary>Longest reason for sending a figure back, in characters.</summary>
    public const int ReasonMaxLength = 1000;

    /// <summary>Largest count.</summary>
    public const decimal MostCounted = 99_999_999_999_999;

    /// <summary>
    /// Refused without evidence or source, for a day to come or outside the period, for a count that cannot be, and for an indicator that is computed.
    /// </summary>
    public static Result MayRecord(IndicatorDefinition definition, EnteredFigure entered, bool hasEvidence, DayRange days, DateOnly today)
    {
        var errors = new List<Error>();
        if (definition.Kind != IndicatorKind.Recorded)
        {
            errors.Add(RecordedFigureErrors.IsComputed);
        }

        if (!hasEvidence)
        {
            errors.Add(RecordedFigureErrors.NoEvidence);
        }

        if (entered.Source.Length is 0 or > SourceMaxLength)
        {
            errors.Add(RecordedFigureErrors.NoSource);
        }

        if (!CanBe(entered.Numerator, definition, definition.IsSigned ? -MostCounted : 0))
        {
            errors.Add(RecordedFigureErrors.OutOfRange("Numerator", definition.Decimals, definition.IsSigned));
        }

        if (definition.IsShare && !(entered.Denominator is { } whole && CanBe(whole, definition, 0)))
        {
            errors.Add(RecordedFigureErrors.OutOfRange("Denominator", definition.Decimals, isSigned: false));
        }
        else if (entered.Denominator < entered.Numerator)
        {
            errors.Add(RecordedFigureErrors.MoreThanWhole);
        }

        if (entered.OccurredOn > today)
        {
            errors.Add(RecordedFigureErrors.InTheFuture);
        }
        else if (entered.OccurredOn < days.From || entered.OccurredOn > days.To)
        {
            errors.Add(RecordedFigureErrors.OutsideThePeriod);
        }

        return errors.Count == 0 ? Result.Done() : Result.Fail(errors);
    }

    private static bool CanBe(decimal number, IndicatorDefinition definition, decimal least) =>
        number >= least && number <= MostCounted && decimal.Round(number, definition.Decimals) == number;

    /// <summary>A second person answers, once, and says why a figure goes back.</summary>
    public static Result MayAnswer(RecordedFigure figure, bool isAnswered, bool isConfirmed, string? reason, Guid? personId) =>
        isAnswered ? RecordedFigureErrors.AlreadyAnswered
        : figure.RecordedBy == personId ? RecordedFigureErrors.OwnFigure
        : !isConfirmed && string.IsNullOrWhiteSpace(reason) ? RecordedFigureErrors.NoReason
        : reason?.Length > ReasonMaxLength ? RecordedFigureErrors.NoReason
        : Result.Done();
}
