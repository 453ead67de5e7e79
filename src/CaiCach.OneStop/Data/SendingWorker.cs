using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CaiCach.OneStop.Data;

/// <summary>Sends in the background; units beside each other, so that a slow gateway of one does not keep the others.</summary>
internal sealed class SendingWorker<TSender>(TSender sender, TimeProvider clock, ILogger<TSender> logger) : BackgroundService
    where TSender : IQueueSender
{
    private const int UnitsAtOnce = 4;
    private static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryAsync(SendDueAsync, stoppingToken);
            await Task.Delay(IdleTime, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task SendDueAsync(CancellationToken stoppingToken)
    {
        var units = await sender.DueUnitsAsync(stoppingToken);
        var options = new ParallelOptions { MaxDegreeOfParallelism = UnitsAtOnce, CancellationToken = stoppingToken };
        await Parallel.ForEachAsync(units, options, async (unit, cancel) => await TryAsync(inner => sender.SendAsync(unit, inner), cancel));
    }

    private async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        try
        {
            await work(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            logger.LogInformation("Sending stops with the program; what was on its way is taken up again.");
        }
#pragma warning disable CA1031 // The worker outlives every outage, and one unit's trouble is not the others'; what happened is logged.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.LogError(exception, "Sending stopped; it is tried again.");
        }
    }
}
