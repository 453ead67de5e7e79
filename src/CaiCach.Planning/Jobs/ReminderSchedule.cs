using CaiCach.Foundation.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaiCach.Planning.Jobs;

/// <summary>Asks each morning for the reminders of tasks.</summary>
internal sealed class ReminderSchedule(
    IServiceScopeFactory scopes,
    NpgsqlDataSource dataSource,
    TimeProvider clock,
    ILogger<ReminderSchedule> logger
) : MorningSchedule(scopes, dataSource, clock, logger)
{
    /// <inheritdoc />
    protected override string UnitsSql => "SELECT planning.units_to_remind($1)";

    /// <inheritdoc />
    protected override string KeepSql => "INSERT INTO planning.reminder_day (unit_id, told_on) VALUES ($1, $2) ON CONFLICT DO NOTHING";

    /// <inheritdoc />
    protected override Task EnqueueAsync(JobQueue jobs, Guid unitId, DateOnly day, CancellationToken cancellationToken) =>
        jobs.EnqueueAsync(unitId, RemindJob.Kind, new RemindPayload(day), cancellationToken);
}
