using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CaiCach.Foundation.Units;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;

namespace CaiCach.Ui.Tests;

/// <summary>The library alone in a small application, with the pages of these tests beside its own.</summary>
public sealed class KitHost : IAsyncLifetime
{
    private WebApplication _app = null!;

    public async ValueTask InitializeAsync() => _app = await StartAsync(Environments.Development);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>Another host, e.g. as people run it; who asks for it disposes of it.</summary>
    public static async Task<WebApplication> StartAsync(string environment, Action<IServiceCollection>? configure = null)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("vi-VN");
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(KitHost).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
                EnvironmentName = environment,
            }
        );
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddScoped<CurrentUser>();
        builder.Services.AddRazorPages();
        builder.Services.AddUi();
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseStatusCodePagesWithReExecute("/loi/{0}");
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        await app.StartAsync();
        return app;
    }

    /// <summary>A browser with its own cookies.</summary>
    public HttpClient Browser() => Browser(_app);

    public static HttpClient Browser(WebApplication app) =>
        new(new CookieContainerHandler(new CookieContainer()) { InnerHandler = app.GetTestServer().CreateHandler() })
        {
            BaseAddress = new Uri("http://localhost/"),
        };

    public async Task<IHtmlDocument> GetAsync(string path)
    {
        using var browser = Browser();
        using var response = await browser.GetAsync(new Uri(path, UriKind.Relative));
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        return await ReadAsync(response);
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    /// <summary>Sends a form of a page as a browser does, its hidden inputs included.</summary>
    public static async Task<HttpResponseMessage> PostAsync(
        HttpClient browser,
        string path,
        string form,
        params (string Name, string Value)[] values
    )
    {
        using var opened = await browser.GetAsync(new Uri(path, UriKind.Relative));
        var found = (IHtmlFormElement)(await ReadAsync(opened)).QuerySelector(form).ShouldNotBeNull(form);
        var hidden = found
            .QuerySelectorAll("input[type=hidden]")
            .Where(input => input.GetAttribute("name") == "__RequestVerificationToken")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!));
        using var content = new FormUrlEncodedContent([.. hidden, .. values.Select(value => KeyValuePair.Create(value.Name, value.Value))]);
        return await browser.PostAsync(
            new Uri(found.GetAttribute("action") is { Length: > 0 } action ? action : path, UriKind.Relative),
            content
        );
    }
}
