using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaiCach.Foundation.Jobs;

/// <summary>Looks every few minutes whether a unit's work is due, and asks for the jobs that do it; any number of processes may run one.</summary>
/// <param name="clock">The time.</param>
/// <param name="logger">Where an outage is told.</param>
public abstract class ScheduleWorker(TimeProvider clock, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan TimeBetweenLooks = TimeSpan.FromMinutes(5);

    /// <summary>Asks for what is due now.</summary>
    /// <returns>How many jobs were asked for.</returns>
    public abstract Task<int> LookAsync(CancellationToken cancellationToken);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (NpgsqlException exception)
            {
                logger.LogError(exception, "What is due could not be asked for; it is tried again.");
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(TimeBetweenLooks, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
