using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Imports;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Imports;

/// <summary>An export of another system, read and written.</summary>
[Collection(SharedQueue.Name)]
public sealed class ImportTests
{
    [Fact]
    public async Task Export_WhenImportedTwice_StandsInTheListsOnce()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var (late, done) = (GivenImports.NextCode(), GivenImports.NextCode());
        ExportRow[] rows =
        [
            new(late, procedure, "Đang xử lý") { Officer = commune.The(Role.Officer).FullName, Verdict = "Quá hạn" },
            new(done, procedure, "Đã trả kết quả")
            {
                Finished = "03/03/2026 15:00",
                Returned = "03/03/2026 16:00",
                Verdict = "Đúng hạn",
            },
        ];

        var first = await commune.ImportAsync(rows);
        var second = await commune.ImportAsync(rows);

        (first.NewCount, first.UnmatchedCount).ShouldBe((2, 0));
        (second.NewCount, second.ChangedCount, second.UnchangedCount).ShouldBe((0, 0, 2));
        var dossiers = await commune.DossiersAsync();
        dossiers.Select(dossier => dossier.Code).ShouldBe([late, done], ignoreOrder: true);
        dossiers.ShouldAllBe(dossier => dossier.LacksPauses && dossier.Source == SourceSystem.ProvinceOneStop);
        var officer = await commune.SignInAsync(Role.Officer);
        (await officer.GetAsync("/mot-cua?ds=Late")).ShouldSay(late).ShouldNotSay(done);
        (await officer.GetAsync("/mot-cua?ds=Mine")).ShouldSay(late);
        (await officer.GetAsync($"/mot-cua/ho-so/{late}")).ShouldSay("trễ hạn").ShouldNotSay("Trình phê duyệt");
        (await commune.HistoryAsync(late)).Count.ShouldBe(2);
        (await commune.MoveAsync(late, Role.Officer, DossierAction.Submit)).Errors.ShouldBe([DossierErrors.DecidedElsewhere]);
    }

    [Theory]
    [InlineData("Trực tuyến trên Cổng Dịch vụ công quốc gia", 1)]
    [InlineData("Trực tuyến (cổng thanh toán tỉnh)", 2)]
    [InlineData("Tiền mặt", 3)]
    [InlineData("Chưa thanh toán trực tuyến", 0)]
    [InlineData("", 0)]
    public async Task Export_WhenAColumnSaysHowAFeeWasPaid_KeepsThePortalsCode(string means, int payment)
    {
        var commune = await Given.ACommuneAsync();
        var row = new ExportRow(GivenImports.NextCode(), await commune.AProcedureAsync(), "Đang xử lý")
        {
            Fee = "15.000",
            FeeMeans = means,
        };

        await commune.ImportAsync(row);

        var fee = await commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Fees.SingleAsync());
        (fee.AmountVnd, (int)fee.Payment).ShouldBe((15_000, payment));
    }

    [Fact]
    public async Task Export_WhenItsColumnsStandElsewhere_IsReadAlike()
    {
        var commune = await Given.ACommuneAsync();
        var row = new ExportRow(GivenImports.NextCode(), await commune.AProcedureAsync(), "Đang xử lý");
        await commune.ImportAsync(row);

        var turned = await commune.ApplyAsync(await commune.UploadAsync(GivenImports.Export([row], isTurned: true)));

        turned.UnchangedCount.ShouldBe(1);
    }

    [Fact]
    public async Task TwoImports_AtOnce_MakeNoDoubles()
    {
        var commune = await Given.ACommuneAsync();
        var row = new ExportRow(GivenImports.NextCode(), await commune.AProcedureAsync(), "Đang xử lý");
        Guid[] imports = [await commune.UploadAsync(GivenImports.Export([row])), await commune.UploadAsync(GivenImports.Export([row]))];
        var desk = await commune.SignInAsync(Role.Receptionist);
        var seen = await desk.GetAsync($"/mot-cua/nhap-ho-so/{imports[0]}");
        foreach (var import in imports)
        {
            var preview = (await desk.GetAsync($"/mot-cua/nhap-ho-so/{import}")).ShouldSay("Ghi 1 hồ sơ");
            (await preview.PostFormAsync("form[action*='Apply']")).ShouldHaveNoErrors();
        }

        await Task.WhenAll(commune.RunJobsAsync(), commune.RunJobsAsync());

        var counts = await Task.WhenAll(imports.Select(commune.ImportAsync));
        counts.Select(import => (import.NewCount, import.UnchangedCount)).ShouldBe([(1, 0), (0, 1)], ignoreOrder: true);
        (await commune.DossiersAsync()).Count.ShouldBe(1);
        (await seen.PostFormAsync("form[action*='Apply']")).ShouldHaveStatus(System.Net.HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Job_KilledBetweenTwoSets_GoesOnWithTheNext()
    {
        // Another test's worker would take the second set.
        await using var own = new Harness();
        var commune = await own.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var rows = Enumerable
            .Range(0, ImportLimits.BatchSize + 20)
            .Select(_ => new ExportRow(GivenImports.NextCode(), procedure, "Đang xử lý"))
            .ToList();
        var importId = await commune.UploadAsync(GivenImports.Export(rows), harness: own);
        var desk = await commune.SignInAsync(Role.Receptionist);
        (await (await desk.GetAsync($"/mot-cua/nhap-ho-so/{importId}")).PostFormAsync("form[action*='Apply']")).ShouldHaveNoErrors();

        (await own.RunJobAsync(commune.Clock)).ShouldBeTrue();

        var between = await commune.ImportAsync(importId);
        (between.State, between.DoneCount).ShouldBe((ImportState.Applying, ImportLimits.BatchSize));
        (await commune.DossiersAsync()).Count.ShouldBe(ImportLimits.BatchSize);
        await commune.RunJobsAsync(own);
        var end = await commune.ImportAsync(importId);
        (end.State, end.NewCount).ShouldBe((ImportState.Applied, rows.Count));
        (await commune.DossiersAsync()).Count.ShouldBe(rows.Count);
    }

    [Fact]
    public async Task Words_ThatSomebodyMaps_AreKeptForTheNextFile()
    {
        var commune = await Given.ACommuneAsync();
        var row = new ExportRow(GivenImports.NextCode(), await commune.AProcedureAsync(), "Chuyển phòng chuyên môn");
        var importId = await commune.UploadAsync(GivenImports.Export([row]));
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var page = await coordinator.GetAsync($"/mot-cua/nhap-ho-so/{importId}/cach-doc");

        (await page.PostFormAsync("form.cc-form", ("StatusCodes[0]", "4"))).ShouldHaveNoErrors();
        await commune.RunJobsAsync();

        (await commune.ImportAsync(importId)).NewCount.ShouldBe(1);
        (await commune.ImportAsync(row with { Code = GivenImports.NextCode() })).NewCount.ShouldBe(1);
    }

    [Fact]
    public async Task TwoThousandRows_AreReadAndWrittenInSeveralBatches()
    {
        await using var own = new Harness();
        var commune = await own.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var prefix = GivenImports.NextCode();
        var rows = Enumerable.Range(1, 2000).Select(i => new ExportRow($"{prefix}-{i}", procedure, "Đang xử lý"));

        var import = await commune.ApplyAsync(await commune.UploadAsync(GivenImports.Export(rows), harness: own), own);

        (import.State, import.NewCount, import.UnmatchedCount).ShouldBe((ImportState.Applied, 2000, 0));
        (await (await commune.SignInAsync(Role.Officer)).GetAsync("/mot-cua?ds=Late")).ShouldSay("2.000");
    }
}
