using Npgsql;

namespace CaiCach.OneStop.Demo;

/// <summary>
/// Notes for the indicators, by set, what a fill wrote. Row by row and part by part, as the triggers note what people do, it would take longer than
/// the fill itself.
/// </summary>
internal static class DemoNotes
{
    /// <summary>The triggers that note rows of a fill; what it takes away first is noted by the dossier's own.</summary>
    private static readonly (string Table, string Trigger)[] Resting =
    [
        ("dossier", "note_new"),
        ("dossier_component", "note_new"),
        ("dossier_component", "note_gone"),
        ("dossier_fee", "note_new"),
        ("dossier_fee", "note_gone"),
        ("dossier_fee", "note_payment_new"),
        ("dossier_event", "note_new"),
        ("dossier_event", "note_hand_over"),
    ];

    /// <summary>Lets the triggers rest until <see cref="NoteAsync"/>, or until the transaction is rolled back.</summary>
    public static async Task RestAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        foreach (var (table, trigger) in Resting)
        {
            await RunAsync(connection, $"ALTER TABLE one_stop.{table} DISABLE TRIGGER {trigger}", cancellationToken);
        }
    }

    /// <summary>Notes what was written meanwhile, in the same transaction, and wakes the triggers.</summary>
    public static async Task NoteAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        foreach (var (table, trigger) in Resting)
        {
            await RunAsync(connection, $"ALTER TABLE one_stop.{table} ENABLE TRIGGER {trigger}", cancellationToken);
        }

        // Nothing else could count the rows of this transaction before it ends, and the plans of the next statements depend on it.
        await RunAsync(
            connection,
            "ANALYZE one_stop.dossier, one_stop.dossier_component, one_stop.dossier_fee, one_stop.dossier_event",
            cancellationToken
        );
        await RunAsync(connection, "SELECT indicators.note_filled('dossiers', 'one_stop.noted_dossier')", cancellationToken);
        await RunAsync(connection, "SELECT indicators.note_filled('payments', 'one_stop.noted_payment')", cancellationToken);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
