using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using System.Threading.RateLimiting;
using CaiCach.Foundation.Units;
using CaiCach.Ui;
using CaiCach.Ui.Api;
using Microsoft.AspNetCore.Mvc;

namespace CaiCach.Host.Web;

/// <summary>What programs call: <c>/api/v1</c> out of what rooms register, with its limits.</summary>
internal static class ApiHost
{
    private const string Rate = "api";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>Adds JSON as the API writes it, the header of requests that count once, and the limit of rate.</summary>
    public static void AddApi(this WebApplicationBuilder builder)
    {
        var settings = ApiSettings.Read(builder.Configuration);
        builder.Services.AddScoped<RequestKey>();
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        builder.Services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        });
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : Window;
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            options.AddPolicy(
                Rate,
                context =>
                    RateLimitPartition.GetFixedWindowLimiter(
                        CallerOf(context),
                        _ => new FixedWindowRateLimiterOptions { PermitLimit = settings.RequestsPerMinute, Window = Window }
                    )
            );
            options.AddPolicy(PublicRate.Policy, context => PublicPartition(context, settings));
            options.AddPolicy(
                PublicRate.Reads,
                context => IsWrite(context) ? RateLimitPartition.GetNoLimiter("write") : PublicPartition(context, settings)
            );
        });
        builder.AddDescription();
    }

    /// <summary>Has refusals and failures of the API answered as problem details, of pages as pages.</summary>
    public static void UseFailures(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute("/loi/{0}");
        app.UseExceptionHandler("/loi/500");
        // Further in, so that it answers first; outside there is nothing left to say then.
        app.UseWhen(context => ApiPath.Holds(context.Request), api => api.UseStatusCodePages(TellAsync).UseExceptionHandler());
    }

    /// <summary>Maps what rooms offer.</summary>
    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup(ApiPath.Version1)
            .RequireAuthorization()
            .RequireRateLimiting(Rate)
            .DisableAntiforgery()
            .WithMetadata(new RequestSizeLimitAttribute(ApiSettings.BodyMaxBytes))
            .AddEndpointFilter(new AllowRolesEndpointFilter());
        foreach (var status in (int[])[400, 401, 403, 404, 409, 429])
        {
            api.ProducesProblem(status);
        }

        foreach (var source in app.Services.GetServices<IEndpointSource>())
        {
            source.Map(api);
        }

        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
    }

    private static RateLimitPartition<string> PublicPartition(HttpContext context, ApiSettings settings)
    {
        var isWrite = IsWrite(context);
        return RateLimitPartition.GetFixedWindowLimiter(
            (isWrite ? "write " : "read ") + context.Connection.RemoteIpAddress,
            _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = isWrite ? settings.PublicWritesPerMinute : settings.PublicRequestsPerMinute,
                Window = Window,
            }
        );
    }

    private static bool IsWrite(HttpContext context) =>
        !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method);

    private static async Task TellAsync(Microsoft.AspNetCore.Diagnostics.StatusCodeContext context) =>
        await context
            .HttpContext.RequestServices.GetRequiredService<IProblemDetailsService>()
            .WriteAsync(new ProblemDetailsContext { HttpContext = context.HttpContext });

    // Their own prefixes, so that no address can take up a token's share.
    private static string CallerOf(HttpContext context) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } tokenId
            ? "token " + tokenId
            : "address " + context.Connection.RemoteIpAddress;
}
