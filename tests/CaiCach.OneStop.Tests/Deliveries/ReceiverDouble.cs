using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaiCach.OneStop.Tests.Deliveries;

/// <summary>One call as it came.</summary>
internal sealed record ReceivedCall(string Path, IReadOnlyDictionary<string, string> Headers, string Body);

/// <summary>A gateway, or another system that hears webhooks, over HTTP in this process: it keeps what it is sent and answers as it is told.</summary>
internal sealed class ReceiverDouble : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ReceivedCall> _calls = new();

    private ReceiverDouble(WebApplication app) => _app = app;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public IReadOnlyList<ReceivedCall> Calls => [.. _calls];

    /// <summary>What it answers; a yes unless told otherwise.</summary>
    public Func<ReceivedCall, IResult> Answer { get; set; } = _ => Results.Ok(new { status = "taken" });

    public static async Task<ReceiverDouble> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var receiver = new ReceiverDouble(app);
        app.MapPost(
            "/{**path}",
            async (HttpContext context) =>
            {
                using var reader = new StreamReader(context.Request.Body);
                var headers = context.Request.Headers.ToDictionary(
                    header => header.Key,
                    header => header.Value.ToString(),
                    StringComparer.OrdinalIgnoreCase
                );
                var call = new ReceivedCall(context.Request.Path, headers, await reader.ReadToEndAsync());
                receiver._calls.Enqueue(call);
                return receiver.Answer(call);
            }
        );
        await app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
