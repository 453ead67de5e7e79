using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CaiCach.Foundation.Units;
using CaiCach.Ui;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.WebEncoders;

namespace CaiCach.Host.Web;

/// <summary>The web application: what every request passes through.</summary>
internal static class WebHost
{
    /// <summary>Adds the rooms and the web parts.</summary>
    public static void AddWeb(WebApplicationBuilder builder, HostSettings settings)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("vi-VN");
        builder.Services.AddRooms(settings);
        builder.Services.AddUi();
        builder
            .Services.AddRazorPages(options =>
            {
                options.Conventions.AuthorizeFolder("/");
            })
            .AddMvcOptions(options =>
            {
                options.Filters.Add<FormSizeFilter>(FormSizeFilter.BetweenLimitAndToken);
                options.Filters.Add<AllowRolesFilter>();
            });
        builder.Services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(settings.KeysFolder));
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: ["ready"]);
        builder.Services.AddProblemDetails();
        builder.AddApi();
        builder.Services.AddExceptionHandler<DatabaseOutage>();
        builder.Services.Configure<ForwardedHeadersOptions>(options => ProxySettings.Read(builder.Configuration, options));
        // The framework writes addresses with all their values; RequestLine says the same without them.
        foreach (var framework in (string[])["Microsoft", "System", "Npgsql"])
        {
            builder.Logging.AddFilter(framework, LogLevel.Warning);
        }

        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        builder.Services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
    }

    /// <summary>Lays the pipeline.</summary>
    public static void UseWeb(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<RequestLine>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseFailures();
        app.MapStaticAssets().AllowAnonymous();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
        app.MapApi();
        app.MapRazorPages().WithStaticAssets();
    }
}
