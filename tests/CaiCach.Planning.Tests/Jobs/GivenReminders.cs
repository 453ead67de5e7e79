using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Data;
using CaiCach.Planning.Jobs;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Planning.Tests.Jobs;

/// <summary>The daily job, run by the test.</summary>
internal static class GivenReminders
{
    /// <summary>Runs the reminders of a day to their end.</summary>
    public static async Task RemindAsync(this Commune commune, DateOnly day)
    {
        var jobId = await commune.InScopeAsync(async services =>
        {
            var id = await services
                .GetRequiredService<JobQueue>()
                .EnqueueAsync(commune.Id, RemindJob.Kind, new RemindPayload(day), CancellationToken.None);
            await services.GetRequiredService<UnitOfWork>().CommitAsync([], null, CancellationToken.None);
            return id;
        });
        await (await Harness.CurrentAsync()).RunJobsAsync(commune.Clock);
        (await IsDoneAsync(commune, jobId)).ShouldBeTrue("the job is not due");
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
}
