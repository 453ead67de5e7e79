using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Identity;
using Npgsql;

namespace CaiCach.Benchmarks.Load;

/// <summary>
/// Fills a database that <c>caicach demo</c> has filled with a whole province, by set-based SQL, and gathers the planner's statistics. The
/// tests of query plans use it too, with fewer communes.
/// </summary>
internal static class ProvinceFill
{
    private static readonly string[] Files = ["1_organisation.sql", "2_plans.sql", "3_history.sql", "4_dossiers.sql"];

    /// <summary>Fills as the role that owns the tables.</summary>
    /// <param name="connection">An open connection of that role.</param>
    /// <param name="communes">Communes of the province, the demonstration's included.</param>
    /// <param name="tasks">Tasks of each commune.</param>
    /// <param name="today">The day that the work has come to.</param>
    /// <param name="password">The password of every account.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task RunAsync(
        NpgsqlConnection connection,
        int communes,
        int tasks,
        DateOnly today,
        string password,
        CancellationToken cancellationToken
    )
    {
        var hash = new PasswordHasher<object>().HashPassword(new object(), password);
        foreach (var file in Files)
        {
            using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(file)!);
            var sql = (await reader.ReadToEndAsync(cancellationToken))
                .Replace("{communes}", communes.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("{tasks}", tasks.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("{today}", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("{year}", today.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("{password_hash}", hash, StringComparison.Ordinal);
            await ExecuteAsync(connection, sql, cancellationToken);
        }

        await ExecuteAsync(connection, "VACUUM (ANALYZE)", cancellationToken);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
