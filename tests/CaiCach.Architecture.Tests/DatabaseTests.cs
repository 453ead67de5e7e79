using CaiCach.Testing;
using Npgsql;

namespace CaiCach.Architecture.Tests;

/// <summary>Rules over the migrated database.</summary>
public sealed class DatabaseTests(Harness harness)
{
    private const string Ours = "n.nspname NOT IN ('pg_catalog', 'information_schema', 'public') AND n.nspname NOT LIKE 'pg_%'";

    private const string Unprotected = $"""
        SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'unit_id' AND NOT a.attisdropped
        WHERE c.relkind IN ('r', 'p') AND {Ours} AND NOT (c.relrowsecurity AND EXISTS (
            SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polcmd = '*' AND p.polpermissive
            AND pg_get_expr(p.polqual, p.polrelid) LIKE '%( SELECT foundation.scope() AS scope)%'
            AND pg_get_expr(p.polwithcheck, p.polrelid) = pg_get_expr(p.polqual, p.polrelid)))
        """;

    private const string WithoutPolicy = $"""
        SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p') AND {Ours} AND NOT c.relrowsecurity AND c.oid::regclass::text <> 'foundation.applied_migration'
        """;

    private const string Unindexed = $"""
        SELECT f.conrelid::regclass || ' ' || f.conname FROM pg_constraint f JOIN pg_namespace n ON n.oid = f.connamespace
        WHERE f.contype = 'f' AND {Ours} AND f.conkey[1] <> coalesce(
            (SELECT attnum FROM pg_attribute WHERE attrelid = f.conrelid AND attname = 'unit_id'), 0)
        AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = f.conrelid AND i.indkey[0] = f.conkey[1])
        """;

    private const string ReachesPast = $"""
        SELECT p.oid::regprocedure::text || CASE WHEN has_function_privilege('caicach_app', p.oid, 'EXECUTE') THEN '' ELSE ' (owner only)' END
        FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE {Ours} AND p.prosecdef ORDER BY 1
        """;

    [Fact]
    public async Task Tables_WithUnitId_ShowOnlyRowsWithinTheScope() =>
        Product.ShouldHold(
            "Every table with unit_id has the unit_scope policy, for reading and writing, through a scalar sub-select.",
            (await RowsAsync(Unprotected.Replace("NOT (c.relrowsecurity", "(c.relrowsecurity", StringComparison.Ordinal))).Count,
            await RowsAsync(Unprotected)
        );

    [Fact]
    public async Task Tables_AllHaveRowLevelSecurity() =>
        Product.ShouldHold("Every table has row-level security, also one without unit_id.", 1, await RowsAsync(WithoutPolicy));

    [Fact]
    public async Task ForeignKeys_AreIndexed() =>
        Product.ShouldHold("Every foreign key but unit_id leads an index.", 1, await RowsAsync(Unindexed));

    [Fact]
    public async Task Functions_ThatLookPastTheScope_EqualTheirGoldenList() =>
        Golden.Match(string.Join('\n', await RowsAsync(ReachesPast)), "definer");

    [Fact]
    public async Task Functions_ThatLookPastTheScope_FixTheirSearchPath() =>
        Product.ShouldHold(
            "A definer function fixes its search_path, or its caller decides what its names mean.",
            1,
            await RowsAsync(
                $"""
                SELECT p.oid::regprocedure::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
                WHERE {Ours} AND p.prosecdef AND NOT coalesce('search_path=pg_catalog, pg_temp' = ANY (p.proconfig), false)
                """
            )
        );

    [Fact]
    public async Task Offenders_AreFound()
    {
        const string Offend = """
            CREATE SCHEMA offending;
            CREATE TABLE offending.bare (id uuid PRIMARY KEY, unit_id uuid);
            CREATE TABLE offending.read_only (unit_id uuid, bare_id uuid CONSTRAINT to_bare REFERENCES offending.bare (id));
            ALTER TABLE offending.read_only ENABLE ROW LEVEL SECURITY;
            CREATE POLICY half ON offending.read_only FOR SELECT USING (unit_id = ANY ((SELECT foundation.scope())::uuid[]));
            """;

        (await RowsAsync(Unprotected, Offend)).ShouldBe(["offending.bare", "offending.read_only"], ignoreOrder: true);
        (await RowsAsync(WithoutPolicy, Offend)).ShouldBe(["offending.bare"]);
        (await RowsAsync(Unindexed, Offend)).ShouldBe(["offending.read_only to_bare"]);
    }

    private async Task<List<string>> RowsAsync(string sql, string? before = null)
    {
        var rows = new List<string>();
        await harness.AsSuperuserAsync(async connection =>
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await using var command = new NpgsqlCommand(before is null ? sql : $"{before};{sql}", connection);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                rows.Add(reader.GetString(0));
            }
        });
        return rows;
    }
}
