using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Planning.Features.Tasks.ConfirmSubmission;
using CaiCach.Planning.Features.Tasks.ReportProgress;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.Planning.Tests.Features.Tasks.AssignDown;

public sealed class AssignDownTests
{
    [Fact]
    public async Task Post_ThenEachCommuneHasItInItsPlanAsGivenFromAboveAndTheProvinceSeesHowManyAreDone()
    {
        var province = await Given.AProvinceAsync();
        var (first, second) = (await Given.ACommuneAsync(province), await Given.ACommuneAsync(province));
        var (communePlan, _) = await first.APlanInForceAsync();
        var taskId = await province.ATaskToGiveAsync();
        var appraiser = await province.SignInAsync(Role.Appraiser);
        var form = await (await appraiser.GetAsync(Task(taskId))).FollowAsync("Giao cấp dưới");

        var given = await form.PostFormAsync(("Chosen", new[] { $"{first.Id}", $"{second.Id}" }));
        await FinishAsync(first, taskId);

        given.ShouldBeAt(Task(taskId)).ShouldSay("0/2 đơn vị đã xong").ShouldSay(first.Name).ShouldSay(second.Name);
        var plan = await (await first.SignInAsync(Role.Coordinator)).GetAsync($"/ke-hoach/{communePlan}");
        plan.ShouldSay("Chấn chỉnh kỷ luật hành chính").ShouldSay("được cấp trên giao");
        var list = await (await second.SignInAsync(Role.Coordinator)).GetAsync("/viec-duoc-giao");
        list.ShouldSay("Chấn chỉnh kỷ luật hành chính")
            .ShouldSay("được cấp trên giao")
            .ShouldSay(province.Name)
            .ShouldSay("3/KH-UBND ngày 10/01/2026");
        (await (await province.SignInAsync(Role.Appraiser)).GetAsync(Task(taskId))).ShouldSay("1/2 đơn vị đã xong");
        var communes = await first.InScopeAsync(services => services.GetRequiredService<PlanningDbContext>().Tasks.ToListAsync());
        communes.ShouldAllBe(task => task.UnitId == first.Id);
        (await CountAsync(first)).ShouldBe(2); // its own and the one from above, once
        (await CountAsync(second)).ShouldBe(1);
    }

    [Fact]
    public async Task Post_FromTwoPagesAtOnce_ThenEachCommuneHasItOnce()
    {
        var province = await Given.AProvinceAsync();
        var commune = await Given.ACommuneAsync(province);
        var taskId = await province.ATaskToGiveAsync();
        var appraiser = await province.SignInAsync(Role.Appraiser);
        var one = await appraiser.GetAsync(Task(taskId) + "/giao-xuong");

        (await one.PostFormAsync()).ShouldSay("Hãy chọn ít nhất một đơn vị cấp dưới.");
        (await one.PostFormAsync(("Chosen", $"{commune.Id}"), ("DueOn", new DateOnly(2026, 3, 1)))).ShouldHaveError(
            "DueOn",
            "Hạn của cấp dưới phải từ hôm nay trở đi."
        );
        await one.PostFormAsync(("Chosen", $"{commune.Id}"), ("DueOn", new DateOnly(2026, 5, 15)));
        var refused = await one.PostFormAsync(("Chosen", $"{commune.Id}"));

        refused.ShouldSay("Có đơn vị vừa được giao nhiệm vụ này.");
        var assigned = await commune.InScopeAsync(services =>
            services.GetRequiredService<PlanningDbContext>().Tasks.Include(task => task.Milestones).ToListAsync()
        );
        assigned.ShouldHaveSingleItem().Milestones.ShouldHaveSingleItem().DueOn.ShouldBe(new DateOnly(2026, 5, 15));
    }

    [Fact]
    public async Task Post_ToAnotherProvincesCommune_ThenIsRefusedAndNothingIsWritten()
    {
        var province = await Given.AProvinceAsync();
        await Given.ACommuneAsync(province);
        var foreign = await Given.ACommuneAsync(await Given.AProvinceAsync());
        var taskId = await province.ATaskToGiveAsync();
        var appraiser = await province.SignInAsync(Role.Appraiser);

        var refused = await (await appraiser.GetAsync(Task(taskId) + "/giao-xuong")).PostFormAsync(("Chosen", $"{foreign.Id}"));

        refused.ShouldSay("Có đơn vị không trực thuộc đơn vị giao.");
        (await (await foreign.SignInAsync(Role.Coordinator)).GetAsync("/viec-duoc-giao")).ShouldSay("Không có việc nào được giao");
    }

    [Fact]
    public async Task Get_ByThoseBelowOrOfACommunesOwnTask_ThenIsRefused()
    {
        var province = await Given.AProvinceAsync();
        var commune = await Given.ACommuneAsync(province);
        var (_, communesTask) = await commune.APlanInForceAsync();
        var taskId = await province.ATaskToGiveAsync();

        (await (await commune.SignInAsync(Role.Coordinator)).GetAsync(Task(taskId) + "/giao-xuong")).ShouldBeNotFound();
        (await (await province.SignInAsync(Role.Appraiser)).GetAsync(Task(communesTask) + "/giao-xuong")).ShouldBeForbidden();
        (await (await province.SignInAsync(Role.Auditor)).GetAsync(Task(taskId) + "/giao-xuong")).ShouldBeForbidden();
    }

