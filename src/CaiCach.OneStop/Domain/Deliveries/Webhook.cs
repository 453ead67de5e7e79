namespace CaiCach.OneStop.Domain.Deliveries;

/// <summary>Another system that is told what happens to a unit's dossiers.</summary>
internal sealed class Webhook
{
    public const int AddressMaxLength = 500;
    public const int NoteMaxLength = 200;

    /// <summary>Most of a unit at a time.</summary>
    public const int MaxCount = 10;

    /// <summary>After failing for so long it is left alone until a person looks.</summary>
    public static readonly TimeSpan PauseAfter = TimeSpan.FromDays(3);

    private Webhook() { }

    public Webhook(Guid unitId, DateTimeOffset now) => (Id, UnitId, AddedAt) = (Guid.CreateVersion7(now), unitId, now);

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public string Address { get; private set; } = "";

    /// <summary>Whose it is, in the administrator's words.</summary>
    public string Note { get; private set; } = "";

    /// <summary>What is told; the values of <see cref="WebhookEvent"/>.</summary>
    public short[] Events { get; private set; } = [];

    public byte[] SecretSealed { get; private set; } = [];

    /// <summary>What happened before is not told.</summary>
    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>Nothing is told any more since; null while it is.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The version of the row, by which two people at once are told of each other.</summary>
    public uint Version { get; private set; }

    /// <summary>Takes what was entered.</summary>
    public void Describe(string address, string note, IEnumerable<WebhookEvent> events) =>
        (Address, Note, Events) = (address, note, [.. events.Select(one => (short)one).Distinct().Order()]);

    /// <summary>Signs with another secret from now on.</summary>
    public void Sign(byte[] sealedSecret) => SecretSealed = sealedSecret;

    /// <summary>Tells nothing any more.</summary>
    public void End(DateTimeOffset now) => EndedAt ??= now;

    /// <summary>Whether it wants to hear of such an event.</summary>
    public bool Hears(WebhookEvent kind) => EndedAt is null && Events.Contains((short)kind);
}
