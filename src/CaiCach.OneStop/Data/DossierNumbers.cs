using CaiCach.Foundation.Writes;
using Npgsql;

namespace CaiCach.OneStop.Data;

/// <summary>
/// Numbers of a unit's dossiers of a day. The number is taken in the caller's transaction under the lock of its day: two desks never get the
/// same, and what is rolled back was never taken. Take it last before the commit.
/// </summary>
internal sealed class DossierNumbers(UnitOfWork unitOfWork)
{
    /// <summary>The next number of the day.</summary>
    public async Task<int> NextAsync(Guid unitId, DateOnly day, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO one_stop.dossier_counter (unit_id, day, last_number) VALUES ($1, $2, 1)
            ON CONFLICT (unit_id, day) DO UPDATE SET last_number = one_stop.dossier_counter.last_number + 1
            RETURNING last_number
            """,
            unitOfWork.Connection
        )
        {
            Parameters =
            {
                new() { Value = unitId },
                new() { Value = day },
            },
        };
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
