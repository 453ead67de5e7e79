using System.Text.RegularExpressions;
using CaiCach.Architecture.Tests.Offenders;

namespace CaiCach.Architecture.Tests;

public sealed partial class NameTests
{
    private const string Rule =
        "No type is named *Service, *Manager, *Helper or *Util*, and no folder Common, Helpers, Services, Utils, Managers, Dtos.";

    [Fact]
    public void Product_KeepsTheRule() => Product.ShouldHold(Rule, Product.Types.Count, Offenders(Product.Types));

    [Fact]
    public void Offender_IsFound() =>
        Offenders([typeof(PaperService), typeof(CaiCach.Offending.Common.Anything)])
            .ShouldBe([typeof(PaperService).FullName!, typeof(CaiCach.Offending.Common.Anything).FullName!]);

    // A tag helper is what ASP.NET Core calls it.
    private static IEnumerable<string> Offenders(IEnumerable<Type> types) =>
        types
            .Where(type => type.Namespace?.StartsWith("CaiCach", StringComparison.Ordinal) == true)
            .Where(type => !type.Name.EndsWith("TagHelper", StringComparison.Ordinal))
            .Where(type => Name().IsMatch(type.Name) || Folder().IsMatch(type.Namespace!))
            .Select(type => type.FullName!);

    [GeneratedRegex("(Service|Services|Manager|Helper|Helpers)$|Util", RegexOptions.None, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"\.(Common|Helpers|Services|Utils|Utilities|Managers|Dtos|Interfaces)(\.|$)", RegexOptions.None, 1000)]
    private static partial Regex Folder();
}
