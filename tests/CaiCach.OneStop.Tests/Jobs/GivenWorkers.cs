using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Outbox;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Jobs;

/// <summary>What the workers of a running program do by themselves.</summary>
internal static class GivenWorkers
{
    /// <summary>Delivers all events, and does all jobs that are due.</summary>
    public static async Task WorkAsync(this Harness harness)
    {
        var dispatcher = (await harness.ServicesAsync()).GetRequiredService<OutboxDispatcher>();
        while (await dispatcher.DispatchDueAsync(CancellationToken.None) > 0) { }
        await harness.RunJobsAsync();
    }
}
