using System.Text.RegularExpressions;
using CaiCach.Architecture.Tests.Il;
using CaiCach.Offending.Features.Things.One;

namespace CaiCach.Architecture.Tests;

public sealed partial class SliceTests
{
    private const string Rule = "No slice uses another slice: what two share moves down into Domain, Data or Ui.";

    [Fact]
    public void Product_KeepsTheRule()
    {
        var inSlices = Product.Types.Where(type => SliceOf(type) is not null).ToList();

        Product.ShouldHold(Rule, inSlices.Count, Offenders(inSlices));
    }

    [Fact]
    public void Offender_IsFound() => Offenders([typeof(OneHandler)]).ShouldHaveSingleItem();

    private static IEnumerable<string> Offenders(IEnumerable<Type> types) =>
        from type in types
        from used in TypeUses.Of(type)
        where SliceOf(used) is { } slice && slice != SliceOf(type)
        select $"{type.FullName} uses {used.FullName}";

    private static string? SliceOf(Type type) => Slice().Match(type.Namespace ?? "") is { Success: true } match ? match.Value : null;

    [GeneratedRegex(@"^CaiCach\.\w+\.Features\.\w+\.\w+", RegexOptions.None, 1000)]
    private static partial Regex Slice();
}
