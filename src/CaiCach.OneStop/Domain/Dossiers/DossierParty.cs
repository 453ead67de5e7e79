using CaiCach.Foundation.Secrets;
using CaiCach.Foundation.Text;
using CaiCach.OneStop.Domain.Imports;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>In which role a person stands in a dossier.</summary>
internal enum PartyRole : short
{
    /// <summary>Chủ hồ sơ.</summary>
    Owner = 1,

    /// <summary>Người nộp, when another than the owner.</summary>
    Submitter = 2,

    /// <summary>Người được ủy quyền.</summary>
    Authorised = 3,
}

/// <summary>What was said of a person when the dossier came in.</summary>
internal sealed record PartyDescription
{
    public required ApplicantKind Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>The number; null for none.</summary>
    public IdentityNumber? Identity { get; init; }

    public DateOnly? BornOn { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? Address { get; init; }

    /// <summary>The paper by which the person acts for the owner; of an authorised person only.</summary>
    public string? Authority { get; init; }

    /// <summary>How the person wants to be told; null where nobody asked.</summary>
    public MessageWays? TellBy { get; init; }
}

/// <summary>A person of a dossier, as known when it came in. The identity number lies here only enciphered, and as a keyed hash to find it by.</summary>
internal sealed class DossierParty
{
    private DossierParty() { }

    public DossierParty(Dossier dossier, PartyRole role, PartyDescription description, SealedNumber? identity)
    {
        Id = Guid.CreateVersion7();
        DossierId = dossier.Id;
        UnitId = dossier.UnitId;
        Role = role;
        Kind = description.Kind;
        Name = description.Name;
        FoldedName = VietnameseText.Fold(description.Name);
        IdentityKind = description.Identity?.Kind ?? IdentityKind.None;
        IdentityHash = identity?.Hash;
        IdentitySealed = identity?.Content;
        IdentityEnd = description.Identity?.Masked;
        BornOn = description.BornOn;
        Phone = description.Phone;
        Email = description.Email;
        Address = description.Address;
        Authority = role == PartyRole.Authorised ? description.Authority : null;
        TellBy = description.TellBy;
        RecordedAt = dossier.RecordedAt;
    }

    public Guid Id { get; private set; }

    public Guid DossierId { get; private set; }

    public Guid UnitId { get; private set; }

    public PartyRole Role { get; private set; }

    public ApplicantKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>For the search: without diacritics, in small letters.</summary>
    public string FoldedName { get; private set; } = "";

    public IdentityKind IdentityKind { get; private set; }

    public byte[]? IdentityHash { get; private set; }

    public byte[]? IdentitySealed { get; private set; }

    /// <summary>The number as pages show it: its last characters behind dots.</summary>
    public string? IdentityEnd { get; private set; }

    public DateOnly? BornOn { get; private set; }

    public string? Phone { get; private set; }

    public string? Email { get; private set; }

    public string? Address { get; private set; }

    /// <summary>The paper by which an authorised person acts for the owner.</summary>
    public string? Authority { get; private set; }

    /// <summary>How the person wants to be told; null where nobody asked, and the usual way holds.</summary>
    public MessageWays? TellBy { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Takes over what the system that decides says otherwise; the dossier's history says what.</summary>
    public void Take(OwnerCorrection correction)
    {
        (Phone, Address) = (correction.Phone ?? Phone, correction.Address ?? Address);
        if (correction.Name is { } name)
        {
            (Name, FoldedName) = (name, VietnameseText.Fold(name));
        }

        if (correction.Identity is { } identity)
        {
            (IdentityKind, IdentityHash, IdentitySealed, IdentityEnd) = (identity.Kind, identity.Hash, identity.Content, identity.Masked);
        }
    }

    /// <summary>Puts right what was typed of the person; the dossier's history says that it was done, and why, and what it was stays as a <see cref="FormerParty"/>.</summary>
    /// <param name="description">What holds from now on.</param>
    /// <param name="identity">The number, sealed; null for none.</param>
    /// <param name="keepsNumber">Whether the number stays as it is.</param>
    public void Correct(PartyDescription description, SealedNumber? identity, bool keepsNumber)
    {
        (Kind, BornOn) = (description.Kind, description.BornOn);
        (Name, FoldedName) = (description.Name, VietnameseText.Fold(description.Name));
        (Phone, Email, Address) = (description.Phone, description.Email, description.Address);
        Authority = Role == PartyRole.Authorised ? description.Authority : null;
        if (!keepsNumber)
        {
            (IdentityKind, IdentityEnd) = (description.Identity?.Kind ?? IdentityKind.None, description.Identity?.Masked);
            (IdentityHash, IdentitySealed) = (identity?.Hash, identity?.Content);
        }
    }

    /// <summary>Wants to be told otherwise from now on; the dossier's history says so.</summary>
    public void Tell(MessageWays by) => TellBy = by;
}
