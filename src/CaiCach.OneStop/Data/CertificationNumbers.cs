using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Certification;
using Npgsql;

namespace CaiCach.OneStop.Data;

/// <summary>
/// Numbers of the certification books, one series for each unit, book and year. They are taken in the caller's transaction under the lock of
/// their book: two desks never get the same, and what is rolled back was never taken. Take them last before the commit.
/// </summary>
internal sealed class CertificationNumbers(UnitOfWork unitOfWork)
{
    /// <summary>The first of so many numbers in a row.</summary>
    public async Task<int> NextAsync(Guid unitId, CertificationKind book, int year, int count, CancellationToken cancellationToken)
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
                new() { Value = (short)book },
                new() { Value = year },
                new() { Value = count },
            },
        };
        return (int)(await command.ExecuteScalarAsync(cancellationToken))! - count + 1;
    }

    /// <summary>Lets a book go on after a number, e.g. the last one on paper.</summary>
    /// <returns>Whether it could; not once something stands in the book.</returns>
    public async Task<bool> StartAfterAsync(
        Guid unitId,
        CertificationKind book,
        int year,
        int lastNumber,
        CancellationToken cancellationToken
    )
    {
        // Adding nothing takes the lock of the book; what others committed before that is seen by the statement after it.
        await NextAsync(unitId, book, year, 0, cancellationToken);
        await using var command = new NpgsqlCommand(
            """
            UPDATE one_stop.certification_counter SET last_number = $4
            WHERE unit_id = $1 AND kind = $2 AND year = $3 AND NOT EXISTS (
                SELECT FROM one_stop.certification_entry e WHERE e.unit_id = $1 AND e.book = $2 AND e.year = $3)
            """,
            unitOfWork.Connection
        )
        {
            Parameters =
            {
                new() { Value = unitId },
                new() { Value = (short)book },
                new() { Value = year },
                new() { Value = lastNumber },
            },
        };
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }
}
