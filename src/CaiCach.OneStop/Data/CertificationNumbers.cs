using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Certification;
using Npgsql;

namespace CaiCach.OneStop.Data;

/// <summary>
/// Numbers of the certification books, one series for each unit, kind and year. They are taken in the caller's transaction under the lock of
/// their book: two desks never get the same, and what is rolled back was never taken. Take them last before the commit.
/// </summary>
internal sealed class CertificationNumbers(UnitOfWork unitOfWork)
{
    /// <summary>The first of so many numbers in a row.</summary>
    public async Task<int> NextAsync(Guid unitId, CertificationKind kind, int year, int count, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO one_stop.certification_counter (unit_id, kind, year, last_number) VALUES ($1, $2, $3, $4)
            ON CONFLICT (unit_id, kind, year) DO UPDATE SET last_number = one_stop.certification_counter.last_number + $4
            RETURNING last_number
            """,
            unitOfWork.Connection
        )
        {
            Parameters =
            {
                new() { Value = unitId },
                new() { Value = (short)kind },
                new() { Value = year },
                new() { Value = count },
            },
        };
        return (int)(await command.ExecuteScalarAsync(cancellationToken))! - count + 1;
    }
}
