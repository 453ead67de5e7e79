namespace CaiCach.Ui;

/// <summary>What is open to everybody is limited: pages and endpoints name the policy, the host keeps it.</summary>
public static class PublicRate
{
    /// <summary>The policy: so many requests of one network address, fewer where they write.</summary>
    public const string Policy = "public";
}
