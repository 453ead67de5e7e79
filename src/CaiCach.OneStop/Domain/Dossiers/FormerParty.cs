using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>A person of a dossier as kept before a correction; the line of history with the same number says who corrected it and why.</summary>
internal sealed class FormerParty
{
    private FormerParty() { }

    /// <summary>Keeps a person as he or she stands now, just before that is changed.</summary>
    /// <param name="party">The person.</param>
    /// <param name="correction">The line of history of the correction.</param>
    public FormerParty(DossierParty party, DossierEvent correction)
    {
        Id = Guid.CreateVersion7(correction.RecordedAt);
        DossierId = party.DossierId;
        UnitId = party.UnitId;
        Sequence = correction.Sequence;
        Role = party.Role;
        Kind = party.Kind;
        Name = party.Name;
        IdentityKind = party.IdentityKind;
        IdentitySealed = party.IdentitySealed;
        IdentityEnd = party.IdentityEnd;
        BornOn = party.BornOn;
        Phone = party.Phone;
        Email = party.Email;
        Address = party.Address;
        Authority = party.Authority;
        ReplacedAt = correction.RecordedAt;
    }

    public Guid Id { get; private set; }

    public Guid DossierId { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>The number of the line of history that replaced it.</summary>
    public int Sequence { get; private set; }

    public PartyRole Role { get; private set; }

    public ApplicantKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    public IdentityKind IdentityKind { get; private set; }

    public byte[]? IdentitySealed { get; private set; }

    public string? IdentityEnd { get; private set; }

    public DateOnly? BornOn { get; private set; }

    public string? Phone { get; private set; }

    public string? Email { get; private set; }

    public string? Address { get; private set; }

    public string? Authority { get; private set; }

    public DateTimeOffset ReplacedAt { get; private set; }
}
