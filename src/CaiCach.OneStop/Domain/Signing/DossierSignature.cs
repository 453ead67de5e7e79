using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Signing;

/// <summary>A digital signature that was put into a result.</summary>
internal sealed class DossierSignature : KeptSignature
{
    private DossierSignature() { }

    public DossierSignature(DossierEvent happened, SignatureKind kind, SignedFile before, SignedFile after, CertificateFacts certificate)
        : base(
            kind,
            before,
            after,
            new DossierActor(happened.ActorPersonId, happened.ActorName, happened.UnitId),
            certificate,
            happened.OccurredAt
        )
    {
        (DossierId, UnitId, EventId) = (happened.DossierId, happened.UnitId, happened.Id);
    }

    public Guid DossierId { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>The line of history.</summary>
    public Guid EventId { get; private set; }
}
