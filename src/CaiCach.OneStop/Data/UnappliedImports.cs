using CaiCach.Foundation.Cleaning;
using CaiCach.OneStop.Domain.Imports;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaiCach.OneStop.Data;

/// <summary>Deletes exports that were uploaded some time ago and never written, with their files: they hold names of applicants.</summary>
internal sealed class UnappliedImports(NpgsqlDataSource dataSource, TimeProvider clock, ILogger<UnappliedImports> logger) : IRoomCleaning
{
    public async Task CleanAsync(CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("SELECT one_stop.prune_imports($1)");
        command.Parameters.Add(new() { Value = clock.GetUtcNow() - ImportLimits.UnappliedKept });
        var deleted = (long)(await command.ExecuteScalarAsync(cancellationToken))!;
        logger.LogInformation("Deleted {Imports} imports that were never written.", deleted);
    }
}
