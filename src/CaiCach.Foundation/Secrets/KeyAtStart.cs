using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CaiCach.Foundation.Secrets;

/// <summary>
/// Reads the key of the hash before requests come. At its first use each request that needs it holds a connection and waits for one more, so that
/// as many of them at once as the pool has connections would wait for each other.
/// </summary>
internal sealed class KeyAtStart(SecretNumbers numbers, ILogger<KeyAtStart> logger) : IHostedService
{
    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await numbers.ReadKeyAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // The program outlives every outage; what happened is logged, and the first use reads the key.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.LogError(exception, "The key of identity numbers could not be read; it is read at its first use.");
        }
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
