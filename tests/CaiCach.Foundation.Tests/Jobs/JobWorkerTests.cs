using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Numbers;
using CaiCach.Foundation.Writes;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.Foundation.Tests.Jobs;

public sealed record Paper(string Name);

/// <summary>What the job does in this test, after it has written a number that can be counted.</summary>
internal sealed class Script
{
    public Func<JobContext, CancellationToken, Task<Result>> Run { get; set; } = (_, _) => Task.FromResult(Result.Done());
}

internal sealed class ReadPaper(NumberBook book, UnitOfWork work, Script script) : IJobHandler
{
    public const string Kind = "test.read_paper";

    public async Task<Result> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        await book.IssueAsync(context.UnitId, "paper", new DateOnly(2026, 3, 2), "{number}/KH", context.Id, cancellationToken);
        await work.CommitAsync([], null, cancellationToken);
        return await script.Run(context, cancellationToken);
    }
}

/// <summary>Each test has a database of its own, because a worker takes the jobs of all units.</summary>
public sealed class JobWorkerTests : IAsyncLifetime
{
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
    public async Task Job_WhileItRuns_ShowsItsProgressAndAfterwardsItsResult()
    {
        var id = await EnqueueAsync();
        JobLine? during = null;
        Script.Run = async (context, cancellationToken) =>
        {
            await context.ReportAsync(3, 10, "Đang đọc trang 3", cancellationToken);
            during = await FindAsync(id);
            context.SetResult(context.Payload<Paper>());
            return Result.Done();
        };

        (await Worker.RunNextAsync(default)).ShouldBeTrue();
        (await Worker.RunNextAsync(default)).ShouldBeFalse();

        during.ShouldNotBeNull().State.ShouldBe(JobState.Running);
        (during.ProgressDone, during.ProgressTotal, during.ProgressText).ShouldBe((3, 10, "Đang đọc trang 3"));
        var done = await FindAsync(id);
        (done.State, done.ProgressDone, done.CreatedByName).ShouldBe((JobState.Done, 10, "Lê Thị Bình"));
        done.Result<Paper>().ShouldBe(new Paper("Kế hoạch"));
        (await NumbersAsync()).ShouldBe(1L);
    }

    [Fact]
    public async Task Job_WhenItsTransactionIsRolledBack_NeverExists()
    {
        await _ground.AskAsync<JobQueue, Guid>((queue, _) => queue.EnqueueAsync(_ground.UnitId, ReadPaper.Kind, new Paper("x"), default));
        (await Worker.RunNextAsync(default)).ShouldBeFalse();
    }

    [Fact]
    public async Task Job_WhenItsWorkerDied_IsTakenOverAfterTheLeaseAndTheDeadOneCanWriteNoMore()
    {
        var id = await EnqueueAsync();
        var dataSource = _ground.Get<NpgsqlDataSource>();
        var abandoned = await ClaimedJob.NextAsync(dataSource, _ground.Clock.GetUtcNow(), TimeSpan.FromMinutes(1), default);
        (await Worker.RunNextAsync(default)).ShouldBeFalse("the lease still runs");

        _ground.Clock.Advance(TimeSpan.FromMinutes(2));
        using var dead = new JobLease(dataSource, _ground.Clock, abandoned!, TimeSpan.FromMinutes(1));
        Script.Run = async (_, _) =>
        {
            await dead.RenewAsync(default);
            return Result.Done();
        };
        (await Worker.RunNextAsync(default)).ShouldBeTrue();

        dead.IsLost.ShouldBeTrue();
        await dead.EndAsync(JobState.Failed, "late", default);
        var done = await FindAsync(id);
        (done.State, done.Attempts, done.LastError).ShouldBe((JobState.Done, 2, null));
    }

