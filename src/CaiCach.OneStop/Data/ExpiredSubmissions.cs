using CaiCach.Foundation.Cleaning;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaiCach.OneStop.Data;

/// <summary>Deletes drafts and preparations whose time is over, with their files.</summary>
internal sealed class ExpiredSubmissions(NpgsqlDataSource dataSource, TimeProvider clock, ILogger<ExpiredSubmissions> logger)
    : IRoomCleaning
{
    public async Task CleanAsync(CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("SELECT one_stop.prune_submissions($1)");
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        var deleted = (long)(await command.ExecuteScalarAsync(cancellationToken))!;
        logger.LogInformation("Deleted {Submissions} submissions whose time was over.", deleted);
    }
}
