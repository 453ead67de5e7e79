using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Writes;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.Foundation.Tests.Jobs;

/// <summary>Each test has a database of its own, because a worker takes the jobs of all units.</summary>
public sealed class JobPartsTests : IAsyncLifetime
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private readonly GroundDatabase _database = new();
    private Ground _ground = null!;

    private JobWorker Worker => _ground.Get<JobWorker>();

    private Script Script => _ground.Get<Script>();

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        _ground = _database.Start(services => services.AddSingleton<Script>().AddJobHandler<ReadPaper>(ReadPaper.Kind, "Đọc giấy"));
    }

    public async ValueTask DisposeAsync()
    {
        await _ground.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Parts_WhenTheWorkerWasKilled_AreFoundByTheNextOneAndGoWithTheJobsEnd()
    {
        await EnqueueAsync();
        var dead = await ClaimAsync();
        await new JobParts(_ground.Get<NpgsqlDataSource>(), dead).KeepAsync(1, """{"words":["Kế hoạch"]}""", default);
        _ground.Clock.Advance(2 * Lease);
        IReadOnlyDictionary<int, string>? found = null;
        Script.Run = async (context, cancellationToken) =>
        {
            found = await context.PartsAsync(cancellationToken);
            await context.KeepPartAsync(2, "{}", cancellationToken);
            return Result.Done();
        };

        await Worker.RunNextAsync(default);

        found.ShouldNotBeNull().ShouldHaveSingleItem().ShouldBe(KeyValuePair.Create(1, """{"words": ["Kế hoạch"]}"""));
        (await PartsAsync()).ShouldBe(0L);
    }

    [Fact]
    public async Task Parts_WhenAnAttemptFails_StayForTheNextUntilTheJobIsCalledOff()
    {
        var id = await EnqueueAsync();
        Script.Run = async (context, cancellationToken) =>
        {
            await context.KeepPartAsync(1, "{}", cancellationToken);
            throw new InvalidOperationException("no paper");
        };

        await Worker.RunNextAsync(default);
        (await PartsAsync()).ShouldBe(1L);

        await _ground.AskAsync<JobQueue, Result>((queue, _) => queue.CancelAsync(id, default));
        (await PartsAsync()).ShouldBe(0L);
    }

    [Fact]
    public async Task Keep_WhenAnotherWorkerHasTheJob_KeepsNothing()
    {
        await EnqueueAsync();
        var dead = await ClaimAsync();
        _ground.Clock.Advance(2 * Lease);
        await ClaimAsync();

        await new JobParts(_ground.Get<NpgsqlDataSource>(), dead).KeepAsync(1, "{}", default);

        (await PartsAsync()).ShouldBe(0L);
    }

    [Fact]
    public async Task Parts_WhenAnotherUnitLooks_AreNotThere()
    {
        await EnqueueAsync();
        await new JobParts(_ground.Get<NpgsqlDataSource>(), await ClaimAsync()).KeepAsync(1, "{}", default);
        await using var other = _database.Start();

        (await other.ReadAsync("SELECT count(*) FROM foundation.job_part")).ShouldBe(0L);
        (await PartsAsync()).ShouldBe(1L);
    }

    private async Task<ClaimedJob> ClaimAsync() =>
        (await ClaimedJob.NextAsync(_ground.Get<NpgsqlDataSource>(), _ground.Clock.GetUtcNow(), Lease, default)).ShouldNotBeNull();

    private Task<object?> PartsAsync() => _ground.ReadAsync("SELECT count(*) FROM foundation.job_part");

    private Task<Guid> EnqueueAsync() =>
        _ground.AskAsync<JobQueue, Guid>(
            async (queue, work) =>
            {
                var id = await queue.EnqueueAsync(_ground.UnitId, ReadPaper.Kind, new Paper("Kế hoạch"), default);
                await work.CommitAsync([], null, default);
                return id;
            }
        );
}
