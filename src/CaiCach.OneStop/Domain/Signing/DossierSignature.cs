using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Signing;

/// <summary>A digital signature that was put into a result: a line that is never changed. Whether it still holds is told by the file alone.</summary>
internal sealed class DossierSignature
{
    private DossierSignature() { }

    public DossierSignature(DossierEvent happened, SignatureKind kind, SignedFile before, SignedFile after, CertificateFacts certificate)
    {
        Id = Guid.CreateVersion7();
        (DossierId, UnitId, EventId) = (happened.DossierId, happened.UnitId, happened.Id);
        Kind = kind;
        (FileBeforeId, Sha256Before) = before;
        (FileAfterId, Sha256After) = after;
        (ActorPersonId, ActorName) = (happened.ActorPersonId, happened.ActorName);
        (Holder, Organisation, Issuer, SerialNumber, ValidFrom, ValidTo) = certificate;
        SignedAt = happened.OccurredAt;
    }

    public Guid Id { get; private set; }

    public Guid DossierId { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>The line of history.</summary>
    public Guid EventId { get; private set; }

    public SignatureKind Kind { get; private set; }

    /// <summary>The file that was signed.</summary>
    public Guid FileBeforeId { get; private set; }

    /// <summary>The file that came of it.</summary>
    public Guid FileAfterId { get; private set; }

    public string Sha256Before { get; private set; } = "";

    public string Sha256After { get; private set; } = "";

    /// <summary>Whether it was signed with the official's own token and tool, and uploaded.</summary>
    public bool IsOwnTool { get; init; }

    public Guid? ActorPersonId { get; private set; }

    public string ActorName { get; private set; } = "";

    public string Holder { get; private set; } = "";

    public string? Organisation { get; private set; }

    public string Issuer { get; private set; } = "";

    public string SerialNumber { get; private set; } = "";

    public DateTimeOffset ValidFrom { get; private set; }

    public DateTimeOffset ValidTo { get; private set; }

    /// <summary>Whether the certificate is in another name than that of the person or unit that signed.</summary>
    public bool IsOtherName { get; init; }

    public DateTimeOffset SignedAt { get; private set; }
}

/// <summary>A file of a dossier and the address of its content.</summary>
internal sealed record SignedFile(Guid Id, string Sha256);
