namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>A dossier's due times at one moment.</summary>
/// <param name="First">By the law and the pauses alone.</param>
/// <param name="Promised">With extensions, as the applicant is shown; null where nothing is promised.</param>
internal sealed record ShownDueTimes(DateTimeOffset First, DateTimeOffset? Promised);

/// <summary>That another calendar moved the due time of an open dossier: a holiday decreed later, a swapped day, other hours, or the calendar of a merged unit's successor.</summary>
internal sealed class DossierDueChange
{
    private DossierDueChange() { }

    public DossierDueChange(
        Dossier dossier,
        ShownDueTimes before,
        ShownDueTimes after,
        DateOnly day,
        string? document,
        DateTimeOffset recordedAt
    )
    {
        Id = Guid.CreateVersion7(recordedAt);
        DossierId = dossier.Id;
        UnitId = dossier.CompetentUnitId;
        (FirstDueBefore, FirstDueAfter) = (before.First, after.First);
        (DueBefore, DueAfter) = (before.Promised, after.Promised);
        (Day, Document) = (day, document);
        RecordedAt = recordedAt;
    }

    public Guid Id { get; private set; }

    public Guid DossierId { get; private set; }

    /// <summary>The unit whose calendar changed.</summary>
    public Guid UnitId { get; private set; }

    public DateTimeOffset FirstDueBefore { get; private set; }

    public DateTimeOffset FirstDueAfter { get; private set; }

    /// <summary>What the applicant was shown; null also of changes that were noted before this was kept.</summary>
    public DateTimeOffset? DueBefore { get; private set; }

    /// <summary>What the applicant is shown since.</summary>
    public DateTimeOffset? DueAfter { get; private set; }

    /// <summary>Whether what the applicant is shown has moved.</summary>
    public bool IsShown => DueAfter != DueBefore;

    /// <summary>The day that became free or worked, or the first day of other hours.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>By which document, or after which merger; null where the calendar names none.</summary>
    public string? Document { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }
}
