namespace CaiCach.Planning.Domain;

/// <summary>The secret address of a person's calendar; a new one ends the old one.</summary>
internal sealed class CalendarFeed
{
    private CalendarFeed() { }

    public CalendarFeed(Guid unitId, Guid personId) => (UnitId, PersonId) = (unitId, personId);

    public Guid PersonId { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>SHA-256 of the secret, lower-case hex; the secret itself is shown once and kept nowhere.</summary>
    public string TokenHash { get; private set; } = "";

    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>Takes a new secret.</summary>
    public void Replace(string tokenHash, DateTimeOffset at) => (TokenHash, MadeAt) = (tokenHash, at);
}