    [Fact]
    public async Task Job_WhenItKillsEachWorker_FailsAfterFiveAttempts()
    {
        var id = await EnqueueAsync();
        for (var i = 0; i < JobLimits.MaxAttempts; i++)
        {
            await ClaimedJob.NextAsync(_ground.Get<NpgsqlDataSource>(), _ground.Clock.GetUtcNow(), TimeSpan.FromMinutes(1), default);
            _ground.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        await Worker.RunNextAsync(default);

        var failed = await FindAsync(id);
        (failed.State, failed.LastError).ShouldBe((JobState.Failed, JobErrors.WorkerDied.Message));
    }

    [Fact]
    public async Task Job_WhenItFailsFiveTimes_WaitsForAPersonWhoRunsItAgain()
    {
        var id = await EnqueueAsync();
        Script.Run = (_, _) => throw new InvalidOperationException("no paper");
        var waits = new List<TimeSpan>();
        for (var i = 0; i < JobLimits.MaxAttempts; i++)
        {
            (await Worker.RunNextAsync(default)).ShouldBeTrue();
            (await Worker.RunNextAsync(default)).ShouldBeFalse("it must wait before it is tried again");
            waits.Add((await FindAsync(id)).NextAttemptAt - _ground.Clock.GetUtcNow());
            _ground.Clock.Advance(TimeSpan.FromHours(2));
        }

        waits.Take(4).ShouldBe([TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(120), TimeSpan.FromSeconds(240)]);
        var failed = await FindAsync(id);
        (failed.State, failed.Attempts, failed.LastError).ShouldBe((JobState.Failed, 5, "InvalidOperationException: no paper"));
        (await NumbersAsync()).ShouldBe(0L);
        var page = await _ground.AskAsync<JobQuery, JobPage>(
            (query, _) => query.ListAsync(_ground.UnitId, new JobFilter(JobState.Failed), 1, 20, default)
        );
        (page.Total, page.Jobs[0].Id).ShouldBe((1, id));

        Script.Run = (_, _) => Task.FromResult(Result.Done());
        (await RetryAsync(id)).Failed.ShouldBeFalse();
        await Worker.RunNextAsync(default);
        (await FindAsync(id)).State.ShouldBe(JobState.Done);
        (await _ground.ReadAsync("SELECT event_name || ' ' || person_name FROM foundation.audit_entry")).ShouldBe(
            "foundation.job_retried Lê Thị Bình"
        );
        (await RetryAsync(id)).Errors.ShouldBe([JobErrors.MustHaveEnded]);
    }

    [Fact]
    public async Task Job_WhenItIsRefused_FailsAtOnceWithTheReasonAndKeepsNothing()
    {
        var id = await EnqueueAsync();
        Script.Run = (_, _) => Task.FromResult<Result>(NumberErrors.NotANumber);
        await Worker.RunNextAsync(default);

        var failed = await FindAsync(id);
        (failed.State, failed.Attempts, failed.LastError).ShouldBe((JobState.Failed, 1, NumberErrors.NotANumber.Message));
        (await NumbersAsync()).ShouldBe(0L);
    }

    [Fact]
    public async Task Cancel_WhenTheJobRuns_StopsItAndKeepsNothing()
    {
        var id = await EnqueueAsync();
        Script.Run = async (context, cancellationToken) =>
        {
            (await CancelAsync(id)).Failed.ShouldBeFalse();
            await context.ReportAsync(1, 2, null, cancellationToken);
            return Result.Done();
        };
        await Worker.RunNextAsync(default);

        (await FindAsync(id)).State.ShouldBe(JobState.Cancelled);
        (await NumbersAsync()).ShouldBe(0L);
        (await CancelAsync(id)).Errors.ShouldBe([JobErrors.MustBeOpen]);
        (await CancelAsync(Guid.CreateVersion7())).Errors.ShouldBe([JobErrors.NotFound]);
    }

    [Fact]
    public async Task Cancel_WhenTheJobWaits_EndsItWithoutAWorker()
    {
        var id = await EnqueueAsync();
        (await CancelAsync(id)).Failed.ShouldBeFalse();
        (await FindAsync(id)).State.ShouldBe(JobState.Cancelled);
        (await Worker.RunNextAsync(default)).ShouldBeFalse();
    }

    [Fact]
    public async Task Stop_WhenAJobRuns_PutsItBackIntoTheQueueAsIfNeverClaimed()
    {
        var id = await EnqueueAsync();
        using var stopping = new CancellationTokenSource();
        Script.Run = async (_, cancellationToken) =>
        {
            await stopping.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return Result.Done();
        };
        await Worker.RunNextAsync(stopping.Token);

        var returned = await FindAsync(id);
        (returned.State, returned.Attempts).ShouldBe((JobState.Queued, 0));
        (await NumbersAsync()).ShouldBe(0L);
    }

    [Fact]
    public async Task Jobs_WhenFourWorkersTakeThem_AreEachDoneOnce()
    {
        for (var i = 0; i < 24; i++)
        {
            await EnqueueAsync();
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DrainAsync()));

        (await NumbersAsync()).ShouldBe(24L);
        (await _ground.ReadAsync("SELECT count(DISTINCT subject_id) FROM foundation.issued_number")).ShouldBe(24L);
        (await _ground.ReadAsync("SELECT count(*) FROM foundation.job WHERE state = 'done' AND attempts = 1")).ShouldBe(24L);
    }

    [Fact]
    public async Task Job_WhenAnotherUnitLooks_IsNotThere()
    {
        var id = await EnqueueAsync();
        await using var other = _database.Start();
        (await other.AskAsync<JobQuery, JobLine?>((query, _) => query.ByIdAsync(id, default))).ShouldBeNull();
        (
            await other.AskAsync<JobQuery, JobPage>((query, _) => query.ListAsync(_ground.UnitId, new JobFilter(), 1, 20, default))
        ).Total.ShouldBe(0);
    }

    private async Task DrainAsync()
    {
        while (await Worker.RunNextAsync(default)) { }
    }

    private Task<Guid> EnqueueAsync() =>
        _ground.AskAsync<JobQueue, Guid>(
            async (queue, work) =>
            {
                var id = await queue.EnqueueAsync(_ground.UnitId, ReadPaper.Kind, new Paper("Kế hoạch"), default);
                await work.CommitAsync([], null, default);
                return id;
            }
        );

    private async Task<JobLine> FindAsync(Guid id) =>
        (await _ground.AskAsync<JobQuery, JobLine?>((query, _) => query.ByIdAsync(id, default))).ShouldNotBeNull();

    private Task<Result> RetryAsync(Guid id) => _ground.AskAsync<JobQueue, Result>((queue, _) => queue.RetryAsync(id, default));

    private Task<Result> CancelAsync(Guid id) => _ground.AskAsync<JobQueue, Result>((queue, _) => queue.CancelAsync(id, default));

    private Task<object?> NumbersAsync() => _ground.ReadAsync("SELECT count(*) FROM foundation.issued_number");
}
