using Npgsql;

namespace CaiCach.OneStop.Demo;

/// <summary>Takes away what an earlier fill wrote; what people have entered themselves stays.</summary>
internal static class DemoRemoval
{
    private static readonly string[] Hanging =
    [
        "dossier_signature",
        "paper_signature",
        "stored_paper",
        "paper_file",
        "paper_scan",
        "supplement_paper",
        "dossier_event",
        "dossier_party",
        "former_party",
        "dossier_component",
        "dossier_fee",
        "fee_receipt",
        "dossier_file",
        "personal_data_reading",
        "supplement_slip",
        "extension",
        "notice",
        "delivery",
    ];

    public static async Task RunAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        foreach (var table in Hanging)
        {
            await RunAsync(
                connection,
                $"DELETE FROM one_stop.{table} t USING one_stop.dossier d WHERE d.id = t.dossier_id AND d.is_demo",
                cancellationToken
            );
        }

        await RunAsync(connection, "DELETE FROM one_stop.dossier WHERE is_demo", cancellationToken);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
