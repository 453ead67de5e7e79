using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Signing;

/// <summary>What is kept of a digital signature: a line that is never changed. Whether it still holds is told by the file alone.</summary>
internal abstract class KeptSignature
{
    protected KeptSignature() { }

    /// <summary>Keeps one.</summary>
    /// <param name="kind">In whose name.</param>
    /// <param name="before">The file that was signed.</param>
    /// <param name="after">The file that came of it.</param>
    /// <param name="by">Who signed.</param>
    /// <param name="certificate">With which certificate.</param>
    /// <param name="at">When.</param>
    protected KeptSignature(
        SignatureKind kind,
        SignedFile before,
        SignedFile after,
        DossierActor by,
        CertificateFacts certificate,
        DateTimeOffset at
    )
    {
        Id = Guid.CreateVersion7();
        Kind = kind;
        (FileBeforeId, Sha256Before) = before;
        (FileAfterId, Sha256After) = after;
        (ActorPersonId, ActorName) = (by.PersonId, by.Name);
        (Holder, Organisation, Issuer, SerialNumber, ValidFrom, ValidTo) = certificate;
        SignedAt = at;
    }

    public Guid Id { get; private set; }

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
