using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Papers;

namespace CaiCach.OneStop.Domain.Signing;

/// <summary>A digital signature of who digitised a paper of a dossier, or of the agency (Decree 107/2021, article 21a; Circular 01/2023/TT-VPCP).</summary>
internal sealed class PaperSignature : KeptSignature
{
    private PaperSignature() { }

    public PaperSignature(
        PaperFile paper,
        SignatureKind kind,
        SignedFile before,
        SignedFile after,
        DossierActor by,
        CertificateFacts certificate,
        DateTimeOffset at
    )
        : base(kind, before, after, by, certificate, at)
    {
        (DossierId, UnitId) = (paper.DossierId, by.UnitId);
    }

    public Guid DossierId { get; private set; }

    /// <summary>The unit for which it was signed.</summary>
    public Guid UnitId { get; private set; }
}
