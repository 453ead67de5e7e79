using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Host;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;
using Xunit;

namespace CaiCach.Testing;

/// <summary>
/// The assembly fixture: one database and one host for all tests of an assembly, made when the first test asks. A test that changes
/// what all communes share makes another: <c>await using var own = new Harness();</c>.
/// </summary>
public sealed class Harness : IAsyncDisposable
{
    /// <summary>The address under which pages are asked for in memory.</summary>
    public static readonly Uri BaseAddress = new("http://localhost/");

    private readonly string _varFolder = Directory.CreateTempSubdirectory("caicach-test-").FullName;
    private readonly Lazy<Task<TestDatabase>> _database;
    private readonly Lazy<Task<TestHost>> _host;
    private readonly Lazy<Task<TestHost>> _browserHost;
    private readonly SemaphoreSlim _oneWorker = new(1);
    private int _founded;

    private readonly Lazy<string> _passwordHash = new(() =>
        new PasswordHasher<object>(Options.Create(TestHost.QuickHashing)).HashPassword(new object(), Given.Password)
    );

    public Harness()
    {
        _database = new(() => TestDatabase.MigratedAsync(Rooms.Migrations));
        _host = new(async () => await TestHost.InMemoryAsync(await SettingsAsync(), Clock, Environment, Services));
        _browserHost = new(async () => await TestHost.OnPortAsync(await SettingsAsync(), Clock, Environment, Services));
    }

    /// <summary>What the application of a harness of the test's own finds in its environment besides.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>What the application of a harness of the test's own offers besides, e.g. an endpoint to try the API's ground with.</summary>
    public Action<IServiceCollection> Services { get; init; } = _ => { };

    /// <summary>Tells the time where no commune's clock does: in the browser's host and its workers.</summary>
    public TestClock Clock { get; } = new();

    /// <summary>The folder for attachments and keys.</summary>
    public string VarFolder => _varFolder;

    /// <summary>The fixture of the running test.</summary>
    public static async ValueTask<Harness> CurrentAsync() =>
        await TestContext.Current.GetFixture<Harness>()
        ?? throw new InvalidOperationException("The test assembly lacks [assembly: AssemblyFixture(typeof(Harness))].");

    /// <summary>The database of the assembly.</summary>
    public Task<TestDatabase> DatabaseAsync() => _database.Value;

    /// <summary>The application's services, for what lives as long as the process.</summary>
    public async Task<IServiceProvider> ServicesAsync() => (await _host.Value).Services;

    /// <summary>Where a browser finds the application; started at the first call.</summary>
    public async Task<Uri> AddressAsync() => (await _browserHost.Value).Address;

    /// <summary>Works as the restricted role, as the system, seeing the rows of these authorities; what is not committed is gone at the end.</summary>
    public Task InScopeAsync(IReadOnlyCollection<Guid> unitIds, Func<IServiceProvider, Task> work, TestClock? clock = null) =>
        InScopeAsync(
            unitIds,
            async services =>
            {
                await work(services);
                return true;
            },
            clock
        );

    /// <summary>The same, with an answer.</summary>
    public async Task<T> InScopeAsync<T>(IReadOnlyCollection<Guid> unitIds, Func<IServiceProvider, Task<T>> work, TestClock? clock = null)
    {
        var host = await _host.Value;
        host.Clock.Enter(clock ?? Clock);
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>().OpenAsync(unitIds, CancellationToken.None);
        if (unitIds.Count > 0)
        {
            scope.ServiceProvider.GetRequiredService<CurrentUser>().ActIn(unitIds.First(), Actor.System);
        }

        return await work(scope.ServiceProvider);
    }

    /// <summary>
    /// Does the next job that is due, of whichever commune; false when there is none. One worker at a time, so that a job which another
    /// worker took is done before this one finds the queue empty.
    /// </summary>
    /// <exception cref="InvalidOperationException">The queue is the assembly's, and the test's class is not in its collection.</exception>
    public async Task<bool> RunJobAsync(TestClock? clock = null)
    {
        if (
            ReferenceEquals(await TestContext.Current.GetFixture<Harness>(), this)
            && TestContext.Current.TestCollection?.TestCollectionDisplayName != SharedQueue.Name
        )
        {
            throw new InvalidOperationException(
                $"Jobs of the assembly's queue are run by classes with [Collection({nameof(SharedQueue)}.{nameof(SharedQueue.Name)})]."
            );
        }

        await _oneWorker.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return await InScopeAsync(
                [],
                services => services.GetRequiredService<JobWorker>().RunNextAsync(TestContext.Current.CancellationToken),
                clock
            );
        }
        finally
        {
            _oneWorker.Release();
        }
    }

    /// <summary>Does all jobs that are due.</summary>
    public async Task RunJobsAsync(TestClock? clock = null)
    {
        while (await RunJobAsync(clock)) { }
    }

    /// <summary>Works on a connection of the role that owns the tables, past row-level security.</summary>
    public async Task AsOwnerAsync(Func<NpgsqlConnection, Task> work)
    {
        await using var connection = await (await _database.Value).Owner.OpenConnectionAsync();
        await work(connection);
    }

    /// <summary>Works on a connection of the cluster's superuser.</summary>
    public async Task AsSuperuserAsync(Func<NpgsqlConnection, Task> work)
    {
        await using var connection = await (await _database.Value).Superuser.OpenConnectionAsync();
        await work(connection);
    }

    /// <summary>A commune with departments, positions, people and accounts; below a province when one is named.</summary>
    public async Task<Commune> ACommuneAsync(Authority? below = null) => await Founding().CommuneAsync(below);

    /// <summary>A province with a leader, an appraiser, an auditor and an administrator.</summary>
    public async Task<Authority> AProvinceAsync() => await Founding().ProvinceAsync();

    // What is drawn by chance out of a unit's code, as the demonstration's dossiers are, is the same in every run of a test that
    // founds the units of a harness of its own.
    private Founding Founding() => new(this, _passwordHash.Value, Interlocked.Increment(ref _founded));

    /// <summary>Someone who has not signed in.</summary>
    public async Task<TestUser> AVisitorAsync(TestClock? clock = null) => new(await _host.Value, clock ?? Clock);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // What failed to start has told the tests already.
        foreach (var host in new[] { _host, _browserHost }.Where(host => host.IsValueCreated && host.Value.IsCompletedSuccessfully))
        {
            await (await host.Value).DisposeAsync();
        }

        if (_database.IsValueCreated && _database.Value.IsCompletedSuccessfully)
        {
            await (await _database.Value).DisposeAsync();
        }

        _oneWorker.Dispose();
        Directory.Delete(_varFolder, recursive: true);
    }

    private async Task<HostSettings> SettingsAsync()
    {
        var database = await _database.Value;
        return new HostSettings(database.OwnerConnectionString, database.ApplicationConnectionString, _varFolder);
    }
}
