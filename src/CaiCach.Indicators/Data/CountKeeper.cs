using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Domain;
using CaiCach.Indicators.Domain.Index766;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaiCach.Indicators.Data;

/// <summary>
/// Adds what has changed to the counts that are kept, in the background; any number of processes may run one. Figures are right without it, only slower:
/// what is not added yet is counted along.
/// </summary>
internal sealed class CountKeeper(
    NpgsqlDataSource dataSource,
    IndicatorCatalogue catalogue,
    Index766Catalogue index,
    TimeProvider clock,
    ILogger<CountKeeper> logger
) : BackgroundService, IFigureCounts
{
    private const int BatchSize = 20_000;
    private static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    public async Task<int> KeepAsync(CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        return await KeptQueries.KeepAsync(connection, catalogue.Queries.Concat(index.Queries), cancellationToken);
    }

    /// <inheritdoc />
    public async Task<int> FoldAsync(CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("SELECT indicators.fold($1)");
        command.Parameters.Add(new() { Value = BatchSize });
        var all = 0;
        while ((int)(await command.ExecuteScalarAsync(cancellationToken))! is > 0 and var folded)
        {
            all += folded;
        }

        return all;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isKept = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!isKept && await KeepAsync(stoppingToken) is > 0 and var added)
                {
                    logger.LogInformation("The counts of {Added} queries are kept from now on.", added);
                }

                isKept = true;
                await FoldAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (NpgsqlException exception)
            {
                logger.LogError(exception, "Changes could not be added to the counts; it is tried again.");
            }

            await Task.Delay(IdleTime, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
