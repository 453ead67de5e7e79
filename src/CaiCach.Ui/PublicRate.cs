namespace CaiCach.Ui;

/// <summary>What is open to everybody is limited: pages and endpoints name the policy, the host keeps it.</summary>
public static class PublicRate
{
    /// <summary>The policy: so many requests of one network address, fewer where they write.</summary>
    public const string Policy = "public";

    /// <summary>The same for reading alone, apart from the first: for pages whose writes are counted by a limit of their own.</summary>
    public const string Reads = "public-reads";
}
