using CaiCach.Foundation.Data;
using CaiCach.Testing;
using Npgsql;

namespace CaiCach.Foundation.Tests.Data;

public sealed class SchemaMigratorTests : IAsyncLifetime
{
    private static readonly RoomMigrations[] Rooms = [FoundationRoom.Migrations, TrialDbContext.Migrations];
    private static readonly int Files = Rooms.Sum(room => room.Files().Count);
    private TestDatabase? _database;

    private NpgsqlDataSource Owner => _database!.Owner;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.EmptyAsync();

    public ValueTask DisposeAsync() => _database!.DisposeAsync();

    [Fact]
    public async Task Migrate_FromEmpty_AppliesEachFileOnce()
    {
        (await MigrateAsync()).ShouldBe(Files);
        (await MigrateAsync()).ShouldBe(0);
        (await ScalarAsync("SELECT count(*) FROM foundation.applied_migration")).ShouldBe((long)Files);
    }

    [Fact]
    public async Task Migrate_WhenTwoProcessesStartAtOnce_AppliesEachFileOnce()
    {
        var applied = await Task.WhenAll(MigrateAsync(), MigrateAsync(), MigrateAsync());

        applied.Order().ShouldBe([0, 0, Files]);
    }

    [Fact]
    public async Task Migrate_WhenAnAppliedFileHasChanged_RefusesAndChangesNothing()
    {
        await MigrateAsync();
        await ScalarAsync("DELETE FROM foundation.applied_migration WHERE name = '0003_audit_verification'");
        await ScalarAsync("UPDATE foundation.applied_migration SET sha256 = 'khác' WHERE room = 'trial'");

        var refused = await SchemaMigrator.MigrateAsync(Owner, Rooms, CancellationToken.None);

        refused.Errors.ShouldBe([DataErrors.MigrationChanged("trial/0001_notes")]);
        (await ScalarAsync("SELECT count(*) FROM foundation.applied_migration")).ShouldBe((long)Files - 1);
    }

    [Fact]
    public async Task Migrate_WhenAFileFails_KeepsTheFilesBeforeAndNothingOfIt()
    {
        await SchemaMigrator.MigrateAsync(Owner, [FoundationRoom.Migrations], CancellationToken.None);
        await ScalarAsync("CREATE SCHEMA trial; CREATE TABLE trial.note (id int)");

        await Should.ThrowAsync<PostgresException>(MigrateAsync);

        (await ScalarAsync("SELECT count(*) FROM foundation.applied_migration WHERE room = 'trial'")).ShouldBe(0L);
        await ScalarAsync("DROP TABLE trial.note");
        (await MigrateAsync()).ShouldBe(TrialDbContext.Migrations.Files().Count);
    }

    [Fact]
    public void Fingerprint_ChangesWithTheSetOfFiles()
    {
        SchemaMigrator.Fingerprint(Rooms).ShouldBe(SchemaMigrator.Fingerprint([.. Rooms]));
        SchemaMigrator.Fingerprint(Rooms).ShouldNotBe(SchemaMigrator.Fingerprint([FoundationRoom.Migrations]), StringComparer.Ordinal);
    }

    private async Task<int> MigrateAsync() => (await SchemaMigrator.MigrateAsync(Owner, Rooms, CancellationToken.None)).Value;

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var command = Owner.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
