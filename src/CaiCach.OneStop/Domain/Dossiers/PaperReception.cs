using CaiCach.Foundation.Time;

namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>
/// A reception during an outage, typed later from the receipt written by hand: the times that the citizen was told rule, so a leader looks at
/// each.
/// </summary>
internal sealed class PaperReception
{
    private PaperReception() { }

    public PaperReception(Dossier dossier, string paperNumber, string reason, DossierActor actor)
    {
        Id = Guid.CreateVersion7(dossier.RecordedAt);
        UnitId = dossier.UnitId;
        DossierId = dossier.Id;
        PaperNumber = paperNumber;
        Reason = reason;
        ReceivedAt = dossier.ReceivedAt!.Value;
        ReceivedOn = VietnamTime.DayOf(ReceivedAt);
        RecordedAt = dossier.RecordedAt;
        RecordedByName = actor.Name;
    }

    public Guid Id { get; private set; }

    /// <summary>The receiving unit.</summary>
    public Guid UnitId { get; private set; }

    public Guid DossierId { get; private set; }

    /// <summary>The receipt's number; once on a day.</summary>
    public string PaperNumber { get; private set; } = "";

    /// <summary>Why it could not be typed at once.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>When it was really received.</summary>
    public DateTimeOffset ReceivedAt { get; private set; }

    public DateOnly ReceivedOn { get; private set; }

    /// <summary>When it was typed.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    public string RecordedByName { get; private set; } = "";

    /// <summary>When a leader looked at it; null until then.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    public string? SeenByName { get; private set; }

    /// <summary>A leader has looked at it. The first look counts.</summary>
    public void See(string leader, DateTimeOffset now) => (SeenAt, SeenByName) = SeenAt is null ? (now, leader) : (SeenAt, SeenByName);
}
