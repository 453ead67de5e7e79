using System.Globalization;
using Npgsql;

namespace CaiCach.Testing;

/// <summary>How PostgreSQL ran the statements inside a function, which EXPLAIN does not show: told by its extension auto_explain.</summary>
public static class NestedPlans
{
    /// <summary>Runs a query in the scope of some units and answers the plans of all that ran in it, the function's own included.</summary>
    /// <param name="connection">Of a superuser, who alone may load the extension.</param>
    /// <param name="scope">The units in scope.</param>
    /// <param name="query">A call of the function, with its parameters.</param>
    public static async Task<string> ReadAsync(NpgsqlConnection connection, Guid[] scope, NpgsqlCommand query)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(query);
        var told = new List<string>();
        connection.Notice += (_, notice) => told.Add(notice.Notice.MessageText);
        await using var transaction = await connection.BeginTransactionAsync();
        await using var setting = new NpgsqlCommand(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                LOAD 'auto_explain';
                SET LOCAL auto_explain.log_min_duration = 0;
                SET LOCAL auto_explain.log_nested_statements = on;
                SET LOCAL app.scope = '{string.Concat('{', string.Join(',', scope), '}')}';
                SET LOCAL client_min_messages = log;
                """
            ),
            connection,
            transaction
        );
        await setting.ExecuteNonQueryAsync();
        query.Connection = connection;
        await query.ExecuteNonQueryAsync();
        return string.Join('\n', told);
    }
}