    [Fact]
    public async Task Issue_OfAPlanAfterATaskWasGiven_ThenTheTaskStandsInIt()
    {
        var province = await Given.AProvinceAsync();
        var commune = await Given.ACommuneAsync(province);
        var taskId = await province.ATaskToGiveAsync();
        await province.GiveAsync(taskId, commune);

        var (planId, _) = await commune.APlanInForceAsync();

        (await Tests.Plans.TasksOfAsync(commune, planId)).Select(task => task.AssignedFromTaskId).ShouldBe([null, taskId]);
        (await CountAsync(commune)).ShouldBe(2);
        var file = await (await commune.SignInAsync(Role.Officer)).Client.GetByteArrayAsync($"/ke-hoach/{planId}/word");
        DocxText.Of(file).ShouldNotContain("Chấn chỉnh kỷ luật hành chính"); // the paper is what the commune issued
    }

    [Fact]
    public async Task RawSql_OfOneCommune_NeitherSeesNorChangesTheProvincesTaskNorItsNeighbours()
    {
        var province = await Given.AProvinceAsync();
        var (first, second) = (await Given.ACommuneAsync(province), await Given.ACommuneAsync(province));
        var taskId = await province.ATaskToGiveAsync();
        await province.GiveAsync(taskId, first, second);

        await first.InScopeAsync(async services =>
        {
            var connection = services.GetRequiredService<UnitOfWork>().Connection;
            (await ScalarAsync(connection, "SELECT count(*) FROM planning.plan_task")).ShouldBe(1L);
            (await ScalarAsync(connection, $"SELECT count(*) FROM planning.plan_task WHERE id = '{taskId}'")).ShouldBe(0L);
            (await ScalarAsync(connection, $"SELECT count(*) FROM planning.directive WHERE unit_id <> '{first.Id}'")).ShouldBe(0L);
            (
                await ScalarAsync(
                    connection,
                    "WITH changed AS (UPDATE planning.plan_task SET percent_complete = 99 RETURNING 1) SELECT count(*) FROM changed"
                )
            ).ShouldBe(1L);
            await Should.ThrowAsync<PostgresException>(() =>
                ScalarAsync(connection, $"UPDATE planning.plan_task SET unit_id = '{second.Id}' RETURNING 1")
            );
        });
    }

    [Fact]
    public async Task Get_OfTheUnitsBelow_ThenATaskGivenToManyCountsOnceAndAPracticeUnitNever()
    {
        var province = await Given.AProvinceAsync();
        var (first, second, practice) = (
            await Given.ACommuneAsync(province),
            await Given.ACommuneAsync(province),
            await Given.ACommuneAsync(province)
        );
        await practice.BecomePracticeAsync();
        await first.APlanInForceAsync();
        await practice.APlanInForceAsync();
        var taskId = await province.ATaskToGiveAsync();
        await province.GiveAsync(taskId, first, second, practice);
        await FinishAsync(first, taskId);
        await FinishAsync(second, taskId);
        var appraiser = await province.SignInAsync(Role.Appraiser);

        var page = await appraiser.GetAsync("/ke-hoach/cap-duoi");

        page.Texts("tfoot td").ShouldBe(["2", "1", "0", "1", "0"]); // the task of the first, and the given one, done by both
        page.Texts("tbody tr")
            .ShouldContain(row =>
                row.StartsWith(practice.Name, StringComparison.Ordinal) && row.Contains("tập huấn, không tính 2 0 0 2 0")
            );
        (await appraiser.GetAsync(Task(taskId))).ShouldSay("2/2 đơn vị đã xong").ShouldSay("tập huấn, không tính");
        (await (await first.SignInAsync(Role.Coordinator)).GetAsync("/ke-hoach/cap-duoi")).ShouldSay("Không có đơn vị cấp dưới");
        (await (await practice.SignInAsync(Role.Coordinator)).GetAsync("/viec-duoc-giao")).ShouldSay("Chấn chỉnh kỷ luật hành chính");
    }

    private static async Task FinishAsync(Commune commune, Guid fromTaskId)
    {
        await commune.ActAsync(
            Role.Coordinator,
            async services =>
            {
                var task = await TaskOf(services, fromTaskId);
                var reported = await services
                    .GetRequiredService<ReportProgressHandler>()
                    .HandleAsync(
                        new ReportProgressCommand
                        {
                            TaskId = task.Id,
                            Version = task.Version,
                            PercentComplete = 100,
                            Words = "Đã xong",
                            OccurredOn = commune.Clock.Today,
                            MilestoneId = task.Milestones[0].Id,
                            DocumentNumbers = ["45/BC-UBND"],
                        },
                        CancellationToken.None
                    );
                reported.Errors.ShouldBeEmpty();
                return true;
            }
        );
        await commune.ActAsync(
            Role.Leader,
            async services =>
            {
                var task = await TaskOf(services, fromTaskId);
                var confirmed = await services
                    .GetRequiredService<ConfirmSubmissionHandler>()
                    .HandleAsync(new ConfirmSubmissionCommand(task.Id, task.Version, true, null), CancellationToken.None);
                confirmed.Errors.ShouldBeEmpty();
                return true;
            }
        );
    }

    private static Task<PlanTask> TaskOf(IServiceProvider services, Guid fromTaskId) =>
        services
            .GetRequiredService<PlanningDbContext>()
            .Tasks.AsNoTracking()
            .Include(task => task.Milestones)
            .SingleAsync(task => task.AssignedFromTaskId == fromTaskId);

    private static async Task<int> CountAsync(Commune commune) =>
        (
            await commune.InScopeAsync(services =>
                services
                    .GetRequiredService<IPlanProgress>()
                    .OfUnitAsync(
                        commune.Id,
                        new ProgressSpan(
                            Period.OfYear(2026).Days(PeriodCutoff.Calendar),
                            commune.Clock.Today,
                            Period.OfYear(2027).Days(PeriodCutoff.Calendar)
                        ),
                        CancellationToken.None
                    )
            )
        )
            .Total
            .Count;

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    private static string Task(Guid taskId) => $"/ke-hoach/nhiem-vu/{taskId}";
}
