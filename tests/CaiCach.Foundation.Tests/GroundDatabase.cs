using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

[assembly: AssemblyFixture(typeof(CaiCach.Foundation.Tests.GroundDatabase))]

namespace CaiCach.Foundation.Tests;

/// <summary>A database with Foundation's tables alone, served as the restricted role: one for the assembly, or one of a test's own.</summary>
public sealed class GroundDatabase : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.MigratedAsync([FoundationRoom.Migrations]);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    /// <summary>A host's services on this database, with a clock of its own and no worker running.</summary>
    internal Ground Start(Action<IServiceCollection>? add = null) => new(_database.ApplicationConnectionString, add);
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
