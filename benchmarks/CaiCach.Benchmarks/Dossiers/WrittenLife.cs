using Npgsql;

namespace CaiCach.Benchmarks.Dossiers;

/// <summary>What one request of a dossier's life has written.</summary>
/// <param name="Added">New rows of the one-stop shop.</param>
/// <param name="Changed">Rows as they were and as they are.</param>
/// <param name="Audit">The entry in the audit trail.</param>
/// <param name="Message">The message in the outbox.</param>
internal sealed record WrittenStep(
    IReadOnlyList<WrittenRow> Added,
    IReadOnlyList<(WrittenRow Before, WrittenRow After)> Changed,
    WrittenRow Audit,
    WrittenRow Message
);

/// <summary>What the program writes while a dossier is received and moved to its return: one transaction a request.</summary>
internal sealed class WrittenLife(NpgsqlDataSource owner)
{
    private static readonly (string Table, string Condition)[] Tables =
    [
        ("one_stop.dossier", "id = $1"),
        ("one_stop.dossier_party", "dossier_id = $1"),
        ("one_stop.dossier_component", "dossier_id = $1"),
        ("one_stop.dossier_fee", "dossier_id = $1"),
        ("one_stop.dossier_event", "dossier_id = $1"),
    ];

    private readonly List<WrittenStep> _steps = [];
    private IReadOnlyList<WrittenRow> _known = [];

    /// <summary>The six writes, in their order.</summary>
    public IReadOnlyList<WrittenStep> Steps => _steps;

    /// <summary>The code of the dossier that was lived.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Reads what has been written since the last time.</summary>
    public async Task KeepAsync(string code, CancellationToken cancellationToken)
    {
        Code = code;
        await using var find = owner.CreateCommand("SELECT id FROM one_stop.dossier WHERE code = $1");
        find.Parameters.AddWithValue(code);
        var id = (Guid)(await find.ExecuteScalarAsync(cancellationToken))!;
        var rows = new List<WrittenRow>();
        foreach (var (table, condition) in Tables)
        {
            rows.AddRange(await WrittenRow.ReadAsync(owner, table, condition, id, cancellationToken));
        }

        var changed = rows.Select(row => (Before: _known.FirstOrDefault(known => known.Id == row.Id), After: row))
            .Where(pair => pair.Before is not null && !Same(pair.Before, pair.After))
            .Select(pair => (pair.Before!, pair.After))
            .ToList();
        _steps.Add(
            new WrittenStep(
                [.. rows.Where(row => _known.All(known => known.Id != row.Id))],
                changed,
                (await WrittenRow.ReadAsync(owner, "foundation.audit_entry", "subject_id = $1", id, cancellationToken))[^1],
                (
                    await WrittenRow.ReadAsync(
                        owner,
                        "foundation.outbox_message",
                        "(payload ->> 'subjectId')::uuid = $1",
                        id,
                        cancellationToken
                    )
                )[^1]
            )
        );
        _known = rows;
    }

    private static bool Same(WrittenRow one, WrittenRow other) =>
        one.Values.Zip(other.Values).All(pair => Equals(pair.First, pair.Second) || (pair.First is Array && pair.Second is Array));
}
