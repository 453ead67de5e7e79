using CaiCach.Foundation.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaiCach.Reporting.Jobs;

/// <summary>Asks each morning for the reminders of reports and of contributions to them.</summary>
internal sealed class ReportReminderSchedule(
    IServiceScopeFactory scopes,
    NpgsqlDataSource dataSource,
    TimeProvider clock,
    ILogger<ReportReminderSchedule> logger
) : MorningSchedule(scopes, dataSource, clock, logger)
{
    /// <inheritdoc />
    protected override string UnitsSql => "SELECT reporting.units_to_remind($1)";

    /// <inheritdoc />
    protected override string KeepSql => "INSERT INTO reporting.reminder_day (unit_id, told_on) VALUES ($1, $2) ON CONFLICT DO NOTHING";

    /// <inheritdoc />
    protected override Task EnqueueAsync(JobQueue jobs, Guid unitId, DateOnly day, CancellationToken cancellationToken) =>
        jobs.EnqueueAsync(unitId, RemindReportsJob.Kind, new RemindReportsPayload(day), cancellationToken);
}
