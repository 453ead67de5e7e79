using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Domain;
using CaiCach.Organisation.Contracts;
using Npgsql;
using NpgsqlTypes;

namespace CaiCach.Indicators.Data;

/// <summary>What units' recorded figures come to.</summary>
/// <param name="Numerator">How many count; of plain numbers with their decimals.</param>
/// <param name="Denominator">Out of how many; 0 for plain numbers.</param>
/// <param name="Confirmed">How many units have a confirmed figure.</param>
/// <param name="Waiting">How many units have a figure that waits for confirmation.</param>
internal sealed record RecordedSum(decimal Numerator, decimal Denominator, int Confirmed, int Waiting)
{
    public static readonly RecordedSum None = new(0, 0, 0, 0);

    public static RecordedSum operator +(RecordedSum one, RecordedSum other) =>
        new(
            one.Numerator + other.Numerator,
            one.Denominator + other.Denominator,
            one.Confirmed + other.Confirmed,
            one.Waiting + other.Waiting
        );
}

/// <summary>
/// Reads recorded figures for a span: of each unit the confirmed one with the latest day within it. A unit
/// that was merged counts until one that took it over has a figure of its own.
/// </summary>
internal sealed class RecordedFigures(UnitOfWork unitOfWork, IUnitDirectory units)
{
    private static readonly TimeSpan Instant = TimeSpan.FromMicroseconds(1);

    /// <summary>The figures of each indicator and unit that has some; nothing is asked where no indicator is recorded.</summary>
    public async Task<ILookup<string, (Guid UnitId, RecordedSum Sum)>> ReadAsync(
        IEnumerable<Indicator> indicators,
        CountedUnits counted,
        CountedSpan span,
        CancellationToken cancellationToken
    )
    {
        var found = new List<(string Code, Guid UnitId, RecordedSum Sum)>();
        string[] codes = [.. indicators.Where(one => one.IsRecorded).Select(one => one.Definition.Code).Distinct(StringComparer.Ordinal)];
        if (codes.Length > 0)
        {
            await using var command = Command(codes, counted, span);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                var sum = reader.GetBoolean(4)
                    ? RecordedSum.None with
                    {
                        Waiting = 1,
                    }
                    : new RecordedSum(reader.GetDecimal(2), reader.GetDecimal(3), 1, 0);
                found.Add((reader.GetString(0), reader.GetGuid(1), sum));
            }
        }

        if (found.Select(one => one.UnitId).Distinct().Skip(1).Any())
        {
            var successors = await units.SuccessorsAsync(counted.Ids, cancellationToken);
            var told = found.Where(one => one.Sum.Confirmed > 0).Select(one => (one.Code, one.UnitId)).ToHashSet();
            bool IsTakenOver(string code, Guid unitId) =>
                successors[unitId].Any(next => told.Contains((code, next)) || IsTakenOver(code, next));
            found.RemoveAll(one => IsTakenOver(one.Code, one.UnitId));
        }

        return found.ToLookup(one => one.Code, one => (one.UnitId, one.Sum), StringComparer.Ordinal);
    }

    private NpgsqlCommand Command(string[] codes, CountedUnits units, CountedSpan span) =>
        new(
            """
            SELECT DISTINCT ON (f.indicator_code, f.unit_id, a.id IS NULL)
                   f.indicator_code, f.unit_id, f.numerator, coalesce(f.denominator, 0), a.id IS NULL
            FROM indicators.recorded_figure f
            LEFT JOIN indicators.figure_answer a ON a.figure_id = f.id AND a.answered_at <= coalesce($5, 'infinity')
            WHERE f.unit_id = ANY ($1) AND f.indicator_code = ANY ($2) AND f.occurred_on BETWEEN $3 AND $4 AND coalesce(a.is_confirmed, true)
              AND f.recorded_at <= coalesce($5, 'infinity')
            ORDER BY f.indicator_code, f.unit_id, a.id IS NULL, f.occurred_on DESC, f.recorded_at DESC
            """,
            unitOfWork.Connection
        )
        {
            Parameters =
            {
                new() { Value = units.Ids },
                new() { Value = codes },
                new() { Value = VietnamTime.DayOf(span.StartsAt) },
                new() { Value = VietnamTime.DayOf(span.EndsBefore - Instant) },
                new() { Value = (object?)span.KnownAt ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz },
            },
        };
}
