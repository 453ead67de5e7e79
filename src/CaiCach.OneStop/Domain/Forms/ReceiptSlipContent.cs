using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Forms;

/// <summary>What is filled into form 01.</summary>
internal sealed record ReceiptSlipContent
{
    /// <summary>Official name of the authority that received it, "Xã Sơn Thủy".</summary>
    public required string AuthorityName { get; init; }

    /// <summary>The unit that decides, where it is not the receiving one; null otherwise.</summary>
    public string? CompetentName { get; init; }

    public required string Code { get; init; }

    /// <summary>The public page of this dossier, which the QR code opens.</summary>
    public required Uri LookUpAddress { get; init; }

    public required string OwnerName { get; init; }

    /// <summary>The last digits of the identity number or tax code behind dots; null for none. The whole number never stands on paper.</summary>
    public string? IdentityEnd { get; init; }

    public string? Address { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public required string ProcedureName { get; init; }

    public IReadOnlyList<SlipPaper> Papers { get; init; } = [];

    /// <summary>How many sets were handed in, 1 or more.</summary>
    public int Sets { get; init; } = 1;

    public required TimeLimit Limit { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The time promised on reception; null where the procedure has no limit.</summary>
    public DateTimeOffset? DueAt { get; init; }

    public ReturnWay ReturnWay { get; init; }

    public IReadOnlyList<SlipFee> Fees { get; init; } = [];

    /// <summary>Number of the register book; null leaves room for it.</summary>
    public string? Book { get; init; }

    /// <summary>Order number in the book; null leaves room for it.</summary>
    public string? BookNumber { get; init; }

    /// <summary>Who handed it in; null leaves room for the name.</summary>
    public string? SubmitterName { get; init; }

    /// <summary>Who received it.</summary>
    public string? ReceiverName { get; init; }
}

/// <summary>A paper that was handed in.</summary>
/// <param name="Name">The paper.</param>
/// <param name="Kind">In what form.</param>
/// <param name="Copies">How many.</param>
internal sealed record SlipPaper(string Name, PaperKind Kind, int Copies);

/// <summary>A fee or charge.</summary>
/// <param name="Name">The fee.</param>
/// <param name="AmountVnd">What has to be paid, in đồng.</param>
/// <param name="ExemptionName">Why nothing or less has to be paid; null for no exemption.</param>
/// <param name="IsPaid">Whether it was collected.</param>
internal sealed record SlipFee(string Name, long AmountVnd, string? ExemptionName, bool IsPaid);
