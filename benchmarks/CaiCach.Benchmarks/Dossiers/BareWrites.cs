using Npgsql;

namespace CaiCach.Benchmarks.Dossiers;

/// <summary>
/// The same writes without the program: each request of a dossier's life is one transaction as the restricted role with its scope set, two round
/// trips at most, with new ids and a number of its own out of the same counter.
/// </summary>
internal sealed class BareWrites(NpgsqlDataSource application, WrittenLife life, Guid unitId, DateOnly day)
{
    private readonly Guid _lived = life.Steps[0].Added.Single(row => row.Table == "one_stop.dossier").Id;

    /// <summary>Writes one dossier's life.</summary>
    public async Task LiveAsync(CancellationToken cancellationToken)
    {
        var ids = life.Steps.SelectMany(step => step.Added).ToDictionary(row => row.Id, _ => Guid.CreateVersion7());
        var code = "";
        foreach (var step in life.Steps)
        {
            await using var connection = await application.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await using var batch = new NpgsqlBatch(connection, transaction);
            var scope = new NpgsqlBatchCommand("SELECT set_config('app.scope', $1, true)");
            scope.Parameters.AddWithValue($"{{{unitId}}}");
            if (code.Length == 0)
            {
                code = await NextCodeAsync(connection, transaction, scope, cancellationToken);
            }
            else
            {
                batch.BatchCommands.Add(scope);
            }

            var said = new Substitution(ids, _lived, life.Code, code);
            foreach (var row in step.Added)
            {
                batch.BatchCommands.Add(Insert(row, row.Columns, said));
            }

            foreach (var (before, after) in step.Changed)
            {
                batch.BatchCommands.Add(Update(before, after, said));
            }

            batch.BatchCommands.Add(Audit(step.Audit, said));
            batch.BatchCommands.Add(
                Insert(step.Message, ["id", "unit_id", "event_name", "payload", "recorded_at", "next_attempt_at"], said)
            );
            await batch.ExecuteNonQueryAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    private async Task<string> NextCodeAsync(
        NpgsqlConnection connection,
        NpgsqlTransaction transaction,
        NpgsqlBatchCommand scope,
        CancellationToken cancellationToken
    )
    {
        await using var batch = new NpgsqlBatch(connection, transaction) { BatchCommands = { scope } };
        var number = new NpgsqlBatchCommand(
            """
            INSERT INTO one_stop.dossier_counter (unit_id, day, last_number) VALUES ($1, $2, 1)
            ON CONFLICT (unit_id, day) DO UPDATE SET last_number = one_stop.dossier_counter.last_number + 1
            RETURNING last_number
            """
        );
        number.Parameters.AddWithValue(unitId);
        number.Parameters.AddWithValue(day);
        batch.BatchCommands.Add(number);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return $"{life.Code[..(life.Code.LastIndexOf('-') + 1)]}{reader.GetInt32(0):0000}";
    }

    private static NpgsqlBatchCommand Insert(WrittenRow row, IReadOnlyList<string> columns, Substitution said)
    {
        var command = new NpgsqlBatchCommand(
            $"INSERT INTO {row.Table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"${i + 1}"))})"
        );
        foreach (var column in columns)
        {
            command.Parameters.Add(said.Parameter(row, column));
        }

        return command;
    }

    private static NpgsqlBatchCommand Update(WrittenRow before, WrittenRow after, Substitution said)
    {
        var columns = after.Columns.Where(column => after[column] is not Array && !Equals(before[column], after[column])).ToList();
        var command = new NpgsqlBatchCommand(
            $"UPDATE {after.Table} SET {string.Join(", ", columns.Select((column, i) => $"{column} = ${i + 1}"))} WHERE id = ${columns.Count + 1}"
        );
        foreach (var column in columns)
        {
            command.Parameters.Add(said.Parameter(after, column));
        }

        command.Parameters.Add(said.Parameter(after, "id"));
        return command;
    }

    private static NpgsqlBatchCommand Audit(WrittenRow entry, Substitution said)
    {
        var command = new NpgsqlBatchCommand("SELECT foundation.append_audit($1, $2, $3, $4, $5, $6, $7, $8, $9)");
        string[] columns = ["unit_id", "id", "recorded_at", "account_id", "person_name", "event_name", "subject_id", "reason", "data"];
        foreach (var column in columns)
        {
            command.Parameters.Add(said.Parameter(entry, column));
        }

        return command;
    }

    /// <summary>What is new in a repeated life: the ids of its rows and its code.</summary>
    private sealed record Substitution(IReadOnlyDictionary<Guid, Guid> Ids, Guid Lived, string LivedCode, string Code)
    {
        public NpgsqlParameter Parameter(WrittenRow row, string column)
        {
            var index = row.Columns.ToList().IndexOf(column);
            object value = row.Values[index] switch
            {
                Guid id when Ids.TryGetValue(id, out var other) => other,
                Guid when column == "id" => Guid.CreateVersion7(),
                string text => text.Replace(LivedCode, Code, StringComparison.Ordinal)
                    .Replace(Lived.ToString(), Ids[Lived].ToString(), StringComparison.Ordinal),
                var same => same,
            };
            return new NpgsqlParameter { Value = value, DataTypeName = row.Types[index] };
        }
    }
}
