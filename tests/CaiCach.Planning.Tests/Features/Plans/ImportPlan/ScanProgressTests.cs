using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Units;
using CaiCach.Planning.Data;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.Planning.Tests.Features.Plans.ImportPlan;

/// <summary>Each test has a database of its own, because a worker takes the jobs of all units.</summary>
public sealed class ScanProgressTests
{
    private const string Scan = "ke-hoach-cchc-2026-binh-an-scan.pdf";

    // One white pixel: a picture without a word.
    private const string BlankPicture = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==";

    // Tells of each page that is kept, and what the progress shows then.
    private const string LogOfPages = """
        CREATE TABLE page_read (number int, shown int);
        CREATE FUNCTION log_page() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
        BEGIN
            INSERT INTO page_read SELECT NEW.number, progress_done FROM foundation.job WHERE id = NEW.job_id;
            NOTIFY page_read;
            RETURN NULL;
        END $$;
        CREATE TRIGGER log_page AFTER INSERT ON foundation.job_part FOR EACH ROW EXECUTE FUNCTION log_page();
        """;

    [Fact]
    public async Task Post_WhenTheFileIsAScan_ReadsItLaterAlsoAfterTheWorkerWasKilledAndOpensTheReview()
    {
        await using var own = new Harness();
        var commune = await own.ACommuneAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);

        var progress = await UploadAsync(coordinator, Sample());

        progress.ShouldSay("Đang chờ đến lượt đọc").ShouldSay(Scan);
        (await coordinator.GetAsync("/ke-hoach")).ShouldSay("đang đọc").ShouldSay(Scan);
        await LeaveByAKilledWorkerAsync(own);
        (await progress.FollowAsync("danh sách kế hoạch")).ShouldSay("Đang đọc trang 3/7");
        (await coordinator.GetFragmentAsync($"{progress.Path}?handler=Job")).ShouldSay("Đang đọc trang 3/7");

        (await RunNextAsync(own, commune)).ShouldBeTrue();

