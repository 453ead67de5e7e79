using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using Npgsql;

namespace CaiCach.OneStop.Features.Portal.PortalCounts;

/// <summary>The dossiers of a day of reception whose procedures are on the Portal.</summary>
/// <param name="Day">When they were received.</param>
/// <param name="Received">How many.</param>
/// <param name="Accepted">How many of them the Portal has taken.</param>
/// <param name="Untold">How many of them it was never told of.</param>
internal sealed record PortalDay(DateOnly Day, int Received, int Accepted, int Untold);

/// <summary>Counts by day of reception what is here and what the Portal has, as index 766 (1.4, DOSSIER_SYNC) will count it.</summary>
internal sealed class PortalCountsQuery(UnitOfWork unitOfWork, CurrentUser user, TimeProvider clock)
{
    /// <summary>Days shown, today among them.</summary>
    public const int Days = 60;

    private const string Told = """
        FROM one_stop.dossier d JOIN one_stop.procedure_version v ON v.id = d.version_id
        WHERE d.unit_id = $1 AND d.received_at >= $2 AND NOT d.is_demo AND d.source IS NULL AND (v.content -> 'flags' ->> 'isOnPortal')::boolean
        """;

    private const string IsUntold = "NOT EXISTS (SELECT FROM one_stop.portal_dossier p WHERE p.dossier_id = d.id)";

    /// <summary>The days that have dossiers, the newest first.</summary>
    public async Task<IReadOnlyList<PortalDay>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var command = Command(
            $"""
            SELECT (d.received_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, count(*)::int,
                count(*) FILTER (WHERE EXISTS (
                    SELECT FROM one_stop.portal_message m WHERE m.dossier_id = d.id AND m.kind = 1 AND m.state = 3))::int,
                count(*) FILTER (WHERE {IsUntold})::int
            {Told} GROUP BY 1 ORDER BY 1 DESC LIMIT {Days}
            """
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var days = new List<PortalDay>();
        while (await reader.ReadAsync(cancellationToken))
        {
            days.Add(new PortalDay(reader.GetFieldValue<DateOnly>(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3)));
        }

        return days;
    }

    /// <summary>The dossiers that the Portal was never told of, the oldest first.</summary>
    public async Task<IReadOnlyList<Guid>> UntoldAsync(int most, CancellationToken cancellationToken)
    {
        await using var command = Command($"SELECT d.id {Told} AND {IsUntold} ORDER BY d.received_at, d.id LIMIT $3");
        command.Parameters.Add(new() { Value = most });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var ids = new List<Guid>();
        while (await reader.ReadAsync(cancellationToken))
        {
            ids.Add(reader.GetGuid(0));
        }

        return ids;
    }

    private NpgsqlCommand Command(string sql) =>
        new(sql, unitOfWork.Connection)
        {
            Parameters =
            {
                new() { Value = user.UnitId },
                new() { Value = VietnamTime.StartOf(VietnamTime.Today(clock).AddDays(1 - Days)) },
            },
        };
}
