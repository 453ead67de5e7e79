using CaiCach.Testing;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Architecture.Tests;

public sealed class RouteTests(Harness harness)
{
    private const string Rule = "No two compiled pages of any rooms share a path: one of them would be lost in silence.";

    [Fact]
    public void Pages_HaveEachAPathOfTheirOwn()
    {
        var pages = Product
            .Assemblies.SelectMany(assembly => new RazorCompiledItemLoader().LoadItems(assembly))
            .Select(item => item.Identifier)
            .ToList();

        Product.ShouldHold(Rule, pages.Count, Offenders(pages));
    }

    [Fact]
    public void Offender_IsFound() =>
        Offenders(["/Rooms/Planning/A.cshtml", "/Rooms/Voice/A.cshtml", "/rooms/planning/A.cshtml"]).ShouldHaveSingleItem();

    [Fact]
    public async Task Routes_EqualTheirGoldenFile_BecausePeopleKeepLinks()
    {
        var endpoints = (await harness.ServicesAsync()).GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
        var routes = endpoints
            .Where(endpoint =>
                !endpoint.Metadata.Any(metadata => metadata.GetType().Name.Contains("StaticAsset", StringComparison.Ordinal))
            )
            .Select(endpoint => $"{Methods(endpoint)} /{endpoint.RoutePattern.RawText!.TrimStart('/')}")
            .Order(StringComparer.Ordinal)
            .ToList();

        routes.ShouldBeUnique(StringComparer.Ordinal);
        Golden.Match(string.Join('\n', routes), "routes");
    }

    private static string Methods(RouteEndpoint endpoint) =>
        string.Join(',', endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["page"]);

    private static IEnumerable<string> Offenders(IEnumerable<string> pages) =>
        pages.GroupBy(page => page, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key);
}
