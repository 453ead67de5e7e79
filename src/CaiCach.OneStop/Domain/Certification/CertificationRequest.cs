using System.Text.Json;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Certification;

/// <summary>What a customer wants to have certified.</summary>
internal sealed record CertificationRequest
{
    public required CertificationKind Kind { get; init; }

    public required string RequesterName { get; init; }

    /// <summary>As typed; null or empty for none.</summary>
    public string? Identity { get; init; }

    public required IReadOnlyList<CertificationPaper> Papers { get; init; }

    public required Guid SignerId { get; init; }

    /// <summary>Why nothing is to be paid; null or empty for the fee.</summary>
    public string? ExemptionCode { get; init; }

    /// <summary>Whether the customer pays by VietQR: nothing is collected now, and it is handed back once the money has come.</summary>
    public bool PaysByQr { get; init; }

    /// <summary>How the customer gets it.</summary>
    public ReturnWay ReturnWay { get; init; }

    /// <summary>Whether the customer hands in more, so that the waiting number stays in front of the counter.</summary>
    public bool HasMoreOfNumber { get; init; }

    /// <summary>The key under which a form is done once, however often it is sent.</summary>
    public static string KeyOf(Guid? accountId, Guid form) => $"certify:{accountId:N}:{form:N}";

    /// <summary>What tells this request from another under the same key.</summary>
    public string Hash() => Idempotency.HashOf(JsonSerializer.SerializeToUtf8Bytes(this, EventJson.Options));

    /// <summary>All that stands against it as typed, each beside its input.</summary>
    public IEnumerable<Error> Refusals(IdentityRules identities)
    {
        foreach (var refusal in CertificationPaper.Refusals(Papers))
        {
            yield return refusal;
        }

        if (string.IsNullOrWhiteSpace(RequesterName))
        {
            yield return DossierErrors.NameMissing.At(nameof(RequesterName));
        }

        if (!string.IsNullOrWhiteSpace(Identity) && IdentityNumber.Read(Identity, identities) is null)
        {
            yield return DossierErrors.IdentityWrong.At(nameof(Identity));
        }
    }

    /// <summary>The customer as the dossier keeps them.</summary>
    public PartyDescription Requester(IdentityRules identities)
    {
        var identity = string.IsNullOrWhiteSpace(Identity) ? null : IdentityNumber.Read(Identity, identities);
        return new PartyDescription
        {
            Kind = identity?.Kind == IdentityKind.TaxCode ? ApplicantKind.Enterprise : ApplicantKind.Citizen,
            Name = RequesterName.Trim(),
            Identity = identity,
        };
    }
}
