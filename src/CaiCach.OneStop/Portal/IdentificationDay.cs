using CaiCach.OneStop.Domain.Portal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaiCach.OneStop.Portal;

/// <summary>
/// Has dossiers counted as those of identified accounts from the day on that <c>data/one-stop/portal.json</c> says: when the day in the file is another
/// one than before, the dossiers between the two are noted anew, as known from now on. Any number of processes may do it at once.
/// </summary>
internal sealed class IdentificationDay(
    NpgsqlDataSource dataSource,
    PortalCodes codes,
    TimeProvider clock,
    ILogger<IdentificationDay> logger
) : BackgroundService
{
    // A province's dossiers of some months may lie between two days.
    private static readonly TimeSpan MostTime = TimeSpan.FromHours(1);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(30);

    /// <summary>Takes over the day of the file.</summary>
    /// <returns>How many dossiers were noted anew.</returns>
    public async Task<int> KeepAsync(CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("SELECT one_stop.keep_identified_since($1, $2)");
        command.CommandTimeout = (int)MostTime.TotalSeconds;
        command.Parameters.Add(new() { Value = codes.IdentifiedSince.Value });
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await KeepAsync(stoppingToken) is > 0 and var noted)
                {
                    logger.LogInformation("{Noted} dossiers were noted anew for the day since which accounts are identified.", noted);
                }

                return;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (NpgsqlException exception)
            {
                logger.LogError(exception, "The day since which accounts are identified could not be kept; it is tried again.");
            }

            await Task.Delay(BetweenTries, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
