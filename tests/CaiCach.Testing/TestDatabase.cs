using CaiCach.Foundation.Data;
using Npgsql;

namespace CaiCach.Testing;

/// <summary>A database that belongs to one test assembly, or to one test; dropped at the end.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly TestCluster _cluster;
    private readonly string _name;

    private TestDatabase(TestCluster cluster, string name)
    {
        _cluster = cluster;
        _name = name;
        ApplicationConnectionString = cluster.ConnectionString(SchemaMigrator.ApplicationRole, name);
        Owner = NpgsqlDataSource.Create(OwnerConnectionString);
        Superuser = NpgsqlDataSource.Create(cluster.ConnectionString(null, name));
    }

    /// <summary>How the restricted role connects.</summary>
    public string ApplicationConnectionString { get; }

    /// <summary>How the role that owns the tables connects.</summary>
    public string OwnerConnectionString => _cluster.ConnectionString(TestCluster.OwnerRole, _name);

    /// <summary>The role that owns the tables and migrates.</summary>
    public NpgsqlDataSource Owner { get; }

    /// <summary>The cluster's superuser: for what neither role may do, such as tampering.</summary>
    public NpgsqlDataSource Superuser { get; }

    /// <summary>With the schema of these rooms.</summary>
    public static async Task<TestDatabase> MigratedAsync(IReadOnlyList<RoomMigrations> rooms)
    {
        var cluster = TestCluster.FromEnvironment();
        return new TestDatabase(cluster, await cluster.CloneAsync(rooms));
    }

    /// <summary>With nothing in it, for tests of the migrations themselves.</summary>
    public static async Task<TestDatabase> EmptyAsync()
    {
        var cluster = TestCluster.FromEnvironment();
        return new TestDatabase(cluster, await cluster.CreateEmptyAsync());
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Owner.DisposeAsync();
        await Superuser.DisposeAsync();
        await _cluster.DropAsync(_name);
    }
}
