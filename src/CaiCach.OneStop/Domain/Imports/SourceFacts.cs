using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Imports;

/// <summary>What a row of an export says of a dossier. The identity number is here only sealed.</summary>
internal sealed record SourceFacts
{
    /// <summary>Our code: the source's, in capitals, with signs that no address takes turned into dashes.</summary>
    public required string Code { get; init; }

    /// <summary>The source's code as it is.</summary>
    public required string ExternalCode { get; init; }

    public string? ProcedureCode { get; init; }

    public string? ProcedureName { get; init; }

    public required string OwnerName { get; init; }

    public SealedIdentity? Identity { get; init; }

    public string? Phone { get; init; }

    public string? Address { get; init; }

    public DossierChannel Channel { get; init; } = DossierChannel.Desk;

    public required SourceMoment ReceivedAt { get; init; }

    public SourceMoment? DueAt { get; init; }

    public SourceMoment? FinishedAt { get; init; }

    public SourceMoment? ReturnedAt { get; init; }

    public required DossierStatus Status { get; init; }

    public string? OfficerName { get; init; }

    public string? Note { get; init; }

    /// <summary>What the source says was paid, in đồng; null when it says nothing.</summary>
    public long? FeeVnd { get; init; }

    /// <summary>By which means the source says it was paid; null when it says nothing.</summary>
    public PaymentMeans? FeeMeans { get; init; }

    public SourceVerdict? Verdict { get; init; }
}

/// <summary>An identity number between reading and applying.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Masked">As pages show it.</param>
/// <param name="Hash">By which it is found.</param>
/// <param name="Content">Enciphered.</param>
internal sealed record SealedIdentity(IdentityKind Kind, string Masked, byte[] Hash, byte[] Content);
