using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Features.Dossiers;

/// <summary>Fields of a page for those who stand beside the owner: who brings the dossier, and who acts for the owner by a paper of authorisation.</summary>
internal interface IOtherPeople
{
    string? SubmitterName { get; }

    string? SubmitterIdentity { get; }

    string? SubmitterPhone { get; }

    string? AuthorisedName { get; }

    string? AuthorisedIdentity { get; }

    string? AuthorisedPhone { get; }

    string? AuthorisedAddress { get; }

    string? Authority { get; }

    /// <summary>Whether anything was typed of who brings it.</summary>
    bool HasSubmitter => Submitter() is not null;

    /// <summary>Whether anything was typed of who acts for the owner.</summary>
    bool HasAuthorised => Authorised() is not null;

    /// <summary>Where a number that was typed is looked up; null where nobody is filled in.</summary>
    string? LookUpHref { get; }

    /// <summary>Who brings it, as typed; null where nothing was.</summary>
    TypedParty? Submitter() =>
        Typed(
            new TypedParty
            {
                Name = SubmitterName ?? "",
                Identity = SubmitterIdentity,
                Phone = SubmitterPhone,
            }
        );

    /// <summary>Who acts for the owner, as typed; null where nothing was.</summary>
    TypedParty? Authorised() =>
        Typed(
            new TypedParty
            {
                Name = AuthorisedName ?? "",
                Identity = AuthorisedIdentity,
                Phone = AuthorisedPhone,
                Address = AuthorisedAddress,
                Authority = Authority,
            }
        );

    private static TypedParty? Typed(TypedParty party) => party.IsBlank ? null : party;
}
