namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>That another calendar moved the due time of an open dossier: a holiday decreed later, a swapped day, other hours, or the calendar of a merged unit's successor.</summary>
internal sealed class DossierDueChange
{
    private DossierDueChange() { }

    public DossierDueChange(
        Dossier dossier,
        DateTimeOffset before,
        DateTimeOffset after,
        DateOnly day,
        string? document,
        DateTimeOffset recordedAt
    )
    {
        Id = Guid.CreateVersion7(recordedAt);
        DossierId = dossier.Id;
        UnitId = dossier.CompetentUnitId;
        (FirstDueBefore, FirstDueAfter) = (before, after);
        (Day, Document) = (day, document);
        RecordedAt = recordedAt;
    }

    public Guid Id { get; private set; }

    public Guid DossierId { get; private set; }

    /// <summary>The unit whose calendar changed.</summary>
    public Guid UnitId { get; private set; }

    public DateTimeOffset FirstDueBefore { get; private set; }

    public DateTimeOffset FirstDueAfter { get; private set; }

    /// <summary>The day that became free or worked, or the first day of other hours.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>By which document, or after which merger; null where the calendar names none.</summary>
    public string? Document { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }
}
