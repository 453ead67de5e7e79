using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Messages;

namespace CaiCach.OneStop.Domain.Deliveries;

/// <summary>Over what something is told.</summary>
internal enum DeliveryChannel : short
{
    /// <summary>E-mail.</summary>
    Mail = 1,

    /// <summary>SMS, through the unit's gateway.</summary>
    Sms = 2,

    /// <summary>Zalo, through the unit's gateway.</summary>
    Zalo = 3,

    /// <summary>A webhook of another system.</summary>
    Webhook = 9,
}

/// <summary>Where a delivery stands.</summary>
internal enum DeliveryState : short
{
    /// <summary>To be sent, the first time or again.</summary>
    Pending = 1,

    /// <summary>Taken by the server, the gateway or the other system.</summary>
    Taken = 2,

    /// <summary>Refused, or given up after many attempts: a person has to look.</summary>
    Dead = 3,
}

/// <summary>
/// One thing told of one line of a dossier's history, or of its due time that moved, over one way: a channel to the applicant, or a webhook. What was told stays. Sent again,
/// it keeps its <see cref="Id"/>, by which whoever hears it twice knows it.
/// </summary>
internal sealed class Delivery
{
    /// <summary>After so many attempts without an answer it waits for a person; with the waits between them that is about three days.</summary>
    public const int MaxAttempts = 20;

    private const int ReasonMaxLength = 500;
    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    private Delivery() { }

    public Delivery(Guid dossierId, int sequence, Guid unitId, DeliveryChannel channel, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        UnitId = unitId;
        DossierId = dossierId;
        Sequence = sequence;
        Channel = channel;
        Way = WayOf(channel);
        State = DeliveryState.Pending;
        RecordedAt = now;
        NextAttemptAt = now;
    }

    public Guid Id { get; private set; }

    /// <summary>The unit that tells: the one that acted.</summary>
    public Guid UnitId { get; private set; }

    public Guid DossierId { get; private set; }

    /// <summary>The line of history; of a due time that moved, the last one then.</summary>
    public int Sequence { get; private set; }

    /// <summary>The due time that moved and is told of; null where a line of history is.</summary>
    public Guid? DueChangeId { get; init; }

    /// <summary>Order holds along it, and one that does not answer is left alone for a while: the channel, or the webhook's id.</summary>
    public string Way { get; private set; } = "";

    public DeliveryChannel Channel { get; private set; }

    /// <summary>Of messages.</summary>
    public MessageTurn? Turn { get; init; }

    /// <summary>Of webhooks.</summary>
    public Guid? WebhookId { get; private set; }

    /// <summary>Of webhooks.</summary>
    public WebhookEvent? WebhookEvent { get; private set; }

    /// <summary>Where it goes, sealed; null of webhooks, whose address is the subscription's.</summary>
    public byte[]? AddressSealed { get; init; }

    /// <summary>The same for lists, masked.</summary>
    public string AddressShown { get; init; } = "";

    /// <summary>Of e-mails; else empty.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The words, or the webhook's JSON.</summary>
    public string Body { get; init; } = "";

    /// <summary>Whether it goes into the folder only: a practice unit's, or made up.</summary>
    public bool IsFiled { get; init; }

    public DeliveryState State { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Why it was not taken the last time; null when it was.</summary>
    public string? Reason { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>When it was taken or given up.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    public DateTimeOffset NextAttemptAt { get; private set; }

    /// <summary>The way of a channel.</summary>
    public static string WayOf(DeliveryChannel channel) => channel.ToString();

    /// <summary>The way of a webhook.</summary>
    public static string WayOf(Guid webhookId) => webhookId.ToString("N");

    /// <summary>What a webhook is told of a line of history.</summary>
    public static Delivery Of(Webhook webhook, WebhookEvent kind, DossierEvent line, string body, DateTimeOffset now)
    {
        var delivery = new Delivery(line.DossierId, line.Sequence, webhook.UnitId, DeliveryChannel.Webhook, now) { Body = body };
        (delivery.Way, delivery.WebhookId, delivery.WebhookEvent) = (WayOf(webhook.Id), webhook.Id, kind);
        return delivery;
    }

    /// <summary>It was taken.</summary>
    public void Take(DateTimeOffset now)
    {
        Attempts++;
        (State, Reason, SettledAt) = (DeliveryState.Taken, null, now);
    }

    /// <summary>It was refused, and will be again.</summary>
    public void Refuse(string reason, DateTimeOffset now)
    {
        Attempts++;
        (State, Reason, SettledAt) = (DeliveryState.Dead, Cut(reason), now);
    }

    /// <summary>No answer came: it is tried later, each time twice as late, in the end given up.</summary>
    public void PutOff(string reason, DateTimeOffset now)
    {
        if (Attempts + 1 >= MaxAttempts)
        {
            Refuse(reason, now);
            return;
        }

        NextAttemptAt = now + TimeSpan.FromTicks((long)Math.Min(LongestWait.Ticks, FirstWait.Ticks * Math.Pow(2, Attempts)));
        Attempts++;
        Reason = Cut(reason);
    }

    /// <summary>A person has it sent again.</summary>
    public void Resend(DateTimeOffset now) => (State, Attempts, SettledAt, NextAttemptAt) = (DeliveryState.Pending, 0, null, now);

    private static string Cut(string text) => text.Length <= ReasonMaxLength ? text : text[..ReasonMaxLength];
}
