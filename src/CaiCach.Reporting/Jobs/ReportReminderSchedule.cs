using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaiCach.Reporting.Jobs;

/// <summary>
/// Asks once a working day of each reporting unit's own calendar for the reminders of that day, from the morning on; any number of processes may run it.
/// </summary>
internal sealed class ReportReminderSchedule(
    IServiceScopeFactory scopes,
    NpgsqlDataSource dataSource,
    TimeProvider clock,
    ILogger<ReportReminderSchedule> logger
) : ScheduleWorker(clock, logger)
{
    private static readonly TimeOnly Morning = new(6, 30);

    private readonly TimeProvider _clock = clock;

    /// <inheritdoc />
    public override async Task<int> LookAsync(CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        var day = VietnamTime.DayOf(now);
        if (VietnamTime.TimeOf(now) < Morning)
        {
            return 0;
        }

        var asked = 0;
        foreach (var unit in await UnitsAsync(day, cancellationToken))
        {
            asked += await AskAsync(unit, day, cancellationToken) ? 1 : 0;
        }

        return asked;
    }

    private async Task<List<Guid>> UnitsAsync(DateOnly day, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("SELECT reporting.units_to_remind($1)");
        command.Parameters.Add(new() { Value = day });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var units = new List<Guid>();
        while (await reader.ReadAsync(cancellationToken))
        {
            units.Add(reader.GetGuid(0));
        }

        return units;
    }

    private async Task<bool> AskAsync(Guid unitId, DateOnly day, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActIn(unitId, Actor.System);
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await work.OpenAsync([unitId], cancellationToken);
        var calendar = await scope.ServiceProvider.GetRequiredService<UnitCalendars>().OfAsync(unitId, cancellationToken);
        if (!calendar.IsWorkingDay(day))
        {
            return false;
        }

        await using var command = new NpgsqlCommand(
            "INSERT INTO reporting.reminder_day (unit_id, told_on) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            work.Connection
        )
        {
            Parameters =
            {
                new() { Value = unitId },
                new() { Value = day },
            },
        };
        if (await command.ExecuteNonQueryAsync(cancellationToken) != 1)
        {
            return false;
        }

        var jobs = scope.ServiceProvider.GetRequiredService<JobQueue>();
        await jobs.EnqueueAsync(unitId, RemindReportsJob.Kind, new RemindReportsPayload(day), cancellationToken);
        await work.CommitAsync([], null, cancellationToken);
        return true;
    }
}
