namespace CaiCach.Organisation.Data;

/// <summary>One sign-in of an account on one device; ending it signs that device out at its next request.</summary>
internal sealed class AccountSession
{
    private AccountSession() { }

    public AccountSession(Account account, DateTimeOffset signedInAt, string? address, string? agent)
    {
        Id = Guid.CreateVersion7();
        UnitId = account.UnitId;
        AccountId = account.Id;
        SignedInAt = LastSeenAt = signedInAt;
        Address = address;
        Agent = agent;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid AccountId { get; private set; }

    public DateTimeOffset SignedInAt { get; private set; }

    public DateTimeOffset LastSeenAt { get; private set; }

    /// <summary>Network address of the device.</summary>
    public string? Address { get; private set; }

    /// <summary>What the browser says of itself, shortened.</summary>
    public string? Agent { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Signs the device out.</summary>
    public void End(DateTimeOffset at) => EndedAt ??= at;
}
