namespace CaiCach.Architecture.Tests;

public sealed class ScopeTests
{
    private const string Rule = "Only the unit of work sets the scope that row-level security reads.";
    private static readonly string[] MaySay =
    [
        "src/CaiCach.Foundation/Writes/UnitOfWork.cs",
        "src/CaiCach.Foundation/Data/Migrations/0001_ground.sql",
    ];

    [Fact]
    public void Product_KeepsTheRule()
    {
        var sources = Product.Sources(".cs", ".sql", ".cshtml");

        sources.Count(source => source.Text.Contains("app.scope", StringComparison.Ordinal)).ShouldBe(MaySay.Length);
        Product.ShouldHold(Rule, sources.Count, Offenders(sources));
    }

    [Fact]
    public void Offender_IsFound() =>
        Offenders([("src/CaiCach.Planning/Data/Peek.sql", "SELECT set_config('APP.scope', '{…}', false)")]).ShouldHaveSingleItem();

    private static IEnumerable<string> Offenders(IEnumerable<(string Path, string Text)> sources) =>
        sources
            .Where(source =>
                (
                    source.Text.Contains("app.scope", StringComparison.OrdinalIgnoreCase)
                    || source.Text.Contains("set_config", StringComparison.OrdinalIgnoreCase)
                ) && !MaySay.Contains(source.Path, StringComparer.Ordinal)
            )
            .Select(source => source.Path);
}
