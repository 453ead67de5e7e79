using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace CaiCach.Host.Web;

/// <summary>Ready means that the database answers the restricted role.</summary>
internal sealed class DatabaseHealth(NpgsqlDataSource dataSource) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var command = dataSource.CreateCommand("SELECT count(*) FROM organisation.unit");
            command.CommandTimeout = 5;
            await command.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (NpgsqlException exception)
        {
            return HealthCheckResult.Unhealthy("Cơ sở dữ liệu không trả lời.", exception);
        }
    }
}
