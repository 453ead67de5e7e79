using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Organisation.Contracts;
using Npgsql;
using NpgsqlTypes;

namespace CaiCach.OneStop.Features.Public.PublicApologies;

/// <summary>What everybody may see of an apology: code, times and whose it is, nobody's name.</summary>
internal sealed record PublicApology(
    string Code,
    string ProcedureName,
    Guid UnitId,
    string Symbol,
    DateTimeOffset DueBefore,
    DateTimeOffset DueAt,
    DateTimeOffset SentAt,
    DateTimeOffset? EndedAt
);

/// <summary>A part of the public list.</summary>
/// <param name="Rows">The apologies, the last sent first.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Units">The units by id.</param>
internal sealed record PublicApologiesView(IReadOnlyList<PublicApology> Rows, int Total, IReadOnlyDictionary<Guid, UnitInfo> Units);

/// <summary>Reads the published apologies, past the scope of units: nobody is signed in then. What is done for practice is not published.</summary>
internal sealed class PublicApologiesQuery(NpgsqlDataSource dataSource, IUnitDirectory units)
{
    /// <summary>A page of them.</summary>
    /// <param name="unitId">The unit; null for all.</param>
    /// <param name="days">Sent within these days; null for always.</param>
    /// <param name="page">From 1.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<PublicApologiesView> ReadAsync(Guid? unitId, DayRange? days, int page, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(
            """
            SELECT code, procedure_name, unit_id, symbol, due_before, due_at, sent_at, ended_at, total
            FROM one_stop.public_apologies($1, $2, $3, $4, $5, $6)
            """
        );
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)unitId ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
        command.Parameters.Add(new NpgsqlParameter { Value = (await units.PracticeAsync(cancellationToken)).ToArray() });
        command.Parameters.Add(Instant(days?.StartsAt));
        command.Parameters.Add(Instant(days?.EndsBefore));
        command.Parameters.Add(new NpgsqlParameter { Value = (page - 1) * DossierLimits.PageSize });
        command.Parameters.Add(new NpgsqlParameter { Value = DossierLimits.PageSize });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var (rows, total) = (new List<PublicApology>(), 0L);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(
                new PublicApology(
                    reader.GetString(0),
                    reader.GetString(1),
                    reader.GetGuid(2),
                    reader.GetString(3),
                    reader.GetFieldValue<DateTimeOffset>(4),
                    reader.GetFieldValue<DateTimeOffset>(5),
                    reader.GetFieldValue<DateTimeOffset>(6),
                    reader.IsDBNull(7) ? null : reader.GetFieldValue<DateTimeOffset>(7)
                )
            );
            total = reader.GetInt64(8);
        }

        var named = await units.OfAsync([.. rows.Select(row => row.UnitId).Distinct()], cancellationToken);
        return new PublicApologiesView(rows, (int)total, named);
    }

    private static NpgsqlParameter Instant(DateTimeOffset? instant) =>
        new() { Value = (object?)instant?.ToUniversalTime() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz };
}
