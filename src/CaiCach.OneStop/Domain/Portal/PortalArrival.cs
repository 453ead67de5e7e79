using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Portal;

/// <summary>That a dossier was filed on the Portal, which has given its code.</summary>
internal sealed class PortalArrival
{
    private PortalArrival() { }

    public PortalArrival(Dossier dossier, byte[] contentHash)
    {
        DossierId = dossier.Id;
        UnitId = dossier.UnitId;
        ContentHash = contentHash;
        RecordedAt = dossier.RecordedAt;
    }

    public Guid DossierId { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>Hash of what was sent, to tell whether a second push says the same.</summary>
    public byte[] ContentHash { get; private set; } = [];

    public DateTimeOffset RecordedAt { get; private set; }
}
