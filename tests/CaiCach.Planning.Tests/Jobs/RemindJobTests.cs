using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Planning.Jobs;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Planning.Tests.Jobs;

public sealed class RemindJobTests
{
    [Fact]
    public async Task Run_WhenATaskIsLate_ThenTellsTheLeadAndTheLeaderOnce()
    {
        var commune = await Given.ACommuneAsync();
        await Tests.Plans.InForceAsync(commune, commune.Departments.Economy, commune.Clock.Today.AddDays(-2), "Việc trễ");

        await RemindAsync(commune, commune.Clock.Today);
        await RemindAsync(commune, commune.Clock.Today.AddDays(1));

        var notices = await NoticesAsync(commune);
        notices.ShouldAllBe(notice => notice.Kind == ReminderKind.Late);
        notices
            .Select(notice => notice.PersonId)
            .Order()
            .ShouldBe(
                commune
                    .People.Where(person => person.DepartmentId == commune.Departments.Economy || person.Role == Role.Leader)
                    .Select(person => person.Id)
                    .Distinct()
                    .Order()
            );
        var officer = await commune.SignInAsync(commune.OfficerOf(commune.Departments.Economy));
        (await officer.GetAsync("/thong-bao")).ShouldSay("Quá hạn từ").ShouldSay("Việc trễ");
    }

    private static async Task RemindAsync(Commune commune, DateOnly day)
    {
        var jobId = await commune.InScopeAsync(async services =>
        {
            var id = await services
                .GetRequiredService<JobQueue>()
                .EnqueueAsync(commune.Id, RemindJob.Kind, new RemindPayload(day), CancellationToken.None);
            await services.GetRequiredService<UnitOfWork>().CommitAsync([], null, CancellationToken.None);
            return id;
        });
        var worker = (await (await Harness.CurrentAsync()).ServicesAsync()).GetRequiredService<JobWorker>();
        while (!await IsDoneAsync(commune, jobId))
        {
            (await worker.RunNextAsync(TestContext.Current.CancellationToken)).ShouldBeTrue("the job is not due");
        }
    }

    private static Task<bool> IsDoneAsync(Commune commune, Guid jobId) =>
        commune.InScopeAsync(async services =>
            (
                await services
                    .GetRequiredService<PlanningDbContext>()
                    .Database.SqlQuery<string>($"SELECT state AS \"Value\" FROM foundation.job WHERE id = {jobId}")
                    .ToListAsync()
            ).Single() == "done"
        );

    private static Task<List<Notice>> NoticesAsync(Commune commune) =>
        commune.InScopeAsync(services => services.GetRequiredService<PlanningDbContext>().Notices.ToListAsync());
}
