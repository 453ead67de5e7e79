using System.Globalization;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Queue;
using Npgsql;

namespace CaiCach.OneStop.Features.Queue.QueueWall;

/// <summary>A number that is called.</summary>
internal sealed record WallCall(string Label, int CounterNumber, string CounterName);

/// <summary>What the wall shows.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="UnitCode">Its code.</param>
/// <param name="Called">Last called first.</param>
/// <param name="Next">The next ones in the ordinary order.</param>
/// <param name="Time">The time of day.</param>
/// <param name="LastCall">Another value whenever somebody was called; the tone sounds by it.</param>
internal sealed record QueueWallView(
    Guid UnitId,
    string UnitCode,
    IReadOnlyList<WallCall> Called,
    IReadOnlyList<string> Next,
    string Time,
    string LastCall
);

/// <summary>Reads the wall in one go, past the scope of units: nobody is signed in there.</summary>
internal sealed class QueueWallQuery(NpgsqlDataSource dataSource, TimeProvider clock)
{
    public async Task<QueueWallView> ReadAsync(Guid unitId, string unitCode, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var command = dataSource.CreateCommand(
            "SELECT letter, number, counter_number, counter_name, calls, called_at FROM one_stop.queue_wall($1, $2)"
        );
        command.Parameters.Add(new NpgsqlParameter { Value = unitId });
        command.Parameters.Add(new NpgsqlParameter { Value = VietnamTime.DayOf(now) });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var (called, next, last) = (new List<WallCall>(), new List<string>(), "");
        while (await reader.ReadAsync(cancellationToken))
        {
            var label = QueueTicket.LabelOf(reader.GetString(0), reader.GetInt32(1));
            if (reader.IsDBNull(2))
            {
                next.Add(label);
                continue;
            }

            last = last.Length > 0 ? last : string.Create(CultureInfo.InvariantCulture, $"{label}.{reader.GetInt32(4)}");
            called.Add(new WallCall(label, reader.GetInt32(2), reader.GetString(3)));
        }

        var time = VietnamTime.TimeOf(now).ToString("HH:mm", CultureInfo.InvariantCulture);
        return new QueueWallView(unitId, unitCode, called, next, time, last);
    }
}
