using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Forms;

/// <summary>What is filled into form 02.</summary>
internal sealed record SupplementSlipContent
{
    /// <summary>Official name of the authority that asks, "Xã Sơn Thủy".</summary>
    public required string AuthorityName { get; init; }

    /// <summary>Number and symbol, "07/HDHS".</summary>
    public required string Symbol { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>The dossier's code; null where nothing was taken in yet.</summary>
    public string? Code { get; init; }

    /// <summary>The public page of the dossier, which a QR code opens; null where there is none.</summary>
    public Uri? LookUpAddress { get; init; }

    public required string OwnerName { get; init; }

    public required string ProcedureName { get; init; }

    public string? Address { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    /// <summary>The papers asked for; none where the reason says it all.</summary>
    public IReadOnlyList<AskedPaper> Papers { get; init; } = [];

    public required string Reason { get; init; }

    public DateOnly? AnswerBy { get; init; }

    /// <summary>The official who guides the applicant and signs.</summary>
    public required string GuideName { get; init; }

    /// <summary>The official's telephone; null leaves room for it.</summary>
    public string? GuidePhone { get; init; }
}
