using CaiCach.Foundation.Cleaning;
using CaiCach.Foundation.Time;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaiCach.Voice.Data;

/// <summary>Deletes how often digits were tried on days gone by.</summary>
internal sealed class SpentProofs(NpgsqlDataSource dataSource, TimeProvider clock, ILogger<SpentProofs> logger) : IRoomCleaning
{
    public async Task CleanAsync(CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("SELECT voice.prune_proof_attempts($1)");
        command.Parameters.Add(new() { Value = VietnamTime.Today(clock) });
        var deleted = (long)(await command.ExecuteScalarAsync(cancellationToken))!;
        logger.LogInformation("Deleted {Attempts} spent attempts at proving to be an applicant.", deleted);
    }
}
