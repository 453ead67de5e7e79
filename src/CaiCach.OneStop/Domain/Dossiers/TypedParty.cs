using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>A person as typed at the desk or sent by another system.</summary>
internal sealed record TypedParty
{
    public ApplicantKind Kind { get; init; } = ApplicantKind.Citizen;

    public required string Name { get; init; }

    /// <summary>As typed; null or empty for none.</summary>
    public string? Identity { get; init; }

    public DateOnly? BornOn { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? Address { get; init; }

    /// <summary>The paper by which this person acts for the owner: what, its number, day, and who attested it; of an authorised person only.</summary>
    public string? Authority { get; init; }

    /// <summary>Whether nothing at all was typed of the person.</summary>
    public bool IsBlank => new[] { Name, Identity, Phone, Email, Address, Authority }.All(string.IsNullOrWhiteSpace) && BornOn is null;

    /// <summary>What was typed, tidied; the number only where it is one.</summary>
    /// <param name="tellBy">How the people of the dossier want to be told.</param>
    /// <param name="identities">By what numbers are read.</param>
    public PartyDescription Describe(MessageWays? tellBy, IdentityRules identities) =>
        new()
        {
            Kind = Kind,
            Name = Name.Trim(),
            Identity = string.IsNullOrWhiteSpace(Identity) ? null : IdentityNumber.Read(Identity, identities),
            BornOn = BornOn,
            Phone = Trimmed(Phone),
            Email = Trimmed(Email),
            Address = Trimmed(Address),
            Authority = Trimmed(Authority),
            TellBy = tellBy,
        };

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>The three roles of a dossier as typed: whose it is, who brought it, and who acts for the owner (Civil Code 2015, articles 134 to 143).</summary>
/// <param name="Owner">Whose it is.</param>
/// <param name="Submitter">Who brought it, when not the owner; null for nobody else.</param>
/// <param name="Authorised">Who acts for the owner by a paper of authorisation; null for nobody.</param>
internal sealed record TypedPeople(TypedParty Owner, TypedParty? Submitter, TypedParty? Authorised)
{
    /// <summary>All that stands against these people, each error at the field of the person.</summary>
    /// <param name="identities">By what numbers are read.</param>
    public IEnumerable<Error> Refusals(IdentityRules identities)
    {
        foreach (var (role, party) in All)
        {
            if (string.IsNullOrWhiteSpace(party.Name))
            {
                yield return DossierErrors.NameMissingOf(role);
            }

            if (!string.IsNullOrWhiteSpace(party.Identity) && IdentityNumber.Read(party.Identity, identities) is null)
            {
                yield return DossierErrors.IdentityWrong.At($"{role}Identity");
            }

            if (
                role != PartyRole.Owner
                && Owner.Describe(null, identities).Identity is { } owners
                && party.Describe(null, identities).Identity == owners
            )
            {
                yield return DossierErrors.SameAsOwner(role);
            }
        }

        if (Authorised is { } authorised && string.IsNullOrWhiteSpace(authorised.Authority))
        {
            yield return DossierErrors.AuthorityMissing;
        }
    }

    /// <summary>Those that there are, the owner first.</summary>
    public IEnumerable<(PartyRole Role, TypedParty Party)> All
    {
        get
        {
            yield return (PartyRole.Owner, Owner);
            if (Submitter is not null)
            {
                yield return (PartyRole.Submitter, Submitter);
            }

            if (Authorised is not null)
            {
                yield return (PartyRole.Authorised, Authorised);
            }
        }
    }
}
