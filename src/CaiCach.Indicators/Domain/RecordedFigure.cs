using CaiCach.Foundation.Units;

namespace CaiCach.Indicators.Domain;

/// <summary>A figure that a person entered with evidence; it never changes, a correction is a new one.</summary>
internal sealed class RecordedFigure
{
    private RecordedFigure() { }

    public RecordedFigure(
        Guid unitId,
        EnteredFigure entered,
        (Guid Id, string FileName) evidence,
        Actor recordedBy,
        DateTimeOffset recordedAt
    )
    {
        Id = Guid.CreateVersion7(recordedAt);
        UnitId = unitId;
        IndicatorCode = entered.IndicatorCode;
        Numerator = entered.Numerator;
        Denominator = entered.Denominator;
        OccurredOn = entered.OccurredOn;
        Source = entered.Source;
        AttachmentId = evidence.Id;
        FileName = evidence.FileName;
        RecordedAt = recordedAt;
        RecordedBy = recordedBy.PersonId;
        RecordedByName = recordedBy.Name;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public string IndicatorCode { get; private set; } = "";

    /// <summary>How many count; for a plain number the number, from the start of the year. Below 0 only where the indicator is signed.</summary>
    public decimal Numerator { get; private set; }

    /// <summary>Out of how many; null for a plain number.</summary>
    public decimal? Denominator { get; private set; }

    /// <summary>The day that it is as of; it counts in every period that has this day, unless a later one of the period is confirmed.</summary>
    public DateOnly OccurredOn { get; private set; }

    /// <summary>The document or register that says so.</summary>
    public string Source { get; private set; } = "";

    public Guid AttachmentId { get; private set; }

    public string FileName { get; private set; } = "";

    public DateTimeOffset RecordedAt { get; private set; }

    public Guid? RecordedBy { get; private set; }

    public string RecordedByName { get; private set; } = "";
}

/// <summary>What a person entered.</summary>
/// <param name="IndicatorCode">The indicator.</param>
/// <param name="Numerator">How many count.</param>
/// <param name="Denominator">Out of how many; null for a plain number.</param>
/// <param name="OccurredOn">The day that it is as of.</param>
/// <param name="Source">The document or register that says so.</param>
internal sealed record EnteredFigure(string IndicatorCode, decimal Numerator, decimal? Denominator, DateOnly OccurredOn, string Source);

/// <summary>What a second person said of a recorded figure; only a confirmed one counts.</summary>
internal sealed class FigureAnswer
{
    private FigureAnswer() { }

    public FigureAnswer(RecordedFigure figure, bool isConfirmed, string? reason, Actor answeredBy, DateTimeOffset answeredAt)
    {
        Id = Guid.CreateVersion7(answeredAt);
        UnitId = figure.UnitId;
        FigureId = figure.Id;
        IsConfirmed = isConfirmed;
        Reason = reason;
        AnsweredAt = answeredAt;
        AnsweredBy = answeredBy.PersonId;
        AnsweredByName = answeredBy.Name;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid FigureId { get; private set; }

    public bool IsConfirmed { get; private set; }

    /// <summary>Why it was sent back.</summary>
    public string? Reason { get; private set; }

    public DateTimeOffset AnsweredAt { get; private set; }

    public Guid? AnsweredBy { get; private set; }

    public string AnsweredByName { get; private set; } = "";
}
