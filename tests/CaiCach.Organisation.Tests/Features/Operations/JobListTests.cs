using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.Organisation.Tests.Features.Operations;

public sealed class JobListTests
{
    private const string Kind = "planning.remind";

    [Fact]
    public async Task Get_WhenJobsStandInEveryState_SaysWhatEachIsAndWhyItFailed()
    {
        var commune = await Given.ACommuneAsync();
        await AddAsync(
            commune,
            "ke-hoach.pdf",
            "state = 'running', progress_done = 3, progress_total = 12, progress_text = 'Đang đọc trang 3/12'"
        );
        await AddAsync(commune, null, "state = 'queued', attempts = 1, last_error = 'NpgsqlException: connection refused'");
        await AddAsync(commune, null, "state = 'failed', attempts = 5, last_error = 'Tệp bị hỏng.'");

        var administrator = await commune.SignInAsync(Role.Administrator);
        var page = await administrator.GetAsync("/quan-tri/cong-viec-nen");

        page.ShouldSay("Nhắc việc đến hạn trong ngày: ke-hoach.pdf").ShouldSay("Đang đọc trang 3/12").ShouldSay("Tệp bị hỏng.");
        page.ShouldSay("Cơ sở dữ liệu không trả lời").ShouldSay("1/5").ShouldNotSay(Kind);
        (await administrator.GetAsync("/quan-tri/cong-viec-nen?trangThai=Failed"))
            .Texts("table.cc tbody tr")
            .ShouldHaveSingleItem()
            .ShouldContain("Tệp bị hỏng.");
    }

    [Fact]
    public async Task Retry_WhenAJobHasFailed_QueuesItAndTheTrailNamesWhoDidIt()
    {
        var commune = await Given.ACommuneAsync();
        var id = await AddAsync(commune, null, "state = 'failed', attempts = 5, last_error = 'x'");
        var page = await (await commune.SignInAsync(Role.Administrator)).GetAsync("/quan-tri/cong-viec-nen");

        var after = await page.PostFormAsync("form[action*='handler=Retry']");

        after.ShouldSay("Đã xếp công việc vào hàng chờ");
        (await FindAsync(commune, id)).State.ShouldBe(JobState.Queued);
        (await TrailAsync(commune, id)).ShouldBe($"foundation.job_retried {commune.The(Role.Administrator).FullName}");
    }

    [Fact]
    public async Task Cancel_WhenAJobWaits_EndsItAndASecondTimeIsRefusedInWords()
    {
        var commune = await Given.ACommuneAsync();
        var id = await AddAsync(commune, null, "state = 'queued'");
        var page = await (await commune.SignInAsync(Role.Administrator)).GetAsync("/quan-tri/cong-viec-nen");

        (await page.PostFormAsync("form[action*='handler=Cancel']")).ShouldSay("Đã hủy công việc.");
        (await FindAsync(commune, id)).State.ShouldBe(JobState.Cancelled);
        (await TrailAsync(commune, id)).ShouldStartWith("foundation.job_cancelled");

        (await page.PostFormAsync("form[action*='handler=Cancel']")).ShouldSay("Công việc này đã kết thúc");
    }

    [Fact]
    public async Task Jobs_WhenTheyAreOfAnotherCommune_AreNeitherSeenNorChanged()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var foreign = await AddAsync(other, "của xã khác", "state = 'failed'");
        await AddAsync(commune, "của mình", "state = 'failed'");
        var administrator = await commune.SignInAsync(Role.Administrator);
        var page = await administrator.GetAsync("/quan-tri/cong-viec-nen");

        page.ShouldSay("của mình").ShouldNotSay("của xã khác");
        (await administrator.GetAsync($"/quan-tri/cong-viec-nen?donVi={other.Id}")).ShouldBeNotFound();
        page.Find("form[action*='handler=Retry']").SetAttribute("action", $"/quan-tri/cong-viec-nen?handler=Retry&congViec={foreign}");
        (await page.PostFormAsync("form[action*='handler=Retry']")).ShouldBeNotFound();
        (await FindAsync(other, foreign)).State.ShouldBe(JobState.Failed);
    }

    [Theory]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Leader)]
    public async Task Get_WhenNoAdministrator_IsForbidden(Role role)
    {
        var user = await (await Given.ACommuneAsync()).SignInAsync(role);

        (await user.GetAsync("/quan-tri/cong-viec-nen")).ShouldBeForbidden();
        (await user.GetAsync("/quan-tri/cong-viec-nen/thong-bao-cho")).ShouldBeForbidden();
    }

    [Fact]
    public async Task Resend_WhenAMessageWaitsForAPerson_DeliversItAgainAndItStandsInTheTrail()
    {
        var commune = await Given.ACommuneAsync();
        var id = Guid.CreateVersion7();
        await ExecuteAsync(
            commune,
            $"""
            INSERT INTO foundation.outbox_message (id, unit_id, event_name, payload, recorded_at, next_attempt_at, attempts, last_error)
            VALUES ('{id}', '{commune.Id}', 'planning.plan_issued', '{"{}"}', '2026-03-01', '2026-03-01', 10, 'SmtpException: no')
            """
        );
        var administrator = await commune.SignInAsync(Role.Administrator);
        (await administrator.GetAsync("/quan-tri/cong-viec-nen")).ShouldSay("1 thông báo giữa các phần của hệ thống chưa gửi được.");
        var page = await administrator.GetAsync("/quan-tri/cong-viec-nen/thong-bao-cho");
        page.ShouldSay("đã dừng, chờ người xử lý").ShouldSay("Không kết nối được");

        (await page.PostFormAsync(".cc-card form[method=post]")).ShouldSay("Đã xếp thông báo để gửi lại ngay.");

        (await TrailAsync(commune, id)).ShouldStartWith("foundation.message_retried");
    }

    private static async Task<Guid> AddAsync(Commune commune, string? about, string set)
    {
        var id = await commune.InScopeAsync(async services =>
        {
            var job = await services
                .GetRequiredService<JobQueue>()
                .EnqueueAsync(commune.Id, Kind, new { day = "2026-03-16" }, about, CancellationToken.None);
            await services.GetRequiredService<UnitOfWork>().CommitAsync([], null, CancellationToken.None);
            return job;
        });
        await ExecuteAsync(commune, $"UPDATE foundation.job SET {set} WHERE id = '{id}'");
        return id;
    }

    private static Task ExecuteAsync(Commune commune, string sql) =>
        commune.InScopeAsync(async services =>
        {
            var work = services.GetRequiredService<UnitOfWork>();
            await using var command = new NpgsqlCommand(sql, work.Connection);
            await command.ExecuteNonQueryAsync();
            await work.CommitAsync([], null, CancellationToken.None);
        });

    private static async Task<JobLine> FindAsync(Commune commune, Guid id) =>
        (
            await commune.InScopeAsync(services => services.GetRequiredService<JobQuery>().ByIdAsync(id, CancellationToken.None))
        ).ShouldNotBeNull();

    private static Task<string?> TrailAsync(Commune commune, Guid id) =>
        commune.InScopeAsync(async services =>
        {
            await using var command = new NpgsqlCommand(
                $"SELECT event_name || ' ' || person_name FROM foundation.audit_entry WHERE subject_id = '{id}'",
                services.GetRequiredService<UnitOfWork>().Connection
            );
            return await command.ExecuteScalarAsync() as string;
        });
}
