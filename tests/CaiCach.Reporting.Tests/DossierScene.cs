using System.Globalization;
using CaiCach.Testing;
using Npgsql;
using NpgsqlTypes;

namespace CaiCach.Reporting.Tests;

/// <summary>Dossiers of a commune as the one-stop shop keeps them, written past it: what is counted here is what stands in its view.</summary>
/// <param name="commune">Whose they are.</param>
/// <param name="series">Tells their codes from those of another scene of the commune; null for one scene alone.</param>
internal sealed class DossierScene(Commune commune, string? series = null)
{
    private const string Insert = """
        WITH procedure AS (
            INSERT INTO one_stop.procedure (id, code, name, field_code, field_name, other_names, is_confirmed)
            VALUES ($1, $2, 'Thủ tục thử', $3, $4, '{}', true) RETURNING id
        ), version AS (
            INSERT INTO one_stop.procedure_version (id, procedure_id, effective_from, content, steps, recorded_at)
            SELECT $1, id, '2021-01-01', '{}', '[]', $8 FROM procedure RETURNING id, procedure_id
        )
        INSERT INTO one_stop.dossier (id, unit_id, competent_unit_id, unit_ids, code, procedure_id, version_id, channel, return_way,
            owner_name, stage, status, arrived_at, received_at, first_due_at, due_at, ended_at, moved_at, event_count, recorded_at, officer_id)
        SELECT $1, $5, $5, ARRAY[$5], $2, procedure_id, id, $6, 1, 'Người nộp thử', $7, CASE WHEN $10::timestamptz IS NULL THEN 4 ELSE 10 END,
            $8, $8, $9, $9, $10, $8, 1, $8, $11 FROM version
        """;

    private int _count;

    /// <summary>One more dossier; its code ends with its number.</summary>
    /// <param name="field">Code and name of the field.</param>
    /// <param name="received">The day it was received, <c>2026-01-05</c>.</param>
    /// <param name="due">The day it is due.</param>
    /// <param name="ended">The day it ended; null while it is open.</param>
    /// <param name="isOnline">Whether it came online.</param>
    /// <param name="officer">Who has it; null for nobody.</param>
    /// <returns>Its code.</returns>
    public async Task<string> AddAsync(
        (string Code, string Name) field,
        string received,
        string due,
        string? ended,
        bool isOnline = false,
        TestPerson? officer = null
    )
    {
        var code = $"{commune.Code}{series}-{++_count:000}";
        var harness = await Harness.CurrentAsync();
        await harness.AsSuperuserAsync(async connection =>
        {
            await using var command = new NpgsqlCommand(Insert, connection)
            {
                Parameters =
                {
                    new() { Value = Guid.CreateVersion7() },
                    new() { Value = code },
                    new() { Value = field.Code },
                    new() { Value = field.Name },
                    new() { Value = commune.Id },
                    new() { Value = (short)(isOnline ? 2 : 1) },
                    new() { Value = (short)(ended is null ? 3 : 9) },
                    At(received),
                    At(due),
                    At(ended),
                    new() { Value = officer is null ? DBNull.Value : officer.Id, NpgsqlDbType = NpgsqlDbType.Uuid },
                },
            };
            await command.ExecuteNonQueryAsync();
        });
        return code;
    }

    /// <summary>Ends one that was open, as is learned at a moment.</summary>
    public static async Task EndAsync(string code, string ended, DateTimeOffset learnedAt)
    {
        var harness = await Harness.CurrentAsync();
        await harness.AsSuperuserAsync(async connection =>
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await using var command = new NpgsqlCommand(
                "WITH known AS MATERIALIZED (SELECT set_config('app.now', $1, true) AS at) UPDATE one_stop.dossier SET ended_at = $2, stage = 9, status = 10 FROM known WHERE code = $3 AND known.at <> ''",
                connection
            )
            {
                Parameters =
                {
                    new() { Value = learnedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) },
                    At(ended),
                    new() { Value = code },
                },
            };
            await command.ExecuteNonQueryAsync();
            await transaction.CommitAsync();
        });
    }

    private static NpgsqlParameter At(string? day) =>
        new()
        {
            Value = day is null
                ? DBNull.Value
                : DateTimeOffset.Parse($"{day}T10:00:00+07:00", CultureInfo.InvariantCulture).ToUniversalTime(),
            NpgsqlDbType = NpgsqlDbType.TimestampTz,
        };
}
