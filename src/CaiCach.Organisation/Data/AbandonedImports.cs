using CaiCach.Foundation.Cleaning;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaiCach.Organisation.Data;

/// <summary>Deletes workbooks of units and people that were previewed a week ago and never imported.</summary>
internal sealed class AbandonedImports(NpgsqlDataSource dataSource, TimeProvider clock, ILogger<AbandonedImports> logger) : IRoomCleaning
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public async Task CleanAsync(CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("SELECT organisation.prune_import_files($1)");
        command.Parameters.Add(new() { Value = clock.GetUtcNow() - Kept });
        var deleted = (long)(await command.ExecuteScalarAsync(cancellationToken))!;
        logger.LogInformation("Deleted {Files} abandoned import files.", deleted);
    }
}
