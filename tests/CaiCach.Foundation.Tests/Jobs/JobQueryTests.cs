using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Outbox;
using CaiCach.Foundation.Writes;
using Npgsql;

namespace CaiCach.Foundation.Tests.Jobs;

/// <summary>The lists of an administrator among those of many units.</summary>
public sealed class JobQueryTests : IAsyncLifetime
{
    // 20 other units with 3,000 jobs and 1,000 waiting messages each, and 60 jobs of this one: every third done, failed, queued.
    private const string Fill = """
        INSERT INTO foundation.job (id, unit_id, kind, payload, state, next_attempt_at, created_by_name, created_at, finished_at, attempts, about)
        SELECT gen_random_uuid(), u.id, CASE n % 2 WHEN 0 THEN 'test.a' ELSE 'test.b' END, '{}',
               (ARRAY['done', 'failed', 'queued'])[n % 3 + 1], now(), 'Lê Thị Bình', now() - n * interval '1 minute', now(), 1, 'tệp ' || n
        FROM (SELECT gen_random_uuid() AS id, 3000 AS jobs FROM generate_series(1, 20) UNION ALL SELECT '{unit}', 60) u,
             generate_series(1, u.jobs) n;
        INSERT INTO foundation.outbox_message (id, unit_id, event_name, payload, recorded_at, next_attempt_at, attempts, last_error)
        SELECT gen_random_uuid(), u.id, 'test.event', '{}', now(), now(), 1, 'no'
        FROM (SELECT DISTINCT unit_id AS id, CASE WHEN unit_id = '{unit}' THEN 5 ELSE 1000 END AS messages FROM foundation.job) u,
             generate_series(1, u.messages);
        ANALYZE foundation.job, foundation.outbox_message;
        """;

    private readonly GroundDatabase _database = new();
    private Ground _ground = null!;

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        _ground = _database.Start();
        await using var fill = _database.Database.Superuser.CreateCommand(
            Fill.Replace("{unit}", _ground.UnitId.ToString(), StringComparison.Ordinal)
        );
        await fill.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _ground.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task List_WhenFiltered_CountsEveryStateOfTheKindAndPagesTheChosen()
    {
        var all = await ListAsync(new JobFilter(), 1);
        all.Total.ShouldBe(60);
        all.Jobs.Count.ShouldBe(20);
        all.Jobs.Select(job => job.CreatedAt).ShouldBeInOrder(SortDirection.Descending);
        all.Jobs[0].About.ShouldBe("tệp 1");

        var some = await ListAsync(new JobFilter(JobState.Failed, "test.a"), 1);
        some.Jobs.ShouldAllBe(job => job.State == JobState.Failed && job.Kind == "test.a");
        (some.Total, some.Counts[JobState.Done], some.Counts[JobState.Queued]).ShouldBe((10, 10, 10));

        var beyond = await ListAsync(new JobFilter(JobState.Failed), 9);
        (beyond.Jobs.Count, beyond.Total).ShouldBe((0, 20));
    }

    [Fact]
    public Task List_WhenThereAreManyUnits_ReadsTheUnitsOwnThroughAnIndex() =>
        ShouldUseIndexAsync(
            JobQuery.ListSql,
            "job",
            new() { Value = _ground.UnitId },
            new() { Value = "failed" },
            new() { Value = DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text },
            new() { Value = 20 },
            new() { Value = 0L }
        );

    [Fact]
    public Task Stuck_WhenThereAreManyUnits_ReadsTheUnitsOwnThroughAnIndex() =>
        ShouldUseIndexAsync(
            OutboxQuery.StuckSql,
            "outbox_message",
            new() { Value = _ground.UnitId },
            new() { Value = 10 },
            new() { Value = _ground.Clock.GetUtcNow() },
            new() { Value = 20 },
            new() { Value = 0L }
        );

    private async Task ShouldUseIndexAsync(string sql, string table, params NpgsqlParameter[] values)
    {
        var plan = await _ground.AskAsync<UnitOfWork, string>(
            async (work, _) =>
            {
                await using var command = new NpgsqlCommand($"EXPLAIN (ANALYZE, BUFFERS OFF) {sql}", work.Connection);
                command.Parameters.AddRange(values);
                await using var reader = await command.ExecuteReaderAsync();
                var lines = new List<string>();
                while (await reader.ReadAsync())
                {
                    lines.Add(reader.GetString(0));
                }

                return string.Join('\n', lines);
            }
        );
        plan.ShouldContain($"on {table}");
        plan.ShouldNotContain($"Seq Scan on {table}");
    }

    private Task<JobPage> ListAsync(JobFilter filter, int page) =>
        _ground.AskAsync<JobQuery, JobPage>((query, _) => query.ListAsync(_ground.UnitId, filter, page, 20, default));
}