        (await coordinator.GetAsync(progress.Path)).ShouldSay("Soát lại trước khi ban hành").ShouldSay("nhiệm vụ");
        var done = await coordinator.GetFragmentAsync($"{progress.Path}?handler=Job");
        done.Response.Headers.GetValues("HX-Redirect").ShouldHaveSingleItem().ShouldEndWith("/soat-lai");
        (await coordinator.GetAsync("/ke-hoach")).ShouldNotSay("đang đọc");
        (await PlansAsync(commune)).ShouldBe(1);
    }

    [Fact]
    public async Task Job_WhenTheWorkerIsKilledAfterTwoPages_ReadsOnlyTheOthersAtTheNextAttempt()
    {
        await using var own = new Harness();
        var commune = await own.ACommuneAsync();
        await UploadAsync(await commune.SignInAsync(Role.Coordinator), Sample());
        await AsOwnerAsync(own, LogOfPages);
        await RunUntilTwoPagesAreKeptAsync(own, commune);
        var kept = await NumbersAsync(own, "SELECT number FROM foundation.job_part");
        kept.Count.ShouldBeInRange(2, 6);
        await AsOwnerAsync(
            own,
            "UPDATE foundation.job SET state = 'running', attempts = 1, leased_until = created_at - interval '1 second'; TRUNCATE page_read"
        );

        (await RunNextAsync(own, commune)).ShouldBeTrue();

        (await NumbersAsync(own, "SELECT number FROM page_read")).Concat(kept).Order().ShouldBe(Enumerable.Range(1, 7));
        (await NumbersAsync(own, "SELECT min(shown) FROM page_read")).ShouldBe([kept.Count], "progress goes on where it was");
        (await NumbersAsync(own, "SELECT number FROM foundation.job_part")).ShouldBeEmpty();
        (await PlansAsync(commune)).ShouldBe(1);
    }

    [Fact]
    public async Task Job_WhenThePictureHoldsNoWords_SaysSoAndReadsAgainOnDemandWithoutANewUpload()
    {
        await using var own = new Harness();
        var commune = await own.ACommuneAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var progress = await UploadAsync(coordinator, new TestFile("trang.png", Convert.FromBase64String(BlankPicture)));

        (await RunNextAsync(own, commune)).ShouldBeTrue();

        var failed = await coordinator.GetAsync(progress.Path);
        failed.ShouldSay("Không xong").ShouldSay("Tệp").ShouldSay("Đọc lại tệp này");
        (await coordinator.GetAsync("/ke-hoach")).ShouldSay("không đọc được");
        (await (await commune.SignInAsync(Role.Administrator)).GetAsync("/quan-tri/cong-viec-nen"))
            .ShouldSay("Đọc bản quét kế hoạch: trang.png")
            .ShouldSay("Không xong");
        (await PlansAsync(commune)).ShouldBe(0);

        (await failed.PostFormAsync("form[action*='handler=Retry']")).ShouldSay("Đang chờ đến lượt đọc");
    }

    [Fact]
    public async Task Cancel_WhenTheScanWaits_StopsIt()
    {
        await using var own = new Harness();
        var commune = await own.ACommuneAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var progress = await UploadAsync(coordinator, Sample());

        (await progress.PostFormAsync("form[action*='handler=Cancel']")).ShouldSay("Đã dừng đọc");

        (await RunNextAsync(own, commune)).ShouldBeFalse();
    }

    [Fact]
    public async Task Get_WhenTheScanIsOfAnotherCommune_IsNotFound()
    {
        await using var own = new Harness();
        var progress = await UploadAsync(await (await own.ACommuneAsync()).SignInAsync(Role.Coordinator), Sample());
        var stranger = await (await own.ACommuneAsync()).SignInAsync(Role.Coordinator);

        (await stranger.GetAsync(progress.Path)).ShouldBeNotFound();
    }

    [Fact]
    public async Task Post_WhenTheDiskIsFull_SaysSoAndSavesNothing()
    {
        await using var own = new Harness();
        var folder = Directory.CreateDirectory(Path.Combine(own.VarFolder, "attachments")).FullName;
        using var tiny = await TinyDisk.TryMountAsync(folder, "256k", TestContext.Current.CancellationToken);
        if (tiny is null)
        {
            // Only root may mount; for others the store's own tests know the system's error.
            return;
        }

        var commune = await own.ACommuneAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var form = await coordinator.GetAsync("/ke-hoach/nhap");

        var page = await form.PostFormAsync(("File", Sample()));

        page.ShouldBeAt("/ke-hoach/nhap");
        page.ShouldHaveError(
            "File",
            "Máy chủ hết chỗ lưu tệp nên tệp chưa được lưu. Báo quản trị viên giải phóng dung lượng, sau đó tải lại tệp."
        );
        (await RowsAsync(own)).ShouldBe((0, 0));
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_WhenItDiesBetweenStoringAndSaving_LeavesNoRowAndTheSameFileIsTakenAfterwards()
    {
        await using var own = new Harness();
        var commune = await own.ACommuneAsync();
        var coordinator = (await commune.SignInAsync(Role.Coordinator)).WithErrorPages();
        await AsOwnerAsync(own, "REVOKE INSERT ON foundation.job FROM caicach_app");

        (await (await coordinator.GetAsync("/ke-hoach/nhap")).PostFormAsync(("File", Sample()))).Status.ShouldBe(
            System.Net.HttpStatusCode.InternalServerError
        );

        (await RowsAsync(own)).ShouldBe((0, 0));
        await AsOwnerAsync(own, "GRANT INSERT ON foundation.job TO caicach_app");
        (await UploadAsync(coordinator, Sample())).ShouldSay("Đang chờ đến lượt đọc");
        (await RowsAsync(own)).ShouldBe((1, 1));
    }

    private static async Task<Page> UploadAsync(TestUser coordinator, TestFile file)
    {
        var page = await (await coordinator.GetAsync("/ke-hoach/nhap")).PostFormAsync(("File", file));
        page.Address.AbsolutePath.StartsWith("/ke-hoach/nhap/", StringComparison.Ordinal).ShouldBeTrue(page.Text);
        return page;
    }

    private static Task LeaveByAKilledWorkerAsync(Harness own) =>
        AsOwnerAsync(
            own,
            """
            UPDATE foundation.job SET state = 'running', attempts = 1, leased_until = created_at - interval '1 second',
                progress_done = 2, progress_total = 7, progress_text = 'Đang đọc trang 3/7'
            """
        );

    private static async Task RunUntilTwoPagesAreKeptAsync(Harness own, Commune commune)
    {
        using var killed = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await own.AsSuperuserAsync(async connection =>
        {
            await using var listen = new NpgsqlCommand("LISTEN page_read", connection);
            await listen.ExecuteNonQueryAsync();
            var running = RunNextAsync(own, commune, killed.Token);
            await connection.WaitAsync(killed.Token);
            await connection.WaitAsync(killed.Token);
            await killed.CancelAsync();
            await running;
        });
    }

    private static Task<bool> RunNextAsync(Harness own, Commune commune) =>
        RunNextAsync(own, commune, TestContext.Current.CancellationToken);

    private static Task<bool> RunNextAsync(Harness own, Commune commune, CancellationToken stopping) =>
        own.InScopeAsync([], services => services.GetRequiredService<JobWorker>().RunNextAsync(stopping), commune.Clock);

    private static async Task<IReadOnlyList<int>> NumbersAsync(Harness own, string sql)
    {
        var numbers = new List<int>();
        await own.AsSuperuserAsync(async connection =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                numbers.Add(reader.GetInt32(0));
            }
        });
        return numbers;
    }

    private static Task<int> PlansAsync(Commune commune) =>
        commune.InScopeAsync(services => services.GetRequiredService<PlanningDbContext>().Plans.CountAsync());

    private static async Task<(long Attachments, long Jobs)> RowsAsync(Harness own)
    {
        (long, long) rows = default;
        await own.AsSuperuserAsync(async connection =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT (SELECT count(*) FROM foundation.attachment), (SELECT count(*) FROM foundation.job)";
            await using var reader = await command.ExecuteReaderAsync();
            await reader.ReadAsync();
            rows = (reader.GetInt64(0), reader.GetInt64(1));
        });
        return rows;
    }

    private static Task AsOwnerAsync(Harness own, string sql) =>
        own.AsSuperuserAsync(async connection =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        });

    private static TestFile Sample() => new(Scan, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", Scan)));
}
