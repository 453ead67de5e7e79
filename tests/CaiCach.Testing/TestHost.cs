using System.Net;
using CaiCach.Foundation;
using CaiCach.Host;
using CaiCach.Host.Web;
using CaiCach.Indicators;
using CaiCach.OneStop;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CaiCach.Testing;

/// <summary>The whole application in this process: over memory for page tests, over Kestrel for browsers.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestHost(WebApplication app) => _app = app;

    // Hashing is slow on purpose; thousands of sign-ins with one made-up password are none the safer for it.
    public static PasswordHasherOptions QuickHashing => new() { IterationCount = 1 };

    public IServiceProvider Services => _app.Services;

    public ClockOfTheTest Clock => (ClockOfTheTest)_app.Services.GetRequiredService<TimeProvider>();

    /// <summary>Where Kestrel listens.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>In memory, without workers: tests run jobs and the outbox themselves.</summary>
    public static Task<TestHost> InMemoryAsync(
        HostSettings settings,
        TestClock clock,
        IReadOnlyDictionary<string, string?> environment,
        Action<IServiceCollection> services
    ) =>
        StartAsync(
            settings,
            clock,
            environment,
            services,
            builder =>
            {
                builder.WebHost.UseTestServer();
                builder.Services.AddExceptionHandler<FailTheTest>();
            }
        );

    /// <summary>On a free port, with workers, as people meet it.</summary>
    public static Task<TestHost> OnPortAsync(
        HostSettings settings,
        TestClock clock,
        IReadOnlyDictionary<string, string?> environment,
        Action<IServiceCollection> services
    ) =>
        StartAsync(
            settings,
            clock,
            environment,
            services,
            builder =>
            {
                builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
                // A browser needs the styles and scripts as well; the host's own manifest says where they lie.
                builder.WebHost.UseSetting(
                    WebHostDefaults.StaticWebAssetsKey,
                    Path.Combine(AppContext.BaseDirectory, "caicach.staticwebassets.runtime.json")
                );
                builder.WebHost.UseStaticWebAssets();
                builder.Services.AddFoundationWorkers().AddIndicatorsWorkers().AddOneStopWorkers();
            }
        );

    /// <summary>A client with its own cookies.</summary>
    public HttpClient CreateClient(CookieContainer cookies, TestRequest request) =>
        new(
            new CookieContainerHandler(cookies)
            {
                InnerHandler = _app.GetTestServer().CreateHandler(context => context.Features.Set(request)),
            }
        )
        {
            BaseAddress = Harness.BaseAddress,
        };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<TestHost> StartAsync(
        HostSettings settings,
        TestClock clock,
        IReadOnlyDictionary<string, string?> environment,
        Action<IServiceCollection> services,
        Action<WebApplicationBuilder> configure
    )
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(WebHost).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
                EnvironmentName = Environments.Production,
            }
        );
        builder.Logging.ClearProviders();
        // All tests come from one network address.
        builder.Configuration.AddInMemoryCollection([new("CAICACH_PUBLIC_RATE", "1000000")]);
        builder.Configuration.AddInMemoryCollection(environment);
        WebHost.AddWeb(builder, settings);
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new ClockOfTheTest(clock)));
        builder.Services.AddSingleton<IStartupFilter, EnterTheTest>();
        builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = QuickHashing.IterationCount);
        services(builder.Services);
        configure(builder);
        var app = builder.Build();
        WebHost.UseWeb(app);
        await app.StartAsync();
        return new TestHost(app);
    }

    /// <summary>Makes the test's clock count before anything of the application sees the request.</summary>
    private sealed class EnterTheTest(TimeProvider clock) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (context, following) =>
                    {
                        if (context.Features.Get<TestRequest>() is { } request)
                        {
                            ((ClockOfTheTest)clock).Enter(request.Clock);
                        }

                        return following(context);
                    }
                );
                next(app);
            };
    }

    /// <summary>An exception is a bug: by failing here it reaches the test as it was thrown, not as an error page.</summary>
    private sealed class FailTheTest : IExceptionHandler
    {
        public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken) =>
            httpContext.Features.Get<TestRequest>() is { ShowsErrorPage: false }
                ? throw new InvalidOperationException("The test wants the exception itself.", exception)
                : ValueTask.FromResult(false);
    }
}
