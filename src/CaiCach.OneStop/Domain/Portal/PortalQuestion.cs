using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Domain.Portal;

/// <summary>A question as the Portal gives it.</summary>
/// <param name="PortalId">HOIDAPID.</param>
/// <param name="FieldCode">MALINHVUC, else MATTHCDP; empty for none.</param>
/// <param name="AskerName">HOVATEN; empty for none.</param>
/// <param name="Content">NOIDUNG.</param>
/// <param name="IsAnswered">Whether the Portal has an answer (TRALOIID or NOIDUNGTRALOI).</param>
internal sealed record AskedQuestion(string PortalId, string FieldCode, string AskerName, string Content, bool IsAnswered);

/// <summary>Who answers.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Name">NGUOITRALOI.</param>
/// <param name="Title">CHUCVUNGUOITRALOI.</param>
internal sealed record AnsweringPerson(Guid? PersonId, string Name, string Title);

/// <summary>Where a question stands, for people.</summary>
internal enum QuestionState
{
    /// <summary>Somebody has to answer, in time.</summary>
    Open,

    /// <summary>Somebody had to answer by now.</summary>
    Overdue,

    /// <summary>The answer is on its way.</summary>
    Sending,

    /// <summary>The Portal has the answer.</summary>
    Answered,

    /// <summary>The Portal refused the answer, or never replied: a person has to look.</summary>
    Stuck,

    /// <summary>The Portal has an answer that did not come from here.</summary>
    AnsweredThere,
}

/// <summary>
/// A question that a citizen asked the unit on the Portal, and the unit's answer on its way there: it waits, is sent, and is accepted, refused
/// or given up like any message to the Portal. How the asker is reached is the Portal's to know and not kept.
/// </summary>
internal sealed class PortalQuestion
{
    private PortalQuestion() { }

    public PortalQuestion(Guid unitId, AskedQuestion asked, DateTimeOffset now, DateTimeOffset dueAt)
    {
        Id = Guid.CreateVersion7(now);
        UnitId = unitId;
        (PortalId, FieldCode, AskerName, Content) = (asked.PortalId, asked.FieldCode, asked.AskerName, asked.Content);
        (ReceivedAt, DueAt) = (now, dueAt);
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>HOIDAPID.</summary>
    public string PortalId { get; private set; } = "";

    public string FieldCode { get; private set; } = "";

    public string AskerName { get; private set; } = "";

    public string Content { get; private set; } = "";

    /// <summary>When the Portal gave it; when it was asked is not told.</summary>
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>By when it is answered.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>When the Portal was seen to have an answer that did not come from here.</summary>
    public DateTimeOffset? AnsweredThereAt { get; private set; }

    public string? Answer { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public Guid? AnsweredById { get; private set; }

    public string? AnsweredByName { get; private set; }

    public string? AnsweredByTitle { get; private set; }

    /// <summary>Where the answer stands on its way; null while there is none.</summary>
    public PortalMessageState? State { get; private set; }

    /// <summary>The Portal's last answer to it.</summary>
    public string? Reply { get; private set; }

    /// <summary>Why the Portal has not taken it yet.</summary>
    public string? Reason { get; private set; }

    public int Attempts { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public DateTimeOffset? RepliedAt { get; private set; }

    /// <summary>When the answer is sent, or sent again; null while nothing is to be sent.</summary>
    public DateTimeOffset? NextAttemptAt { get; private set; }

    /// <summary>The version of the row, by which two people at once are told of each other.</summary>
    public uint Version { get; private set; }

    /// <summary>Whether somebody has to answer.</summary>
    public bool IsOpen => State is null && AnsweredThereAt is null;

    /// <summary>Whether the answer waits for a person.</summary>
    public bool IsStuck => State is PortalMessageState.Rejected or PortalMessageState.Dead;

    /// <summary>Where it stands at an instant.</summary>
    public QuestionState StateAt(DateTimeOffset now) =>
        IsStuck ? QuestionState.Stuck
        : State == PortalMessageState.Accepted ? QuestionState.Answered
        : State is not null ? QuestionState.Sending
        : AnsweredThereAt is not null ? QuestionState.AnsweredThere
        : DueAt < now ? QuestionState.Overdue
        : QuestionState.Open;

    /// <summary>Answers it; what the Portal refused may be answered anew.</summary>
    public Result AnswerWith(string? text, AnsweringPerson person, DateTimeOffset now)
    {
        var answer = text?.Trim() ?? "";
        if (!IsOpen && !IsStuck)
        {
            return PortalErrors.QuestionClosed;
        }

        if (answer.Length is 0 or > PortalLimits.AnswerMaxLength)
        {
            return PortalErrors.AnswerWrong;
        }

        Answer = answer;
        AnsweredAt = now;
        (AnsweredById, AnsweredByName, AnsweredByTitle) = person;
        Queue(now);
        return Result.Done();
    }

    /// <summary>A person has the answer sent again as it is.</summary>
    public Result Resend(DateTimeOffset now)
    {
        if (!IsStuck)
        {
            return PortalErrors.MessageNotStuck;
        }

        Queue(now);
        return Result.Done();
    }

    /// <summary>The Portal has an answer that did not come from here; one of ours that is under way goes on.</summary>
    public void SeeAnswered(DateTimeOffset now)
    {
        if (IsOpen)
        {
            AnsweredThereAt = now;
        }
    }

    /// <summary>Marks the answer as on its way, before it leaves.</summary>
    public void Send(DateTimeOffset now)
    {
        State = PortalMessageState.Sent;
        SentAt = now;
        Attempts++;
    }

    /// <summary>The Portal took it.</summary>
    public void Accept(string reply, DateTimeOffset now)
    {
        Keep(PortalMessageState.Accepted, reply, now);
        Reason = null;
    }

    /// <summary>The Portal refused it.</summary>
    public void Reject(string reply, DateTimeOffset now)
    {
        Keep(PortalMessageState.Rejected, reply, now);
        Reason = Reply;
    }

    /// <summary>No reply came; after too many attempts it is given up.</summary>
    public void PutOff(string reason, DateTimeOffset next)
    {
        Reason = PortalValue.Text(reason, PortalLimits.ReplyMaxLength);
        var isOver = Attempts >= PortalMessage.MaxAttempts;
        State = isOver ? PortalMessageState.Dead : State;
        NextAttemptAt = isOver ? null : next;
    }

    private void Queue(DateTimeOffset now)
    {
        State = PortalMessageState.Pending;
        Attempts = 0;
        NextAttemptAt = now;
    }

    private void Keep(PortalMessageState state, string reply, DateTimeOffset now)
    {
        State = state;
        Reply = PortalValue.Text(reply, PortalLimits.ReplyMaxLength);
        RepliedAt = now;
        NextAttemptAt = null;
    }
}
