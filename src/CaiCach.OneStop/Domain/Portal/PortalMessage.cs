using System.Text.Json.Nodes;
using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Domain.Portal;

/// <summary>What is told; dossiers come before their events.</summary>
internal enum PortalMessageKind : short
{
    /// <summary>The dossier itself: DongBoHoSoMC.</summary>
    Dossier = 1,

    /// <summary>A line of its history: CapNhatTienDoHoSoMC.</summary>
    Progress = 2,
}

/// <summary>Where a message stands. It never changes where the dossier stands.</summary>
internal enum PortalMessageState : short
{
    /// <summary>To be sent.</summary>
    Pending = 1,

    /// <summary>On its way; without an answer it may have arrived or not.</summary>
    Sent = 2,

    /// <summary>The Portal took it.</summary>
    Accepted = 3,

    /// <summary>The Portal refused it: a person has to look.</summary>
    Rejected = 4,

    /// <summary>The Portal has the dossier already: it is sent again as an update.</summary>
    NeedsUpdate = 5,

    /// <summary>Given up after many attempts without an answer.</summary>
    Dead = 6,
}

/// <summary>One message to the National Portal of one dossier; what was sent last and what was answered stay with it.</summary>
internal sealed class PortalMessage
{
    /// <summary>After so many attempts without an answer a message waits for a person.</summary>
    public const int MaxAttempts = 20;

    private const int KeptMaxLength = 2000;

    private PortalMessage() { }

    public Guid Id { get; private set; }

    public Guid DossierId { get; private set; }

    /// <summary>The unit that looks after it: the one that received the dossier, its successor after a merger.</summary>
    public Guid UnitId { get; private set; }

    public PortalMessageKind Kind { get; private set; }

    /// <summary>The line of history that it tells, or up to which it tells the dossier.</summary>
    public int Sequence { get; private set; }

    /// <summary>Another one each time that something became known without a new line of history.</summary>
    public int Revision { get; private set; }

    public PortalMessageState State { get; private set; }

    /// <summary>What was sent last, without what identifies people; null before.</summary>
    public string? Payload { get; private set; }

    /// <summary>The Portal's last answer.</summary>
    public string? Answer { get; private set; }

    /// <summary>Why it is not accepted yet.</summary>
    public string? Reason { get; private set; }

    public int Attempts { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Whether it waits for a person.</summary>
    public bool IsStuck => State is PortalMessageState.Rejected or PortalMessageState.Dead;

    /// <summary>Marks it as on its way, before it leaves: whoever finds it so knows that the Portal may have it.</summary>
    public void Send(JsonObject masked, DateTimeOffset now)
    {
        Payload = masked.ToJsonString(EventJson.Options);
        State = PortalMessageState.Sent;
        SentAt = now;
        Attempts++;
    }

    /// <summary>The Portal took it.</summary>
    public void Accept(string answer, DateTimeOffset now)
    {
        Keep(PortalMessageState.Accepted, answer, now);
        Reason = null;
    }

    /// <summary>The Portal has the dossier already.</summary>
    public void NeedUpdate(string answer, DateTimeOffset now) => Keep(PortalMessageState.NeedsUpdate, answer, now);

    /// <summary>The Portal refused it.</summary>
    public void Reject(string answer, string reason, DateTimeOffset now)
    {
        Keep(PortalMessageState.Rejected, answer, now);
        Reason = Cut(reason);
    }

    /// <summary>It goes again, alone or after something else.</summary>
    public void Return() => State = PortalMessageState.Pending;

    /// <summary>No answer came; after too many attempts it is given up.</summary>
    public void PutOff(string reason, bool hasLeft)
    {
        Attempts += hasLeft ? 0 : 1;
        Reason = Cut(reason);
        State = Attempts >= MaxAttempts ? PortalMessageState.Dead : State;
    }

    /// <summary>A person has it sent again.</summary>
    public void Resend()
    {
        State = PortalMessageState.Pending;
        Attempts = 0;
    }

    private void Keep(PortalMessageState state, string answer, DateTimeOffset now)
    {
        State = state;
        Answer = Cut(answer);
        AnsweredAt = now;
    }

    private static string Cut(string text) => PortalValue.Text(text, KeptMaxLength);
}
