using CaiCach.Foundation.Attachments;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaiCach.Foundation.Cleaning;

/// <summary>
/// Once a day forgets jobs that ended long ago, and deletes what uploads cut off by a crash have left: spooled files, and contents that no
/// row describes; then what the rooms clean. Any number of processes may run it.
/// </summary>
internal sealed class DailyCleaning(
    IServiceProvider services,
    NpgsqlDataSource dataSource,
    CleaningSettings settings,
    IEnumerable<IRoomCleaning> rooms,
    TimeProvider clock,
    ILogger<DailyCleaning> logger
) : BackgroundService
{
    private static readonly TimeSpan TimeBetween = TimeSpan.FromDays(1);
    private static readonly TimeSpan TimeAfterOutage = TimeSpan.FromMinutes(10);

    /// <summary>Cleans now.</summary>
    public async Task CleanAsync(CancellationToken cancellationToken)
    {
        var jobs = await PruneJobsAsync(cancellationToken);
        var store = services.GetRequiredService<IAttachmentStore>();
        var uploads = AttachmentStorage.DeleteAbandonedUploads(store, clock);
        var contents = await UnkeptContents.DeleteAsync(store, dataSource, clock, cancellationToken);
        logger.LogInformation(
            "Forgot {Jobs} jobs, deleted {Uploads} cut-off uploads and {Contents} contents of none.",
            jobs,
            uploads,
            contents
        );
        foreach (var room in rooms)
        {
            await room.CleanAsync(cancellationToken);
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = TimeBetween;
            try
            {
                await CleanAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The worker outlives every outage; what happened is logged.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                logger.LogError(exception, "The daily cleaning stopped; it is tried again.");
                wait = TimeAfterOutage;
            }

            await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<long> PruneJobsAsync(CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("SELECT foundation.prune_jobs($1)");
        command.Parameters.Add(new() { Value = clock.GetUtcNow().AddDays(-settings.JobDays) });
        long all = 0;
        long pruned;
        do
        {
            pruned = (long)(await command.ExecuteScalarAsync(cancellationToken))!;
            all += pruned;
        } while (pruned > 0);

        return all;
    }
}
