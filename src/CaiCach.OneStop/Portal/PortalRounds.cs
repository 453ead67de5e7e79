using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaiCach.OneStop.Portal;

/// <summary>
/// Asks for each connected unit's comparison once a night, and for the questions of citizens once an hour; any number of processes may run it.
/// Merged units and those for practice are left out.
/// </summary>
internal sealed class PortalRounds(
    IServiceScopeFactory scopes,
    NpgsqlDataSource dataSource,
    TimeProvider clock,
    ILogger<PortalRounds> logger
) : ScheduleWorker(clock, logger)
{
    private static readonly TimeSpan NightEnds = TimeSpan.FromHours(2);
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromHours(1);

    private readonly TimeProvider _clock = clock;

    /// <inheritdoc />
    public override async Task<int> LookAsync(CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        var night = VietnamTime.DayOf(now - NightEnds);
        var asked = 0;
        foreach (var unit in await UnitsAsync(night, now - BetweenQuestions, cancellationToken))
        {
            asked += await AskAsync(unit, night, now, cancellationToken);
        }

        return asked;
    }

    private async Task<IReadOnlyList<Guid>> UnitsAsync(DateOnly night, DateTimeOffset askedBefore, CancellationToken cancellationToken)
    {
        var due = new List<Guid>();
        await using (var command = dataSource.CreateCommand("SELECT one_stop.units_with_portal_rounds($1, $2)"))
        {
            command.Parameters.Add(new() { Value = night });
            command.Parameters.Add(new() { Value = askedBefore });
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                due.Add(reader.GetGuid(0));
            }
        }

        if (due.Count == 0)
        {
            return [];
        }

        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>().OpenAsync(due, cancellationToken);
        var counted = await scope
            .ServiceProvider.GetRequiredService<IUnitDirectory>()
            .CountedAsync(VietnamTime.Today(_clock), cancellationToken);
        return [.. due.Intersect(counted.Select(unit => unit.Id))];
    }

    private async Task<int> AskAsync(Guid unitId, DateOnly night, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActIn(unitId, Actor.System);
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await work.OpenAsync([unitId], cancellationToken);
        var jobs = scope.ServiceProvider.GetRequiredService<JobQueue>();
        var asked = 0;
        if (await ClaimAsync(work, ClaimNight, unitId, night, cancellationToken))
        {
            await jobs.EnqueueAsync(unitId, ComparePortalJob.Kind, new ComparePortalPayload(night), cancellationToken);
            asked++;
        }

        if (await ClaimAsync(work, ClaimQuestions, unitId, now, cancellationToken))
        {
            await jobs.EnqueueAsync(unitId, AskQuestionsJob.Kind, new AskQuestionsPayload(now), cancellationToken);
            asked++;
        }

        await work.CommitAsync([], null, cancellationToken);
        return asked;
    }

    private const string ClaimNight = """
        INSERT INTO one_stop.portal_round AS r (unit_id, compared_on) VALUES ($1, $2)
        ON CONFLICT (unit_id) DO UPDATE SET compared_on = $2 WHERE r.compared_on IS NULL OR r.compared_on < $2
        """;

    private const string ClaimQuestions = """
        INSERT INTO one_stop.portal_round AS r (unit_id, asked_at) VALUES ($1, $2)
        ON CONFLICT (unit_id) DO UPDATE SET asked_at = $2 WHERE r.asked_at IS NULL OR r.asked_at <= $2 - interval '1 hour'
        """;

    private static async Task<bool> ClaimAsync(UnitOfWork work, string sql, Guid unitId, object value, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, work.Connection)
        {
            Parameters =
            {
                new() { Value = unitId },
                new() { Value = value },
            },
        };
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }
}
