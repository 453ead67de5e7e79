namespace CaiCach.OneStop.Domain.Messages;

/// <summary>A unit's own words of a turn; units below it that have none take them.</summary>
internal sealed class MessageTemplate
{
    private MessageTemplate() { }

    public MessageTemplate(Guid unitId, MessageTurn turn) => (UnitId, Turn) = (unitId, turn);

    public Guid UnitId { get; private set; }

    public MessageTurn Turn { get; private set; }

    public string Subject { get; private set; } = "";

    public string Mail { get; private set; } = "";

    public string Short { get; private set; } = "";

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The version of the row, by which two people at once are told of each other.</summary>
    public uint Version { get; private set; }

    /// <summary>The words.</summary>
    public MessageText Text => new(Subject, Mail, Short);

    /// <summary>Takes other words.</summary>
    public void Change(MessageText text, DateTimeOffset now) =>
        (Subject, Mail, Short, ChangedAt) = (text.Subject, text.Mail, text.Short, now);
}
