using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaiCach.Foundation.Tests;

/// <summary>One database with Foundation's tables and those of a room made up for these tests; dropped at the end.</summary>
public sealed class GroundDatabase : IAsyncLifetime
{
    private TestDatabase? _database;

    /// <summary>The database, for what neither role of the application may do.</summary>
    public TestDatabase Database => _database ?? throw new InvalidOperationException("The database is made by InitializeAsync.");

    public async ValueTask InitializeAsync() =>
        _database = await TestDatabase.MigratedAsync([FoundationRoom.Migrations, TrialDbContext.Migrations]);

    public ValueTask DisposeAsync() => _database?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>A host's services on this database, with a clock of its own and no worker running.</summary>
    internal Ground Start(Action<IServiceCollection>? add = null) => new(Database.ApplicationConnectionString, add);
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
        services.AddRoomContext<TrialDbContext>();
        add?.Invoke(services);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public TestClock Clock { get; } = new();

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
