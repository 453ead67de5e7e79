namespace CaiCach.Organisation.Data;

/// <summary>A token by which a program acts for an account, below <c>/api/</c> alone; its text is told once and never kept.</summary>
internal sealed class ApiToken
{
    public const int NameMaxLength = 60;

    /// <summary>Most tokens that count of one account.</summary>
    public const int MostPerAccount = 20;

    private ApiToken() { }

    public ApiToken(Account account, string name, byte[] tokenHash, DateTimeOffset madeAt, DateOnly expiresOn)
    {
        Id = Guid.CreateVersion7();
        UnitId = account.UnitId;
        AccountId = account.Id;
        Name = name;
        TokenHash = tokenHash;
        MadeAt = madeAt;
        ExpiresOn = expiresOn;
    }

    public Guid Id { get; private set; }

    /// <summary>The authority of the account.</summary>
    public Guid UnitId { get; private set; }

    public Guid AccountId { get; private set; }

    /// <summary>What it is for, in the person's words.</summary>
    public string Name { get; private set; } = "";

    /// <summary>SHA-256 of the token's random bytes.</summary>
    public byte[] TokenHash { get; private set; } = [];

    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>To the minute.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    /// <summary>The last day on which it counts.</summary>
    public DateOnly ExpiresOn { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Has it count no more.</summary>
    public void Revoke(DateTimeOffset at) => RevokedAt ??= at;
}
