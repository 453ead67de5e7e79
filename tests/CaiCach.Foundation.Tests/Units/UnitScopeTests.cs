using CaiCach.Foundation.Writes;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.Foundation.Tests.Units;

/// <summary>Two communes on one database: what the restricted role may do to the other's rows, with any SQL.</summary>
public sealed class UnitScopeTests(GroundDatabase database) : IAsyncLifetime
{
    private readonly Ground _mine = database.Start();
    private readonly Ground _theirs = database.Start();

    public async ValueTask InitializeAsync()
    {
        foreach (var ground in new[] { _mine, _theirs })
        {
            await using var connection = await OpenAsync($"{{{ground.UnitId}}}");
            await ExecuteAsync(connection, $"INSERT INTO trial.note VALUES (gen_random_uuid(), '{ground.UnitId}', 'A', 'nguyên vẹn')");
            (await ground.CommitAsync(new NoteWritten(ground.UnitId, Guid.CreateVersion7()))).Failed.ShouldBeFalse();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _mine.DisposeAsync();
        await _theirs.DisposeAsync();
    }

    [Theory]
    [InlineData(null, "the scope was never set")]
    [InlineData("", "the scope was reset")]
    [InlineData("{}", "the scope is empty")]
    [InlineData("{00000000-0000-0000-0000-000000000000}", "the scope is of nobody")]
    [InlineData("mine", "the scope is another commune's")]
    public async Task RawSql_WhenTheScopeDoesNotNameTheUnit_NeitherSeesNorChangesItsRows(string? scope, string why)
    {
        await using var connection = await OpenAsync(scope == "mine" ? $"{{{_mine.UnitId}}}" : scope);
        var theirs = $"WHERE unit_id = '{_theirs.UnitId}'";

        foreach (var table in new[] { "trial.note", "foundation.audit_entry", "foundation.outbox_message", "foundation.audit_head" })
        {
            (await ScalarAsync(connection, $"SELECT count(*) FROM {table} {theirs}")).ShouldBe(0L, $"{table}: {why}");
        }

        (await ExecuteAsync(connection, $"UPDATE trial.note SET text = 'phá' {theirs}")).ShouldBe(0, why);
        (await ExecuteAsync(connection, $"DELETE FROM trial.note {theirs}")).ShouldBe(0, why);
        (await ExecuteAsync(connection, $"UPDATE foundation.outbox_message SET attempts = 9 {theirs}")).ShouldBe(0, why);
        (await _theirs.ReadAsync("SELECT text FROM trial.note")).ShouldBe("nguyên vẹn");
    }

    /// <summary>Statements that must be refused, within the scope {mine}.</summary>
    public static TheoryData<string> Refused =>
        [
            "INSERT INTO trial.note VALUES (gen_random_uuid(), '{theirs}', 'B', '')",
            "UPDATE trial.note SET unit_id = '{theirs}'",
            "INSERT INTO foundation.outbox_message VALUES (gen_random_uuid(), '{theirs}', 'x.y', '{}', now(), NULL, 0, now())",
            "SELECT foundation.append_audit('{theirs}', gen_random_uuid(), now(), NULL, 'x', 'x.y', gen_random_uuid(), NULL, '{}')",
            "INSERT INTO foundation.audit_entry SELECT * FROM foundation.audit_entry",
            "UPDATE foundation.audit_entry SET person_name = 'x'",
            "DELETE FROM foundation.audit_entry",
            "UPDATE foundation.audit_head SET sequence = 0",
            "TRUNCATE trial.note",
            "SELECT * FROM foundation.verify_audit()",
            "SET LOCAL ROLE caicach_owner",
            "ALTER TABLE trial.note DISABLE ROW LEVEL SECURITY",
            "DROP POLICY unit_scope ON trial.note",
            "CREATE OR REPLACE FUNCTION foundation.scope() RETURNS uuid[] LANGUAGE sql AS $$ SELECT '{}'::uuid[] $$",
        ];

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task RawSql_WhenItReachesForMore_IsRefused(string sql)
    {
        await using var connection = await OpenAsync($"{{{_mine.UnitId}}}");

        var thrown = await Should.ThrowAsync<PostgresException>(() =>
            ExecuteAsync(connection, sql.Replace("{theirs}", _theirs.UnitId.ToString(), StringComparison.Ordinal))
        );

        thrown.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task RawSql_WhenTheScopeIsNoArray_FailsInsteadOfAnswering()
    {
        await using var connection = await OpenAsync("all of them");

        var thrown = await Should.ThrowAsync<PostgresException>(() => ScalarAsync(connection, "SELECT count(*) FROM trial.note"));

        thrown.SqlState.ShouldBe(PostgresErrorCodes.InvalidTextRepresentation);
    }

    [Fact]
    public async Task RawSql_WhenRowSecurityIsSwitchedOff_FailsInsteadOfAnswering()
    {
        await using var connection = await OpenAsync($"{{{_mine.UnitId}}}");
        await ExecuteAsync(connection, "SET row_security = off");

        var thrown = await Should.ThrowAsync<PostgresException>(() => ScalarAsync(connection, "SELECT count(*) FROM trial.note"));

        thrown.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Scope_WhenTheConnectionGoesBackToThePool_IsGone(bool commits)
    {
        await using var dataSource = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(database.Database.ApplicationConnectionString) { MaxPoolSize = 1 }.ConnectionString
        );
        int before;
        await using (var work = new UnitOfWork(dataSource, new Foundation.Units.CurrentUser(), TimeProvider.System))
        {
            await work.OpenAsync([_mine.UnitId], CancellationToken.None);
            before = work.Connection.ProcessID;
            (await ScalarAsync(work.Connection, "SELECT count(*) FROM trial.note")).ShouldBe(1L);
            if (commits)
            {
                await work.CommitAsync([], null, CancellationToken.None);
            }
        }

        await using var next = await dataSource.OpenConnectionAsync();
        next.ProcessID.ShouldBe(before);
        (await ScalarAsync(next, "SELECT coalesce(current_setting('app.scope', true), '')")).ShouldBe("");
        (await ScalarAsync(next, "SELECT count(*) FROM trial.note")).ShouldBe(0L);
    }

    [Fact]
    public async Task Scope_WhenItIsReplacedWithinTheWork_CountsFromThenOn()
    {
        await _mine.AskAsync<UnitOfWork, bool>(
            async (work, _) =>
            {
                await work.OpenAsync([_theirs.UnitId], CancellationToken.None);
                (await ScalarAsync(work.Connection, "SELECT unit_id FROM trial.note")).ShouldBe(_theirs.UnitId);
                await work.OpenAsync([], CancellationToken.None);
                (await ScalarAsync(work.Connection, "SELECT count(*) FROM trial.note")).ShouldBe(0L);
                return true;
            }
        );
    }

    private async Task<NpgsqlConnection> OpenAsync(string? scope)
    {
        var connection = await _mine.Get<NpgsqlDataSource>().OpenConnectionAsync();
        if (scope is not null)
        {
            await using var command = new NpgsqlCommand("SELECT set_config('app.scope', $1, false)", connection)
            {
                Parameters = { new() { Value = scope } },
            };
            await command.ExecuteNonQueryAsync();
        }

        return connection;
    }

    private static async Task<int> ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync();
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
