using System.Text;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Cleaning;
using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Writes;
using CaiCach.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Foundation.Tests.Cleaning;

public sealed class DailyCleaningTests : IAsyncLifetime
{
    private readonly GroundDatabase _database = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cleaning");
    private Ground _ground = null!;
    private FolderAttachmentStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        _store = new FolderAttachmentStore(_folder.FullName);
        _ground = _database.Start(services =>
            services.AddSingleton<IAttachmentStore>(_store).AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _ground.DisposeAsync();
        await _database.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Clean_WhenJobsEndedLongAgo_ForgetsThemButNoFailedOneAndNothingOfTheTrail()
    {
        var (old, failed, waiting) = (await EnqueueAsync(), await EnqueueAsync(), await EnqueueAsync());
        await _ground.AskAsync<JobQueue, Result>((queue, _) => queue.CancelAsync(old, default));
        await using var fail = _database.Database.Superuser.CreateCommand(
            $"UPDATE foundation.job SET state = 'failed', finished_at = created_at WHERE id = '{failed}'"
        );
        await fail.ExecuteNonQueryAsync();
        _ground.Clock.Advance(TimeSpan.FromDays(91));
        var young = await EnqueueAsync();
        await _ground.AskAsync<JobQueue, Result>((queue, _) => queue.CancelAsync(young, default));

        await CleanAsync();

        var page = await _ground.AskAsync<JobQuery, JobPage>(
            (query, _) => query.ListAsync(_ground.UnitId, new JobFilter(), 1, 20, default)
        );
        page.Jobs.Select(job => job.Id).ShouldBe([young, failed, waiting], ignoreOrder: true);
        (await _ground.ReadAsync("SELECT count(*) FROM foundation.audit_entry WHERE event_name = 'foundation.job_cancelled'")).ShouldBe(2L);
    }

    [Fact]
    public async Task Clean_WhenTheProgramDiedBetweenStoringAndSaving_DeletesTheContentOfNoneAfterADay()
    {
        var kept = await KeepAsync("kept", commits: true);
        var orphan = await KeepAsync("orphan", commits: false);
        (await _store.VerifyAsync(orphan, default)).ShouldBe(AttachmentCondition.Whole, "the crash left it");

        await CleanAsync();
        (await _store.VerifyAsync(orphan, default)).ShouldBe(AttachmentCondition.Whole, "its request may still run");

        foreach (var hash in new[] { kept, orphan })
        {
            File.SetLastWriteTimeUtc(_store.PathOf(hash), _ground.Clock.GetUtcNow().AddDays(-2).UtcDateTime);
        }

        await CleanAsync();
        (await _store.VerifyAsync(orphan, default)).ShouldBe(AttachmentCondition.Missing);
        (await _store.VerifyAsync(kept, default)).ShouldBe(AttachmentCondition.Whole);
    }

    [Theory]
    [InlineData("6")]
    [InlineData("3651")]
    [InlineData("mãi mãi")]
    public void Settings_WhenTheDaysAreOutsideTheLimits_StopTheProgram(string days) =>
        Should
            .Throw<InvalidOperationException>(() =>
                CleaningSettings.Read(
                    new ConfigurationBuilder().AddInMemoryCollection([new(CleaningSettings.JobDaysSetting, days)]).Build()
                )
            )
            .Message.ShouldContain(CleaningSettings.JobDaysSetting);

    private Task CleanAsync() => _ground.Get<DailyCleaning>().CleanAsync(default);

    private Task<Guid> EnqueueAsync() =>
        _ground.AskAsync<JobQueue, Guid>(
            async (queue, work) =>
            {
                var id = await queue.EnqueueAsync(_ground.UnitId, "test.none", "x", default);
                await work.CommitAsync([], null, default);
                return id;
            }
        );

    private Task<AttachmentHash> KeepAsync(string text, bool commits) =>
        _ground.AskAsync<AttachmentBook, AttachmentHash>(
            async (book, work) =>
            {
                using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
                var kept = await book.KeepAsync(_ground.UnitId, "a.txt", content, 1000, default);
                if (commits)
                {
                    await work.CommitAsync([], null, default);
                }

                return AttachmentHash.Parse(kept.Value.Sha256);
            }
        );
}
