using CaiCach.OneStop.Domain.Deliveries;

namespace CaiCach.OneStop.Deliveries;

/// <summary>A delivery that this sender may send, as long as its lease holds.</summary>
internal sealed record DeliveryClaim(Guid UnitId, Guid DeliveryId, Guid Lease);

/// <summary>One sending, ready to be done. It holds address and secret in clear: it is never kept, logged or shown.</summary>
/// <param name="Id">The delivery's: the same each time.</param>
/// <param name="Address">The mail box, the number, or the webhook's address.</param>
internal abstract record Parcel(Guid Id, string Address);

/// <summary>To the mail server.</summary>
internal sealed record MailParcel(Guid Id, string Address, string Subject, string Body) : Parcel(Id, Address);

/// <summary>To a gateway or webhook.</summary>
/// <param name="Id">The delivery's.</param>
/// <param name="Address">The mail box or number, which no reason that is kept may show; empty for none.</param>
/// <param name="Target">Where to.</param>
/// <param name="Headers">Besides the content's.</param>
/// <param name="Body">JSON.</param>
/// <param name="TakenWhen">What an answer of what was taken contains; empty where its status says all.</param>
internal sealed record HttpParcel(
    Guid Id,
    string Address,
    Uri Target,
    IReadOnlyList<(string Name, string Value)> Headers,
    string Body,
    string TakenWhen
) : Parcel(Id, Address);

/// <summary>Into the folder.</summary>
internal sealed record FiledParcel(Guid Id, string Address, DeliveryChannel Channel, string Subject, string Body) : Parcel(Id, Address);

/// <summary>What came of a sending.</summary>
internal enum ParcelOutcome
{
    /// <summary>It was taken.</summary>
    Taken,

    /// <summary>It was refused, and would be again.</summary>
    Refused,

    /// <summary>Nothing came back, or that it should be tried later.</summary>
    Unanswered,
}

/// <summary>What came of a sending, and why.</summary>
internal sealed record ParcelReply(ParcelOutcome Outcome, string Reason)
{
    public static readonly ParcelReply Taken = new(ParcelOutcome.Taken, "");

    public static ParcelReply Refused(string reason) => new(ParcelOutcome.Refused, reason);

    public static ParcelReply Unanswered(string reason) => new(ParcelOutcome.Unanswered, reason);
}
