using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaiCach.Foundation.Jobs;

/// <summary>
/// Asks for a job of each unit once a working day of the unit's own calendar, from half past six on; any number of processes may run it.
/// </summary>
/// <param name="scopes">A scope for each unit that is asked for.</param>
/// <param name="dataSource">Where the units are read.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">Where an outage is told.</param>
public abstract class MorningSchedule(IServiceScopeFactory scopes, NpgsqlDataSource dataSource, TimeProvider clock, ILogger logger)
    : ScheduleWorker(clock, logger)
{
    private static readonly TimeOnly Morning = new(6, 30);

    private readonly TimeProvider _clock = clock;

    /// <summary>SQL that gives the units for which nothing was asked on a day (<c>$1</c>).</summary>
    protected abstract string UnitsSql { get; }

    /// <summary>SQL that keeps that the job of a unit (<c>$1</c>) was asked for on a day (<c>$2</c>): a row of the first who asks, none of others.</summary>
    protected abstract string KeepSql { get; }

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

    /// <summary>Asks for the job of a unit, in that unit's scope.</summary>
    /// <param name="jobs">Takes it.</param>
    /// <param name="unitId">The unit.</param>
    /// <param name="day">The day in Viet Nam.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    protected abstract Task EnqueueAsync(JobQueue jobs, Guid unitId, DateOnly day, CancellationToken cancellationToken);

    private async Task<List<Guid>> UnitsAsync(DateOnly day, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(UnitsSql);
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

        await using var command = new NpgsqlCommand(KeepSql, work.Connection)
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

        await EnqueueAsync(scope.ServiceProvider.GetRequiredService<JobQueue>(), unitId, day, cancellationToken);
        await work.CommitAsync([], null, cancellationToken);
        return true;
    }
}
