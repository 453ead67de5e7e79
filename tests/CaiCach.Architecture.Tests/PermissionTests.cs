using System.Reflection;
using CaiCach.Architecture.Tests.Offenders;
using CaiCach.Foundation.Units;
using CaiCach.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Architecture.Tests;

public sealed class PermissionTests(Harness harness)
{
    private const string PageRule =
        "Every page, and every handler that is not a GET, declares who may use it ([AllowRoles]), or the page is open to all ([AllowAnonymous]).";

    // Made by MapStaticAssets: answers 404 for files that are none.
    private const string NoSuchFile = "Fallback {**path:file}";

    private const string RateRule =
        "Every page open to all is limited in rate ([EnableRateLimiting]); but for that of errors, which tells those who were turned away.";

    private const string EndpointRule =
        "Every endpoint declares who may use it; below /api by its roles ([AllowRoles]), or it is open to all ([AllowAnonymous]).";

    [Fact]
    public void Pages_DeclareWhoMayUseThem()
    {
        var pages = Product.Types.Where(type => type.IsSubclassOf(typeof(PageModel)) && !type.IsAbstract).ToList();

        Product.ShouldHold(PageRule, pages.Count, pages.SelectMany(Offenders));
    }

    [Fact]
    public void Offender_IsFound() =>
        new[] { typeof(UndeclaredModel), typeof(HalfDeclaredModel) }
            .SelectMany(Offenders)
            .ShouldBe([$"{typeof(UndeclaredModel).FullName}", $"{typeof(HalfDeclaredModel).FullName}.OnPostAsync"]);

    [Fact]
    public void PagesOpenToAll_AreLimitedInRate()
    {
        var open = Product
            .Types.Where(type =>
                type.IsSubclassOf(typeof(PageModel)) && !type.IsAbstract && type.IsDefined(typeof(AllowAnonymousAttribute))
            )
            .ToList();

        Product.ShouldHold(RateRule, open.Count, Unlimited(open));
    }

    [Fact]
    public void UnlimitedOffender_IsFound() => Unlimited([typeof(UndeclaredModel)]).ShouldHaveSingleItem();

    [Fact]
    public async Task Endpoints_DeclareWhoMayUseThem()
    {
        var endpoints = (await harness.ServicesAsync()).GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();

        endpoints.ShouldContain(endpoint => IsOfTheApi(endpoint));
        Product.ShouldHold(EndpointRule, endpoints.Count, Offenders(endpoints));
    }

    [Fact]
    public void EndpointOffender_IsFound() =>
        Offenders([
                Made("/api/v1/a", new AuthorizeAttribute()),
                Made("/api/v1/b", new AuthorizeAttribute(), new AllowRolesAttribute()),
                Made("/api/v1/c", new AuthorizeAttribute(), new AllowAnonymousAttribute()),
                Made("/d"),
            ])
            .ShouldBe(["/api/v1/a", "/d"]);

    private static IEnumerable<string> Unlimited(IEnumerable<Type> pages) =>
        pages
            .Where(page => !page.IsDefined(typeof(EnableRateLimitingAttribute), inherit: true) && page.Name != "ErrorPageModel")
            .Select(page => page.FullName!);

    private static RouteEndpoint Made(string path, params object[] metadata) =>
        new(_ => Task.CompletedTask, RoutePatternFactory.Parse(path), 0, new EndpointMetadataCollection(metadata), path);

    private static IEnumerable<string> Offenders(IEnumerable<RouteEndpoint> endpoints) =>
        endpoints
            .Where(endpoint =>
                endpoint.DisplayName != NoSuchFile
                && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
                && (
                    IsOfTheApi(endpoint)
                        ? endpoint.Metadata.GetMetadata<AllowRolesAttribute>() is null
                        : endpoint.Metadata.GetMetadata<IAuthorizeData>() is null
                )
            )
            .Select(endpoint => endpoint.DisplayName ?? "");

    private static bool IsOfTheApi(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Offenders(Type page)
    {
        if (page.IsDefined(typeof(AllowAnonymousAttribute)))
        {
            return [];
        }

        var handlers = page.GetMethods()
            .Where(method =>
                method.Name.StartsWith("On", StringComparison.Ordinal) && !method.Name.StartsWith("OnGet", StringComparison.Ordinal)
            )
            .Where(method => method.DeclaringType == page && !method.IsDefined(typeof(AllowRolesAttribute)))
            .Select(method => $"{page.FullName}.{method.Name}");
        return page.IsDefined(typeof(AllowRolesAttribute)) ? handlers : [page.FullName!];
    }
}
