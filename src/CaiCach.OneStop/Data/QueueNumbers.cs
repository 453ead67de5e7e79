using CaiCach.Foundation.Writes;
using Npgsql;

namespace CaiCach.OneStop.Data;

/// <summary>
/// Numbers of a day and places in slots. They are taken in the caller's transaction under the lock of their row: two who ask at once never get
/// the same number or the same last place, and what is rolled back was never taken. Take them last before the commit.
/// </summary>
internal sealed class QueueNumbers(UnitOfWork unitOfWork)
{
    /// <summary>The next number of a letter's day.</summary>
    public async Task<int> NextAsync(Guid unitId, DateOnly day, string letter, CancellationToken cancellationToken) =>
        (int)
            (
                await ScalarAsync(
                    """
                    INSERT INTO one_stop.queue_number (unit_id, day, letter, last_number) VALUES ($1, $2, $3, 1)
                    ON CONFLICT (unit_id, day, letter) DO UPDATE SET last_number = one_stop.queue_number.last_number + 1
                    RETURNING last_number
                    """,
                    cancellationToken,
                    unitId,
                    day,
                    letter
                )
            )!;

    /// <summary>Takes a place in a slot.</summary>
    /// <returns>Whether one was free.</returns>
    public async Task<bool> BookAsync(Guid unitId, Guid lineId, DateTimeOffset slotAt, int capacity, CancellationToken cancellationToken) =>
        await ScalarAsync(
            """
            INSERT INTO one_stop.queue_slot (line_id, slot_at, unit_id, booked) VALUES ($1, $2, $3, 1)
            ON CONFLICT (line_id, slot_at) DO UPDATE SET booked = one_stop.queue_slot.booked + 1 WHERE one_stop.queue_slot.booked < $4
            RETURNING booked
            """,
            cancellationToken,
            lineId,
            slotAt,
            unitId,
            capacity
        ) is int;

    /// <summary>Gives a place back.</summary>
    public async Task FreeAsync(Guid lineId, DateTimeOffset slotAt, CancellationToken cancellationToken) =>
        await ScalarAsync(
            "UPDATE one_stop.queue_slot SET booked = booked - 1 WHERE line_id = $1 AND slot_at = $2 AND booked > 0 RETURNING booked",
            cancellationToken,
            lineId,
            slotAt
        );

    /// <summary>How many are booked, by slot.</summary>
    public async Task<IReadOnlyDictionary<DateTimeOffset, int>> BookedAsync(
        Guid lineId,
        IReadOnlyList<DateTimeOffset> slots,
        CancellationToken cancellationToken
    )
    {
        await using var command = Command(
            "SELECT slot_at, booked FROM one_stop.queue_slot WHERE line_id = $1 AND slot_at = ANY ($2)",
            lineId,
            slots.ToArray()
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var booked = new Dictionary<DateTimeOffset, int>();
        while (await reader.ReadAsync(cancellationToken))
        {
            booked[reader.GetFieldValue<DateTimeOffset>(0)] = reader.GetInt32(1);
        }

        return booked;
    }

    /// <summary>The first of these tickets, in this order, that still waits and that nobody else is calling; locked until the commit.</summary>
    public async Task<Guid?> LockFirstAsync(IReadOnlyList<Guid> ticketIds, CancellationToken cancellationToken) =>
        await ScalarAsync(
            """
            SELECT id FROM one_stop.queue_ticket WHERE id = ANY ($1) AND state = 2
            ORDER BY array_position($1, id) LIMIT 1 FOR UPDATE SKIP LOCKED
            """,
            cancellationToken,
            ticketIds.ToArray()
        )
            is Guid id
            ? id
            : null;

    private async Task<object?> ScalarAsync(string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteScalarAsync(cancellationToken);
    }

    private NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, unitOfWork.Connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }
}
