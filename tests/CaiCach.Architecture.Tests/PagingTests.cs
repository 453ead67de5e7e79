using CaiCach.Architecture.Tests.Il;
using CaiCach.Architecture.Tests.Offenders;

namespace CaiCach.Architecture.Tests;

public sealed class PagingTests
{
    private const string Rule = "Every list query is paged or bounded: a query that reads a list of rows takes so many and no more.";
    private static readonly string[] Reads = ["ToListAsync", "ToArrayAsync", "ToDictionaryAsync", "ToHashSetAsync", "AsAsyncEnumerable"];

    [Fact]
    public void Product_KeepsTheRule()
    {
        var queries = Product.Types.Where(IsQuery).ToList();

        Product.ShouldHold(Rule, queries.Count, Offenders(queries));
    }

    [Fact]
    public void Offender_IsFound() => Offenders([typeof(EverythingQuery)]).ShouldBe([typeof(EverythingQuery).FullName!]);

    private static bool IsQuery(Type type) =>
        type.Name.EndsWith("Query", StringComparison.Ordinal) && type.Namespace?.Contains(".Features.", StringComparison.Ordinal) == true;

    private static IEnumerable<string> Offenders(IEnumerable<Type> queries) =>
        from query in queries
        let called = TypeUses.Members(query).Select(member => member.Name).ToHashSet(StringComparer.Ordinal)
        where
            Reads.Any(called.Contains)
            && !called.Contains("Take")
            && !TypeUses.Texts(query).Any(text => text.Contains("LIMIT", StringComparison.Ordinal))
        select query.FullName;
}
