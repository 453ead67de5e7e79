using CaiCach.Testing;
using Npgsql;

namespace CaiCach.Planning.Tests.Data;

/// <summary>A list's plan shows a call of the function and nothing of what happens in it.</summary>
public sealed class SearchTasksPlanTests
{
    private const string Fill = """
        CREATE TEMP TABLE unit AS SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS plan FROM generate_series(1, 100) n;
        INSERT INTO planning.plan (id, unit_id, title, kind, period_from, period_to, state, created_at)
            SELECT plan, id, 'Kế hoạch', 'Year', '2026-01-01', '2026-12-31', 'InForce', now() FROM unit;
        INSERT INTO planning.plan_task (id, unit_id, plan_id, text, folded_text, deadline_text, percent_complete, is_active, is_finished_late,
                                        is_awaiting_confirmation, sort_order)
            SELECT gen_random_uuid(), id, plan, words, words, '', 0, true, false, false, k
            FROM unit, generate_series(1, 300) k, format('nhiem vu %s cua ke hoach %s', md5((n * 1000 + k)::text), n) words;
        UPDATE planning.plan_task SET folded_text = 'ra soat thu tuc hanh chinh' WHERE sort_order = 7;
        """;

    [Fact]
    public async Task SearchTasks_WhenTheTableIsFull_FindsThemByTheIndexOfWords()
    {
        await using var own = new Harness();
        await own.AsSuperuserAsync(async connection =>
        {
            await using var fill = new NpgsqlCommand(Fill, connection);
            await fill.ExecuteNonQueryAsync();
            await using var analyze = new NpgsqlCommand("VACUUM (ANALYZE) planning.plan, planning.plan_task", connection);
            await analyze.ExecuteNonQueryAsync();
            await using var all = new NpgsqlCommand("SELECT array_agg(id) FROM unit", connection);
            var scope = (Guid[])(await all.ExecuteScalarAsync())!;
            await using var search = new NpgsqlCommand("SELECT * FROM planning.search_tasks($1, $2, 20)")
            {
                Parameters =
                {
                    new() { Value = new[] { "%thu tuc%", "%soat%" } },
                    new() { Value = "thu tuc" },
                },
            };

            var plans = await NestedPlans.ReadAsync(connection, scope, search);

            plans.ShouldContain("Bitmap Index Scan on ix_plan_task_words");
            plans.ShouldNotContain("Seq Scan on plan_task");
        });
    }
}
