using Npgsql;

namespace CaiCach.Voice.Tests.Features;

/// <summary>What the audit trail says.</summary>
internal static class AuditReading
{
    /// <summary>The data of the last entry of an event in the scope of the connection.</summary>
    public static async Task<string> AuditAsync(this NpgsqlConnection connection, string eventName)
    {
        await using var command = new NpgsqlCommand(
            "SELECT data::text FROM foundation.audit_entry WHERE event_name = $1 ORDER BY sequence DESC LIMIT 1",
            connection
        )
        {
            Parameters = { new() { Value = eventName } },
        };
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
