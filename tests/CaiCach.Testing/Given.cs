namespace CaiCach.Testing;

/// <summary>What a test starts from; everything made up and belonging to this test alone.</summary>
public static class Given
{
    /// <summary>The password of every account.</summary>
    public const string Password = "mua xuan da ve";

    /// <summary>A commune with departments, positions, people and accounts; below a province when one is named.</summary>
    public static async Task<Commune> ACommuneAsync(Authority? below = null) => await (await Harness.CurrentAsync()).ACommuneAsync(below);

    /// <summary>A province with a leader, an appraiser, an auditor and an administrator.</summary>
    public static async Task<Authority> AProvinceAsync() => await (await Harness.CurrentAsync()).AProvinceAsync();
}
