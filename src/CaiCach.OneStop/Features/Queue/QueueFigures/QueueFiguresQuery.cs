using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Queue;
using Npgsql;

namespace CaiCach.OneStop.Features.Queue.QueueFigures;

/// <summary>How people waited, of one line, one day or all together.</summary>
/// <param name="LineId">The line; null for a day or for all.</param>
/// <param name="LineName">Its name.</param>
/// <param name="Day">The day; null for a line or for all.</param>
/// <param name="Taken">Numbers taken.</param>
/// <param name="Called">Of these, called.</param>
/// <param name="WithinNorm">Of those called, called within the time of the norm of their day.</param>
/// <param name="WaitingMinutes">Median minutes from the number to the first call; null where nobody was called.</param>
/// <param name="Served">Served.</param>
/// <param name="ServingMinutes">Median minutes from the last call to the end of those served; null where nobody was.</param>
/// <param name="Absent">Called and not there.</param>
internal sealed record QueueFigure(
    Guid? LineId,
    string? LineName,
    DateOnly? Day,
    int Taken,
    int Called,
    int WithinNorm,
    decimal? WaitingMinutes,
    int Served,
    decimal? ServingMinutes,
    int Absent
)
{
    /// <summary>Percent of those called who were called in time, to one decimal, half up; null where nobody was called.</summary>
    public decimal? WithinNormPercent => Called == 0 ? null : Math.Round(100m * WithinNorm / Called, 1, MidpointRounding.AwayFromZero);
}

/// <summary>The figures of a period.</summary>
/// <param name="All">All together; null where no number was taken.</param>
/// <param name="Lines">By line.</param>
/// <param name="Days">By day, the last first.</param>
internal sealed record QueueFiguresView(QueueFigure? All, IReadOnlyList<QueueFigure> Lines, IReadOnlyList<QueueFigure> Days);

/// <summary>Counts waiting and serving times of the unit that is looked at; medians, because one forgotten turn would spoil a mean.</summary>
internal sealed class QueueFiguresQuery(UnitOfWork unitOfWork, QueueRules rules, CurrentUser user)
{
    // A year of days and the lines of a unit are far below the limit.
    private const string Figures = """
        SELECT f.line_id, l.name, f.day, f.taken, f.called, f.within_norm, f.waiting, f.served, f.serving, f.absent
        FROM (
            SELECT t.line_id, t.day, count(*) AS taken, count(t.first_called_at) AS called,
                   count(*) FILTER (WHERE t.first_called_at - t.taken_at <= make_interval(mins => n.minutes)) AS within_norm,
                   percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM t.first_called_at - t.taken_at) / 60) AS waiting,
                   count(*) FILTER (WHERE t.state = 4) AS served,
                   percentile_cont(0.5) WITHIN GROUP (ORDER BY CASE WHEN t.state = 4 THEN extract(epoch FROM t.ended_at - t.called_at) / 60 END) AS serving,
                   count(*) FILTER (WHERE t.state = 5) AS absent
            FROM one_stop.queue_ticket t
            LEFT JOIN LATERAL (
                SELECT m.minutes FROM unnest($4::date[], $5::int[]) AS m (from_day, minutes)
                WHERE m.from_day <= t.day ORDER BY m.from_day DESC LIMIT 1) n ON true
            WHERE t.unit_id = $1 AND t.day BETWEEN $2 AND $3 AND t.number IS NOT NULL
            GROUP BY GROUPING SETS ((t.line_id), (t.day), ())
        ) f LEFT JOIN one_stop.queue_line l ON l.id = f.line_id
        ORDER BY l.letter, f.day DESC LIMIT 1000
        """;

    public async Task<QueueFiguresView> ReadAsync(Period period, CancellationToken cancellationToken)
    {
        var days = period.Days(PeriodCutoff.Calendar);
        await using var command = new NpgsqlCommand(Figures, unitOfWork.Connection)
        {
            Parameters =
            {
                new() { Value = user.UnitId },
                new() { Value = days.From },
                new() { Value = days.To },
                new() { Value = rules.WaitingNorms.Select(norm => norm.From).ToArray() },
                new() { Value = rules.WaitingNorms.Select(norm => norm.Value).ToArray() },
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<QueueFigure>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(
                new QueueFigure(
                    reader.IsDBNull(0) ? null : reader.GetGuid(0),
                    reader.IsDBNull(1) ? null : reader.GetString(1),
                    reader.IsDBNull(2) ? null : reader.GetFieldValue<DateOnly>(2),
                    (int)reader.GetInt64(3),
                    (int)reader.GetInt64(4),
                    (int)reader.GetInt64(5),
                    Minutes(reader, 6),
                    (int)reader.GetInt64(7),
                    Minutes(reader, 8),
                    (int)reader.GetInt64(9)
                )
            );
        }

        return new QueueFiguresView(
            rows.Find(row => row is { LineId: null, Day: null, Taken: > 0 }),
            rows.FindAll(row => row.LineId is not null),
            rows.FindAll(row => row.Day is not null)
        );
    }

    private static decimal? Minutes(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : Math.Round((decimal)reader.GetDouble(column), 1, MidpointRounding.AwayFromZero);
}
