using System.Text.Json;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using Npgsql;
using NpgsqlTypes;

namespace CaiCach.Foundation.Time;

/// <summary>
/// The calendars of units: the country's, with the days and hours by which each differs, and the days off that authorities above it have set; a day of
/// its own wins over theirs. Within the unit scope.
/// </summary>
public sealed class UnitCalendars(
    UnitOfWork unitOfWork,
    CalendarCatalogue catalogue,
    IEnumerable<IAuthoritiesAbove> tree,
    CurrentUser user,
    TimeProvider clock
)
{
    private const string Differences = """
        SELECT 0, on_day, NULL::date, is_worked, reason, document, NULL::uuid, NULL::int[], NULL::text FROM foundation.unit_day WHERE unit_id = $1
        UNION ALL
        SELECT 1, valid_from, valid_to, false, '', document, id, days, spans::text FROM foundation.unit_week WHERE unit_id = $1
        UNION ALL
        SELECT 2, on_day, NULL, false, reason, document, NULL, NULL, NULL FROM foundation.unit_day WHERE unit_id = ANY ($2) AND NOT is_worked
        ORDER BY 1, 7, 2
        """;

    private readonly Dictionary<Guid, WorkingCalendar> _read = [];

    /// <summary>The calendar by which a unit's due dates are counted; read once in a scope.</summary>
    public async Task<WorkingCalendar> OfAsync(Guid unitId, CancellationToken cancellationToken)
    {
        if (_read.TryGetValue(unitId, out var read))
        {
            return read;
        }

        var own = await DifferencesAsync(unitId, cancellationToken);
        return _read[unitId] = own is { Days.Count: 0, Hours.Count: 0, DaysOffAbove.Count: 0 }
            ? catalogue.Standard
            : catalogue.ForUnit(Of(own));
    }

    /// <summary>All by which a unit differs, for its page.</summary>
    public async Task<UnitDifferences> DifferencesAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var above = tree.SingleOrDefault() is { } authorities ? await authorities.OfAsync(unitId, cancellationToken) : [];
        await using var command = Command(Differences, [new() { Value = unitId }, new() { Value = above.ToArray() }]);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var (days, hours, daysAbove) = (new List<UnitDay>(), new List<UnitHours>(), new List<UnitDay>());
        while (await reader.ReadAsync(cancellationToken))
        {
            var (from, document) = (reader.GetFieldValue<DateOnly>(1), reader.IsDBNull(5) ? null : reader.GetString(5));
            if (reader.GetInt32(0) != 1)
            {
                var kept = reader.GetInt32(0) == 0 ? days : daysAbove;
                kept.Add(new UnitDay(from, reader.GetBoolean(3), reader.GetString(4), document));
                continue;
            }

            hours.Add(
                new UnitHours(
                    reader.GetGuid(6),
                    from,
                    reader.IsDBNull(2) ? null : reader.GetFieldValue<DateOnly>(2),
                    [.. reader.GetFieldValue<int[]>(7).Select(day => (DayOfWeek)day)],
                    JsonSerializer.Deserialize<IReadOnlyList<WorkingSpan>>(reader.GetString(8), EventJson.Options)!,
                    document
                )
            );
        }

        return new UnitDifferences(days, hours, [.. daysAbove.DistinctBy(day => day.On)]);
    }

    /// <summary>Gives the unit a day of its own; commits. Refused where the calendar says so already.</summary>
    public async Task<Result> AddDayAsync(Guid unitId, UnitDay day, CancellationToken cancellationToken)
    {
        var own = await DifferencesAsync(unitId, cancellationToken);
        if (own.Days.Any(other => other.On == day.On))
        {
            return CalendarErrors.DayIsThere;
        }

        if (own.Days.Count >= CalendarLimits.DaysMax)
        {
            return CalendarErrors.TooMany;
        }

        if ((await OfAsync(unitId, cancellationToken)).IsWorkingDay(day.On) == day.IsWorked)
        {
            return CalendarErrors.ChangesNothing;
        }

        await using var command = Command(
            """
            INSERT INTO foundation.unit_day (unit_id, on_day, is_worked, reason, document, recorded_by_name, recorded_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING
            """,
            [
                new() { Value = unitId },
                new() { Value = day.On },
                new() { Value = day.IsWorked },
                new() { Value = day.Reason },
                Text(day.Document),
                new() { Value = user.Actor.Name },
                new() { Value = clock.GetUtcNow() },
            ]
        );
        return await command.ExecuteNonQueryAsync(cancellationToken) == 0
            ? CalendarErrors.DayIsThere
            : await CommitAsync([new UnitDayAdded(unitId, unitId, day.On, day.IsWorked, day.Document)], day.Reason, cancellationToken);
    }

    /// <summary>Takes a day of its own away from the unit; commits.</summary>
    public async Task<Result> RemoveDayAsync(Guid unitId, DateOnly on, string reason, CancellationToken cancellationToken)
    {
        var day = (await DifferencesAsync(unitId, cancellationToken)).Days.FirstOrDefault(other => other.On == on);
        await using var command = Command(
            "DELETE FROM foundation.unit_day WHERE unit_id = $1 AND on_day = $2",
            [new() { Value = unitId }, new() { Value = on }]
        );
        return day is null || await command.ExecuteNonQueryAsync(cancellationToken) == 0
            ? CalendarErrors.NotFound
            : await CommitAsync([new UnitDayRemoved(unitId, unitId, on, day.IsWorked, day.Document)], reason, cancellationToken);
    }

    /// <summary>Gives the unit hours of its own; commits. They win over those entered before.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="hours">The hours; their id is given here.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    public async Task<Result> AddHoursAsync(Guid unitId, UnitHours hours, CancellationToken cancellationToken)
    {
        if ((await DifferencesAsync(unitId, cancellationToken)).Hours.Count >= CalendarLimits.HoursMax)
        {
            return CalendarErrors.TooMany;
        }

        var now = clock.GetUtcNow();
        await using var command = Command(
            """
            INSERT INTO foundation.unit_week (id, unit_id, valid_from, valid_to, days, spans, document, recorded_by_name, recorded_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            [
                new() { Value = Guid.CreateVersion7(now) },
                new() { Value = unitId },
                new() { Value = hours.From },
                new() { Value = (object?)hours.To ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date },
                new() { Value = hours.Days.Select(day => (int)day).ToArray() },
                new() { Value = JsonSerializer.Serialize(hours.Spans, EventJson.Options), NpgsqlDbType = NpgsqlDbType.Jsonb },
                Text(hours.Document),
                new() { Value = user.Actor.Name },
                new() { Value = now },
            ]
        );
        await command.ExecuteNonQueryAsync(cancellationToken);
        return await CommitAsync(
            [new UnitHoursAdded(unitId, unitId, hours.From, hours.To, hours.Days, hours.Spans, hours.Document)],
            null,
            cancellationToken
        );
    }

    /// <summary>Takes hours of its own away from the unit; commits.</summary>
    public async Task<Result> RemoveHoursAsync(Guid unitId, Guid id, string reason, CancellationToken cancellationToken)
    {
        var hours = (await DifferencesAsync(unitId, cancellationToken)).Hours.FirstOrDefault(other => other.Id == id);
        await using var command = Command(
            "DELETE FROM foundation.unit_week WHERE unit_id = $1 AND id = $2",
            [new() { Value = unitId }, new() { Value = id }]
        );
        return hours is null || await command.ExecuteNonQueryAsync(cancellationToken) == 0
            ? CalendarErrors.NotFound
            : await CommitAsync(
                [new UnitHoursRemoved(unitId, unitId, hours.From, hours.To, hours.Days, hours.Spans, hours.Document)],
                reason,
                cancellationToken
            );
    }

    private UnitCalendar Of(UnitDifferences own)
    {
        var weeks = own.Hours.Select(hours => hours.Week).ToList();
        return new UnitCalendar
        {
            Weeks = weeks,
            DaysOff = [.. own.Days.Where(day => !day.IsWorked).Concat(own.DaysOffAbove).Select(day => day.On)],
            WorkedDays = own.Days.Where(day => day.IsWorked).ToDictionary(day => day.On, day => OrdinaryOn(day.On, weeks)),
        };
    }

    private Task<Result> CommitAsync(IReadOnlyList<IEvent> events, string? reason, CancellationToken cancellationToken)
    {
        _read.Clear();
        return unitOfWork.CommitAsync(events, reason, cancellationToken);
    }

    private WorkingHours OrdinaryOn(DateOnly day, IReadOnlyList<UnitWeek> weeks) =>
        (weeks.LastOrDefault(week => week.AppliesOn(day))?.Week ?? catalogue.Week).Ordinary;

    private static NpgsqlParameter Text(string? value) =>
        new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };

    private NpgsqlCommand Command(string sql, NpgsqlParameter[] values)
    {
        var command = new NpgsqlCommand(sql, unitOfWork.Connection);
        command.Parameters.AddRange(values);
        return command;
    }
}
