namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>What an officer is told once for a change of the calendar: due times of dossiers in hand have moved.</summary>
internal sealed class DueNotice
{
    private DueNotice() { }

    public DueNotice(Guid unitId, Guid personId, DateOnly day, string? document, int moved, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        (UnitId, PersonId) = (unitId, personId);
        (Day, Document, Moved) = (day, document, moved);
        RecordedAt = now;
    }

    public Guid Id { get; private set; }

    /// <summary>The unit whose calendar changed.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The officer.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>As the changed due times have it: <see cref="DossierDueChange.Day"/>.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>By which document, or why; null where nothing says so.</summary>
    public string? Document { get; private set; }

    /// <summary>How many dossiers in the officer's hand; at least 1.</summary>
    public int Moved { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Null until the officer has read it.</summary>
    public DateTimeOffset? ReadAt { get; private set; }
}
