using System.Text.Json;
using CaiCach.Foundation.Catalogues;
using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Clock;
using CaiCach.OneStop.Domain.Dossiers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;

namespace CaiCach.OneStop.Jobs;

/// <summary>
/// Has the due times of open dossiers told anew where they were told by other files of calendars or rules than this release has: once for each unit
/// and release, whichever process looks first.
/// </summary>
internal sealed class ClockDataWatch(
    IServiceScopeFactory scopes,
    NpgsqlDataSource dataSource,
    DataFiles files,
    CalendarCatalogue calendars,
    TimeProvider clock,
    ILogger<ClockDataWatch> logger
) : ScheduleWorker(clock, logger)
{
    private const string Units = "SELECT one_stop.units_told_by_other_data($1)";

    private const string Kept = "SELECT fingerprints::text FROM one_stop.clock_data WHERE unit_id = $1 FOR UPDATE";

    // Of two processes that look at once the second changes nothing.
    private const string Keep = """
        INSERT INTO one_stop.clock_data AS c (unit_id, fingerprints, kept_at) VALUES ($1, $2, $3)
        ON CONFLICT (unit_id) DO UPDATE SET fingerprints = $2, kept_at = $3 WHERE c.fingerprints <> $2
        """;

    private readonly TimeProvider _clock = clock;

    // The files of a release do not change while it runs.
    private readonly Lazy<SortedDictionary<string, string>> _fingerprints = new(() =>
        new SortedDictionary<string, string>(
            CalendarCatalogue
                .Files(files)
                .Append(ClockRulesCatalogue.FileName)
                .ToDictionary(file => file, files.FingerprintOf, StringComparer.Ordinal),
            StringComparer.Ordinal
        )
    );

    /// <inheritdoc />
    public override async Task<int> LookAsync(CancellationToken cancellationToken)
    {
        var (asked, units) = (0, new List<Guid>());
        await using (var command = dataSource.CreateCommand(Units))
        {
            command.Parameters.Add(Fingerprints());
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                units.Add(reader.GetGuid(0));
            }
        }

        foreach (var unit in units)
        {
            asked += await AskAsync(unit, cancellationToken) ? 1 : 0;
        }

        return asked;
    }

    private async Task<bool> AskAsync(Guid unitId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActIn(unitId, Actor.System);
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await work.OpenAsync([unitId], cancellationToken);
        await using var read = new NpgsqlCommand(Kept, work.Connection) { Parameters = { new() { Value = unitId } } };
        var kept = await read.ExecuteScalarAsync(cancellationToken) as string ?? "{}";
        await using var keep = new NpgsqlCommand(Keep, work.Connection)
        {
            Parameters =
            {
                new() { Value = unitId },
                Fingerprints(),
                new() { Value = _clock.GetUtcNow() },
            },
        };
        if (await keep.ExecuteNonQueryAsync(cancellationToken) == 0)
        {
            return false;
        }

        await scope
            .ServiceProvider.GetRequiredService<JobQueue>()
            .EnqueueAsync(
                unitId,
                RecountDueTimesJob.Kind,
                new RecountDueTimesPayload(VietnamTime.Today(_clock), Why(JsonSerializer.Deserialize<Dictionary<string, string>>(kept)!)),
                cancellationToken
            );
        await work.CommitAsync([], null, cancellationToken);
        return true;
    }

    /// <summary>What is not as it was, in words.</summary>
    private string Why(Dictionary<string, string> kept)
    {
        if (kept.Count == 0)
        {
            return DossierNames.OtherData([], isOther: false, isRules: false);
        }

        var changed = _fingerprints
            .Value.Keys.Union(kept.Keys, StringComparer.Ordinal)
            .Where(file => kept.GetValueOrDefault(file) != _fingerprints.Value.GetValueOrDefault(file))
            .ToList();
        var years = calendars.Years.Where(year =>
            year.Documents.Count > 0 && changed.Exists(file => file.EndsWith(FileOf(year), StringComparison.Ordinal))
        );
        var named = years.ToList();
        var isRules = changed.Contains(ClockRulesCatalogue.FileName);
        return DossierNames.OtherData(named, isOther: changed.Count > named.Count + (isRules ? 1 : 0), isRules);
    }

    private static string FileOf(CalendarYear year) => $"/{year.Year}.json";

    private NpgsqlParameter Fingerprints() =>
        new() { Value = JsonSerializer.Serialize(_fingerprints.Value), NpgsqlDbType = NpgsqlDbType.Jsonb };
}
