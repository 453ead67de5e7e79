using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Imports;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Imports;

/// <summary>What a later export says of dossiers that are here.</summary>
[Collection(SharedQueue.Name)]
public sealed class ImportFollowTests
{
    [Fact]
    public async Task Export_WhenAStatusHasChanged_AddsHistoryWithTheFilesTimes()
    {
        var commune = await Given.ACommuneAsync();
        var row = new ExportRow(GivenImports.NextCode(), await commune.AProcedureAsync(), "Đang xử lý");
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
    public async Task Return_OfAMinistrysDossier_StaysWithOurDesk()
    {
        var commune = await Given.ACommuneAsync();
        var row = new ExportRow(GivenImports.NextCode(), await commune.AProcedureAsync(), "Đã có kết quả") { Finished = "03/03/2026" };
        var export = GivenImports.Export([row]);
        await commune.ApplyAsync(await commune.UploadAsync(export, SourceSystem.CivilStatus));

        (await commune.MoveAsync(row.Code, Role.Receptionist, DossierAction.Return)).Errors.ShouldBeEmpty();

        var again = await commune.ApplyAsync(await commune.UploadAsync(export, SourceSystem.CivilStatus));
        (again.UnchangedCount, again.UnmatchedCount).ShouldBe((1, 0));
        (await commune.DossiersAsync()).Single().Stage.ShouldBe(DossierStage.Returned);
        (await commune.ImportAsync(row)).UnmatchedCount.ShouldBe(1, "one source decides");
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
        var external = GivenImports.NextCode();
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
    public async Task DueTime_IsTheSources_AndALaterOneWithoutAPauseIsAnExtension()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var extended = new ExportRow(GivenImports.NextCode(), procedure, "Đang xử lý") { Due = "20/03/2026 17:00" };
        var paused = extended with { Code = GivenImports.NextCode(), Status = "Yêu cầu bổ sung giấy tờ" };
        var untold = extended with { Code = GivenImports.NextCode(), Due = "" };
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
        var row = new ExportRow(GivenImports.NextCode(), await commune.AProcedureAsync(), "Đang xử lý")
        {
            Phone = "0912345678",
            Address = "Thôn 1",
        };
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
        var row = new ExportRow(GivenImports.NextCode(), await commune.AProcedureAsync(), "Đã xử lý xong");
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
