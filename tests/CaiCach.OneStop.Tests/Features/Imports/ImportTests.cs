using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Imports;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Imports;

public sealed class ImportTests
{
    private static int _codes;

    /// <summary>A code that no other test has: codes are unique across the installation.</summary>
    private static string NextCode() =>
        $"H49.77-260302-{Interlocked.Increment(ref _codes):0000}-{Guid.CreateVersion7():N}"[..34].ToUpperInvariant();

    [Fact]
    public async Task Export_WhenImportedTwice_StandsInTheListsOnce()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var (late, done) = (NextCode(), NextCode());
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
        var row = new ExportRow(NextCode(), await commune.AProcedureAsync(), "Đang xử lý") { Fee = "15.000", FeeMeans = means };

        await commune.ImportAsync(row);

        var fee = await commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Fees.SingleAsync());
        (fee.AmountVnd, (int)fee.Payment).ShouldBe((15_000, payment));
    }

    [Fact]
    public async Task Export_WhenAStatusHasChanged_AddsHistoryWithTheFilesTimes()
    {
        var commune = await Given.ACommuneAsync();
        var row = new ExportRow(NextCode(), await commune.AProcedureAsync(), "Đang xử lý");
        await commune.ImportAsync(row);
        commune.Clock.Advance(TimeSpan.FromHours(2));

        var second = await commune.ImportAsync(
            row with
            {
                Status = "Đã trả kết quả",
                Finished = "16/03/2026 09:10",
                Returned = "16/03/2026 09:30",
            }
        );

        (second.NewCount, second.ChangedCount).ShouldBe((0, 1));
        var history = await commune.HistoryAsync(row.Code);
        history
            .ConvertAll(happened => (happened.Action, happened.ToStage, happened.OccurredAt, happened.IsTimeAssumed))
            .ShouldBe([
                (DossierAction.Accept, DossierStage.Received, At("02/03 08:15"), false),
                (DossierAction.Import, DossierStage.InHand, At("16/03 08:00"), true),
                (DossierAction.Import, DossierStage.Completed, At("16/03 09:10"), false),
                (DossierAction.Return, DossierStage.Returned, At("16/03 09:30"), false),
            ]);
        history.ShouldAllBe(happened => happened.ActorPersonId == null);
        var dossier = (await commune.DossiersAsync()).Single();
        (dossier.EndedAt, dossier.FirstDueAt).ShouldBe((At("16/03 09:10"), At("04/03 08:15")));
    }

    [Fact]
    public async Task Export_WhenItsColumnsStandElsewhere_IsReadAlike()
    {
        var commune = await Given.ACommuneAsync();
        var row = new ExportRow(NextCode(), await commune.AProcedureAsync(), "Đang xử lý");
        await commune.ImportAsync(row);

        var turned = await commune.ApplyAsync(await commune.UploadAsync(GivenImports.Export([row], isTurned: true)));

        turned.UnchangedCount.ShouldBe(1);
    }

    [Fact]
    public async Task Rows_ThatCannotBeFollowed_AreListedWithTheReason()
    {
        var province = await Given.AProvinceAsync();
        var (commune, other) = (await Given.ACommuneAsync(province), await Given.ACommuneAsync(province));
        var procedure = await commune.AProcedureAsync();
        var (twice, elsewhere, own) = (NextCode(), NextCode(), await commune.ADossierAsync());
        await other.ImportAsync(new ExportRow(elsewhere, procedure, "Đang xử lý"));
        ExportRow[] rows =
        [
            new(twice, procedure, "Đang xử lý") { Owner = "=HYPERLINK(\"http://example.com\")" },
            new(twice, procedure, "Đã trả kết quả"),
            new(elsewhere, procedure, "Đang xử lý"),
            new(own, procedure, "Đang xử lý"),
            new("", procedure, "Đang xử lý"),
            new(NextCode(), "9.404404", "Đang xử lý"),
            new(NextCode(), procedure, "Chuyển phòng chuyên môn"),
            new(NextCode(), procedure, "Đang xử lý") { Received = "31/02/2026" },
            new(NextCode(), procedure, "Đang xử lý") { Received = "02/03/2027 08:00" },
            new(NextCode(), procedure, "Đã xử lý xong") { Finished = "01/03/2026 08:00" },
        ];

        var import = await commune.ImportAsync(rows);

        (import.NewCount, import.UnmatchedCount, import.RowCount).ShouldBe((1, 9, 10));
        var problems = (await commune.RowsAsync(import.Id)).ConvertAll(row => string.Join(' ', row.Problems));
        problems[0].ShouldBeEmpty();
        problems[1].ShouldContain("Trùng mã");
        problems[2].ShouldContain("đơn vị khác");
        problems[3].ShouldContain("tiếp nhận ngay tại đây");
        problems[4].ShouldContain("Thiếu mã hồ sơ");
        problems[5].ShouldContain("9.404404");
        problems[6].ShouldContain("Chuyển phòng chuyên môn");
        problems[7].ShouldContain("31/02/2026");
        problems[8].ShouldContain("sau lúc này");
        problems[9].ShouldContain("trước lần chuyển");
        (await commune.DossiersAsync()).Count.ShouldBe(2);
        var desk = await commune.SignInAsync(Role.Receptionist);
        var workbook = XlsxText.Of(await desk.Client.GetByteArrayAsync($"/mot-cua/nhap-ho-so/{import.Id}?handler=Export&loai=Unmatched"));
        workbook.ShouldContain("Chuyển phòng chuyên môn");
        workbook.ShouldNotContain("=HYPERLINK"); // that row was taken, with its name as words
        XlsxText.Of(await desk.Client.GetByteArrayAsync("/mot-cua?handler=Export")).ShouldContain("=HYPERLINK");
    }

    [Fact]
    public async Task TwoImports_AtOnce_MakeNoDoubles()
    {
        var commune = await Given.ACommuneAsync();
        var row = new ExportRow(NextCode(), await commune.AProcedureAsync(), "Đang xử lý");
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
            .Select(_ => new ExportRow(NextCode(), procedure, "Đang xử lý"))
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
        var row = new ExportRow(NextCode(), await commune.AProcedureAsync(), "Chuyển phòng chuyên môn");
        var importId = await commune.UploadAsync(GivenImports.Export([row]));
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var page = await coordinator.GetAsync($"/mot-cua/nhap-ho-so/{importId}/cach-doc");

        (await page.PostFormAsync("form.cc-form", ("StatusCodes[0]", "4"))).ShouldHaveNoErrors();
        await commune.RunJobsAsync();

        (await commune.ImportAsync(importId)).NewCount.ShouldBe(1);
        (await commune.ImportAsync(row with { Code = NextCode() })).NewCount.ShouldBe(1);
    }

    [Fact]
    public async Task Return_OfAMinistrysDossier_StaysWithOurDesk()
    {
        var commune = await Given.ACommuneAsync();
        var row = new ExportRow(NextCode(), await commune.AProcedureAsync(), "Đã có kết quả") { Finished = "03/03/2026" };
        var export = GivenImports.Export([row]);
        await commune.ApplyAsync(await commune.UploadAsync(export, SourceSystem.CivilStatus));

        (await commune.MoveAsync(row.Code, Role.Receptionist, DossierAction.Return)).Errors.ShouldBeEmpty();

        var again = await commune.ApplyAsync(await commune.UploadAsync(export, SourceSystem.CivilStatus));
        (again.UnchangedCount, again.UnmatchedCount).ShouldBe((1, 0));
        (await commune.DossiersAsync()).Single().Stage.ShouldBe(DossierStage.Returned);
        (await commune.ImportAsync(row)).UnmatchedCount.ShouldBe(1, "one source decides");
    }

    [Theory]
    [InlineData("rong.xlsx", "")]
    [InlineData("bang.csv", "Tên;Tuổi\nA;1\n")]
    [InlineData("trong.csv", "Mã hồ sơ;Mã TTHC;Chủ hồ sơ;Ngày tiếp nhận;Trạng thái\n")]
    [InlineData("anh.csv", "%PDF-1.4\n%âãÏÓ\n")]
    public async Task File_ThatIsNoExport_IsRefusedInWords(string name, string content)
    {
        var commune = await Given.ACommuneAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);

        var page = await (await desk.GetAsync("/mot-cua/nhap-ho-so")).PostFormAsync(
            "main form[enctype]",
            ("Upload", TestFile.OfText(name, content))
        );
        await commune.RunJobsAsync();

        var refusal = page.Address.AbsolutePath.Count(letter => letter == '/') > 2 ? await desk.GetAsync(page.Path) : page;
        refusal.Document.QuerySelector(".cc-alert, .cc-errors, .invalid-feedback, [role='alert']").ShouldNotBeNull();
        (await commune.DossiersAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Import_OfAnotherUnit_IsNotThere_AndOfficersMayNot()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var importId = await commune.UploadAsync(GivenImports.Export([new ExportRow(NextCode(), "9.1", "Đang xử lý")]));
        var stranger = await other.SignInAsync(Role.Receptionist);

        (await stranger.GetAsync($"/mot-cua/nhap-ho-so/{importId}")).ShouldBeNotFound();
        (await stranger.GetAsync($"/mot-cua/nhap-ho-so/{importId}/cach-doc")).ShouldBeNotFound();
        (await (await commune.SignInAsync(Role.Officer)).GetAsync("/mot-cua/nhap-ho-so")).ShouldBeForbidden();
        var leader = await commune.SignInAsync(Role.Leader);
        (await leader.GetAsync($"/mot-cua/nhap-ho-so/{importId}")).ShouldSay("Không ghép được").ShouldNotSay("Cách đọc tệp");
        (await leader.GetAsync($"/mot-cua/nhap-ho-so/{importId}/cach-doc")).ShouldBeForbidden();
    }

    [Fact]
    public async Task Reconciliation_ShowsWhatDiffers_AndWhatToDo()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var (gone, back, unknown) = (
            new ExportRow(NextCode(), procedure, "Đang xử lý"),
            new ExportRow(NextCode(), procedure, "Đã xử lý xong") { Finished = "03/03/2026 08:00" },
            new ExportRow(NextCode(), "9.404404", "Đang xử lý")
        );
        await commune.ImportAsync(gone, back);
        commune.Clock.Advance(TimeSpan.FromHours(1));
        var export = GivenImports.Export([back with { Status = "Đang xử lý" }, unknown]);
        await commune.ApplyAsync(await commune.UploadAsync(export, from: "2026-03-01", to: "2026-03-15"));
        var leader = await commune.SignInAsync(Role.Leader);

        var page = await leader.GetAsync("/mot-cua/nhap-ho-so/doi-chieu");

        page.ShouldSay(gone.Code).ShouldSay("Không có trong tệp").ShouldSay(back.Code).ShouldSay("9.404404");
        (await leader.GetAsync("/mot-cua/nhap-ho-so/doi-chieu?loai=NotThere")).ShouldSay(gone.Code).ShouldNotSay(back.Code);
        (await leader.GetAsync("/mot-cua/nhap-ho-so/doi-chieu?loai=OtherStatus")).ShouldSay(back.Code).ShouldNotSay(unknown.Code);
        (await leader.GetAsync("/mot-cua/nhap-ho-so/doi-chieu?loai=NotHere")).ShouldSay(unknown.Code).ShouldNotSay(back.Code);
        (await leader.GetAsync("/mot-cua/nhap-ho-so/doi-chieu?ngay=2026-03-01")).ShouldSay("Chưa nhập tệp nào");
        XlsxText.Of(await leader.Client.GetByteArrayAsync("/mot-cua/nhap-ho-so/doi-chieu?handler=Export")).ShouldContain(gone.Code);
    }

    [Fact]
    public async Task Home_WhenASourceWasNotImportedForDays_SaysSo()
    {
        var commune = await Given.ACommuneAsync();
        await commune.ImportAsync(new ExportRow(NextCode(), await commune.AProcedureAsync(), "Đang xử lý"));
        (await (await commune.SignInAsync(Role.Coordinator)).GetAsync("/")).ShouldNotSay("chưa đối chiếu");

        commune.Clock.Advance(TimeSpan.FromDays(3));

        (await (await commune.SignInAsync(Role.Coordinator)).GetAsync("/")).ShouldSay("chưa đối chiếu");
        (await (await commune.SignInAsync(Role.Officer)).GetAsync("/")).ShouldNotSay("chưa đối chiếu");
    }

    [Fact]
    public async Task DossierReceivedHere_ThatAMinistrysSystemHandles_FollowsItsExportUnderOurCode()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var procedure = await commune.AProcedureAsync();
        var code = await commune.ADossierOfAsync(procedure);
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Assign)).Errors.ShouldBeEmpty();
        var address = $"/mot-cua/ho-so/{code}/ma-he-thong";
        (await (await other.SignInAsync(Role.Officer)).GetAsync(address)).ShouldBeNotFound();
        var officer = await commune.SignInAsync(Role.Officer);
        var external = NextCode();
        var page = await officer.GetAsync(address);
        (await page.PostFormAsync("main form", ("ExternalCode", " "))).ShouldHaveError(
            "ExternalCode",
            "Hãy ghi mã hồ sơ ở hệ thống của bộ."
        );

        (await page.PostFormAsync("main form", ("ExternalCode", "GO-NHAM"))).ShouldBeAt($"/mot-cua/ho-so/{code}");
        var linked = await (await officer.GetAsync(address)).PostFormAsync("main form", ("ExternalCode", external));
        linked.ShouldSay("Hộ tịch điện tử").ShouldSay(external);
        (await commune.MoveAsync(code, Role.Officer, DossierAction.Submit)).Errors[0].Code.ShouldBe("onestop.dossier.decided_elsewhere");
        commune.Clock.Advance(TimeSpan.FromHours(5));
        (await (await commune.SignInAsync(Role.Coordinator)).GetAsync("/")).ShouldSay("chưa nhập tệp kết xuất lần nào");
        var row = new ExportRow(external, procedure, "Đã có kết quả")
        {
            Received = "16/03/2026 08:00",
            Due = "19/03/2026 08:00",
            Finished = "16/03/2026 11:00",
        };
        var import = await commune.ApplyAsync(await commune.UploadAsync(GivenImports.Export([row]), SourceSystem.CivilStatus));

        (import.NewCount, import.ChangedCount, import.UnmatchedCount).ShouldBe((0, 1, 0));
        (await commune.RowsAsync(import.Id)).Single().Code.ShouldBe(code);
        var dossier = (await commune.DossiersAsync()).Single();
        (dossier.Code, dossier.Stage, dossier.ExternalCode).ShouldBe((code, DossierStage.Completed, external));
        dossier.EndedAt.ShouldBe(new DateTimeOffset(2026, 3, 16, 11, 0, 0, TimeSpan.FromHours(7)));
        dossier.FirstDueAt.ShouldBe(new DateTimeOffset(2026, 3, 18, 8, 0, 0, TimeSpan.FromHours(7)), "as it was promised here");
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Return)).Errors.ShouldBeEmpty();
        var late = await (await commune.SignInAsync(Role.Officer)).GetAsync(address);
        (await late.PostFormAsync("main form", ("ExternalCode", "MA-KHAC"))).ShouldSay("Chỉ ghi được mã");
    }

    [Fact]
    public async Task Rows_OfWhichSomethingIsLeftOut_SaySo()
    {
        var commune = await Given.ACommuneAsync();
        var row = new ExportRow(NextCode(), await commune.AProcedureAsync(), "Đang xử lý")
        {
            Identity = "12345",
            Verdict = "Tạm ổn",
            Phone = new string('9', 60),
        };

        var import = await commune.ImportAsync(row);

        import.NewCount.ShouldBe(1);
        var warnings = (await commune.RowsAsync(import.Id)).Single().Warnings;
        warnings.ShouldBe(["Số giấy tờ không đúng cấu trúc nên không lấy.", "Đánh giá “Tạm ổn” không rõ nên không lấy.", warnings[2]]);
        warnings[2].ShouldContain("phần sau bị bỏ");
        var desk = await commune.SignInAsync(Role.Receptionist);
        (await desk.GetAsync($"/mot-cua/nhap-ho-so/{import.Id}")).ShouldSay("Lưu ý: Số giấy tờ không đúng cấu trúc");
        var workbook = XlsxText.Of(await desk.Client.GetByteArrayAsync($"/mot-cua/nhap-ho-so/{import.Id}?handler=Export"));
        workbook.ShouldContain("Tạm ổn");
        workbook.ShouldNotContain("12345");
    }

    [Fact]
    public async Task Home_WhenAnEarlierFileLeftRowsBehind_StillSaysSoAfterTheNext()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var (left, good) = (new ExportRow(NextCode(), procedure, "Chuyển phòng"), new ExportRow(NextCode(), procedure, "Đang xử lý"));
        await commune.ImportAsync(left, good);
        commune.Clock.Advance(TimeSpan.FromMinutes(1));
        await commune.ImportAsync(good);

        (await (await commune.SignInAsync(Role.Coordinator)).GetAsync("/")).ShouldSay("1 dòng của các tệp đã nhập chưa ghép được");

        commune.Clock.Advance(TimeSpan.FromMinutes(1));
        await commune.ImportAsync(left with { Status = "Đang xử lý" }, good);
        (await (await commune.SignInAsync(Role.Coordinator)).GetAsync("/")).ShouldNotSay("chưa ghép được");
    }

    [Fact]
    public async Task TwoThousandRows_AreReadAndWrittenInSeveralBatches()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var prefix = NextCode();
        var rows = Enumerable.Range(1, 2000).Select(i => new ExportRow($"{prefix}-{i}", procedure, "Đang xử lý"));

        var import = await commune.ImportAsync(rows);

        (import.NewCount, import.UnmatchedCount).ShouldBe((2000, 0));
        (await (await commune.SignInAsync(Role.Officer)).GetAsync("/mot-cua?ds=Late")).ShouldSay("2.000");
    }

    [Fact]
    public async Task DueTime_IsTheSources_AndALaterOneWithoutAPauseIsAnExtension()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var extended = new ExportRow(NextCode(), procedure, "Đang xử lý") { Due = "20/03/2026 17:00" };
        var paused = extended with { Code = NextCode(), Status = "Yêu cầu bổ sung giấy tờ" };
        var untold = extended with { Code = NextCode(), Due = "" };
        await commune.ImportAsync(extended, paused, untold);

        await commune.ImportAsync(extended with { Due = "24/03/2026" }, paused with { Status = "Đang xử lý", Due = "24/03/2026 17:00" });

        var dossiers = (await commune.DossiersAsync()).ToDictionary(
            dossier => dossier.Code,
            dossier => (dossier.FirstDueAt, dossier.DueAt),
            StringComparer.Ordinal
        );
        dossiers[extended.Code].ShouldBe((At("20/03 17:00"), At("24/03 23:59")));
        dossiers[paused.Code].ShouldBe((At("24/03 17:00"), At("24/03 17:00")));
        dossiers[untold.Code].ShouldBe((At("04/03 08:15"), At("04/03 08:15"))); // two working days by our clock
    }

    [Fact]
    public async Task Owner_WhomALaterExportPutsRight_IsTakenOverAndTheHistoryNamesNoNumber()
    {
        var commune = await Given.ACommuneAsync();
        var row = new ExportRow(NextCode(), await commune.AProcedureAsync(), "Đang xử lý") { Phone = "0912345678", Address = "Thôn 1" };
        await commune.ImportAsync(row);
        var right = row with { Owner = "Nguyễn Thị Mậu", Identity = "038199054321", Phone = "0987654321" };

        var second = await commune.ImportAsync(right);
        var third = await commune.ImportAsync(right with { Phone = "0987***321", Address = "" });

        (second.ChangedCount, third.UnchangedCount).ShouldBe((1, 1));
        var owner = await commune.InScopeAsync(services =>
            services.GetRequiredService<OneStopDbContext>().Parties.AsNoTracking().SingleAsync()
        );
        (owner.Name, owner.FoldedName, owner.Phone, owner.Address).ShouldBe(("Nguyễn Thị Mậu", "nguyen thi mau", "0987654321", "Thôn 1"));
        owner.IdentityEnd.ShouldBe("•••••••••321");
        var officer = await commune.SignInAsync(Role.Officer);
        (await officer.GetAsync("/mot-cua?tim=Mậu")).ShouldSay(row.Code);
        (await officer.GetAsync($"/mot-cua/ho-so/{row.Code}"))
            .ShouldSay("Nguồn sửa thông tin chủ hồ sơ: tên, số giấy tờ, điện thoại")
            .ShouldSay("Nguyễn Thị Mậu")
            .ShouldNotSay("0987654321");
        var audited = await commune.AuditAsync("one_stop.dossier_owner_put_right");
        audited.ShouldHaveSingleItem();
        audited[0].ShouldContain("Nguyễn Thị Mẫu");
        audited[0].ShouldContain("•••••••••345");
        audited[0].ShouldNotContain("0912345678");
        audited[0].ShouldNotContain("038199012345");
    }

    [Fact]
    public async Task Finish_WhoseTimeComesWithALaterExport_PutsTheAssumedOneRight()
    {
        const string Late = "/mot-cua?ds=All&xong=2026-Q1&xongTre=true";
        var commune = await Given.ACommuneAsync();
        var row = new ExportRow(NextCode(), await commune.AProcedureAsync(), "Đã xử lý xong");
        await commune.ImportAsync(row);
        var leader = await commune.SignInAsync(Role.Leader);
        (await leader.GetAsync($"/mot-cua/ho-so/{row.Code}")).ShouldSay("nguồn không ghi giờ");
        (await leader.GetAsync(Late)).ShouldSay(row.Code);
        var told = row with { Finished = "03/03/2026 15:00" };

        var second = await commune.ImportAsync(told);
        var third = await commune.ImportAsync(told);

        (second.ChangedCount, third.UnchangedCount).ShouldBe((1, 1));
        (await commune.DossiersAsync()).Single().EndedAt.ShouldBe(At("03/03 15:00"));
        (await commune.HistoryAsync(row.Code)).Count.ShouldBe(3);
        (await leader.GetAsync($"/mot-cua/ho-so/{row.Code}"))
            .ShouldSay("(nguồn báo sau)")
            .ShouldSay("thay cho")
            .ShouldNotSay("nguồn không ghi giờ");
        (await leader.GetAsync(Late)).ShouldNotSay(row.Code);
        var visitor = await commune.AVisitorAsync();
        (await visitor.GetAsync($"/tra-cuu?ma={row.Code}")).ShouldSay("15:00 03/03/2026").ShouldNotSay("08:00 16/03/2026");
    }

    private static DateTimeOffset At(string text) =>
        DateTimeOffset
            .ParseExact("2026 " + text + " +07", "yyyy dd/MM HH:mm zz", System.Globalization.CultureInfo.InvariantCulture)
            .ToUniversalTime();
}
