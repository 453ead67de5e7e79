namespace CaiCach.Foundation.Units;

/// <summary>Who acts: an account with the name that the trail shows, or the system itself.</summary>
/// <param name="AccountId">The account; null for the system.</param>
/// <param name="PersonId">The person behind the account; null for the system.</param>
/// <param name="Name">The name to show in histories.</param>
public sealed record Actor(Guid? AccountId, Guid? PersonId, string Name)
{
    /// <summary>Work that no person asked for at that moment: jobs, the outbox, the command line.</summary>
    public static readonly Actor System = new(null, null, "CaiCach");
}
