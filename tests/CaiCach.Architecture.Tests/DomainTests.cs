using CaiCach.Architecture.Tests.Il;
using CaiCach.Offending.Domain;

namespace CaiCach.Architecture.Tests;

public sealed class DomainTests
{
    private const string Rule = "Domain knows neither EF Core nor ASP.NET Core.";
    private static readonly string[] Outside = ["Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Npgsql"];

    [Fact]
    public void Product_KeepsTheRule()
    {
        var domain = Product.Types.Where(type => IsDomain(type.Namespace)).ToList();

        Product.ShouldHold(Rule, domain.Count, Offenders(domain));
    }

    [Fact]
    public void Offender_IsFound() => Offenders([typeof(RuleThatReadsTheDatabase)]).ShouldHaveSingleItem();

    private static bool IsDomain(string? name) => name is not null && $"{name}.".Contains(".Domain.", StringComparison.Ordinal);

    private static IEnumerable<string> Offenders(IEnumerable<Type> domain) =>
        from type in domain
        let outside = TypeUses
            .Of(type)
            .FirstOrDefault(used => Outside.Any(name => used.Namespace?.StartsWith(name, StringComparison.Ordinal) == true))
        where outside is not null
        select $"{type.FullName} uses {outside.FullName}";
}
