using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Outbox;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Jobs;

/// <summary>What the workers of a running program do by themselves.</summary>
internal static class GivenWorkers
{
    /// <summary>Delivers all events and does all jobs that are due, with the events and jobs that come of them.</summary>
    public static async Task WorkAsync(this Harness harness)
    {
        var dispatcher = (await harness.ServicesAsync()).GetRequiredService<OutboxDispatcher>();
        do
        {
            while (await dispatcher.DispatchDueAsync(CancellationToken.None) > 0) { }
        } while (await harness.RunJobAsync());
    }
}
