using CaiCach.Foundation.Data;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

[assembly: AssemblyFixture(typeof(CaiCach.Foundation.Tests.GroundDatabase))]

namespace CaiCach.Foundation.Tests;

/// <summary>One database with Foundation's tables for the assembly, served as the restricted role; dropped at the end.</summary>
public sealed class GroundDatabase : IAsyncLifetime
{
    private readonly string _name = $"ground_{Guid.CreateVersion7():n}";
    private readonly NpgsqlConnectionStringBuilder _server = new(
        Environment.GetEnvironmentVariable("CAICACH_TEST_POSTGRES")
            ?? throw new InvalidOperationException("CAICACH_TEST_POSTGRES is not set.")
    );

    private string OwnerConnection => new NpgsqlConnectionStringBuilder(_server.ConnectionString) { Database = _name }.ConnectionString;

    private string ApplicationConnection =>
        new NpgsqlConnectionStringBuilder(OwnerConnection)
        {
            Options = $"-c role={SchemaMigrator.ApplicationRole}",
            MaxPoolSize = 40,
        }.ConnectionString;

    public async ValueTask InitializeAsync()
    {
        await OnServerAsync($"CREATE DATABASE {_name}");
        await using var owner = NpgsqlDataSource.Create(OwnerConnection);
        (await SchemaMigrator.MigrateAsync(owner, [FoundationRoom.Migrations], CancellationToken.None)).Failed.ShouldBeFalse();
    }

    public async ValueTask DisposeAsync() => await OnServerAsync($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");

    /// <summary>A host's services on this database, with a clock of its own and no worker running.</summary>
    internal Ground Start(Action<IServiceCollection>? add = null) => new(ApplicationConnection, add);

    private async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_server.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>A clock that stands until it is moved.</summary>
internal sealed class StandingClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;
}

/// <summary>The services of one test, in a unit of its own.</summary>
internal sealed class Ground : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public Ground(string connectionString, Action<IServiceCollection>? add)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        services.AddFoundation(connectionString);
        services.AddSingleton<TimeProvider>(Clock);
        add?.Invoke(services);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public StandingClock Clock { get; } = new();

    public Guid UnitId { get; } = Guid.CreateVersion7();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>One request in the unit's scope.</summary>
    public async Task<TAnswer> AskAsync<TService, TAnswer>(Func<TService, UnitOfWork, Task<TAnswer>> ask)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActIn(UnitId, new Actor(Guid.CreateVersion7(), null, "Lê Thị Bình"));
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await work.OpenAsync([UnitId], CancellationToken.None);
        return await ask(scope.ServiceProvider.GetRequiredService<TService>(), work);
    }

    /// <summary>One value read in the unit's scope.</summary>
    public Task<object?> ReadAsync(string sql) =>
        AskAsync<UnitOfWork, object?>(
            async (work, _) =>
            {
                await using var command = new NpgsqlCommand(sql, work.Connection);
                return await command.ExecuteScalarAsync();
            }
        );

    /// <summary>Commits events of the unit.</summary>
    public Task<Result> CommitAsync(params IReadOnlyList<IEvent> events) =>
        AskAsync<UnitOfWork, Result>((work, _) => work.CommitAsync(events, null, CancellationToken.None));

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
