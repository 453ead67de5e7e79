using System.Runtime.CompilerServices;
using CaiCach.OneStop.Contracts;
using Npgsql;

namespace CaiCach.OneStop.Demo;

/// <summary>Reads the made-up dossiers that have ended, past the scope of units.</summary>
internal static class DemoEnded
{
    private const string Sql = """
        SELECT d.id, d.competent_unit_id, d.code, p.code, p.name, d.ended_at, p.field_code, d.channel = 2
        FROM one_stop.dossier d JOIN one_stop.procedure p ON p.id = d.procedure_id
        WHERE d.is_demo AND d.ended_at IS NOT NULL
        ORDER BY d.code
        """;

    public static async IAsyncEnumerable<RatedDossier> ReadAsync(
        string ownerConnection,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var connection = new NpgsqlConnection(ownerConnection);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(Sql, connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            yield return new RatedDossier(
                reader.GetGuid(0),
                reader.GetGuid(1),
                reader.GetString(2),
                reader.GetString(3),
                reader.GetString(4),
                reader.GetFieldValue<DateTimeOffset>(5),
                IsDemo: true,
                reader.GetString(6),
                reader.GetBoolean(7)
            );
        }
    }
}
