using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Tests.Features.Imports;

/// <summary>A source held against what stands here, and what the home page says of it.</summary>
[Collection(SharedQueue.Name)]
public sealed class ReconcileTests
{
    [Fact]
    public async Task Reconciliation_ShowsWhatDiffers_AndWhatToDo()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var (gone, back, unknown) = (
            new ExportRow(GivenImports.NextCode(), procedure, "Đang xử lý"),
            new ExportRow(GivenImports.NextCode(), procedure, "Đã xử lý xong") { Finished = "03/03/2026 08:00" },
            new ExportRow(GivenImports.NextCode(), "9.404404", "Đang xử lý")
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
        await commune.ImportAsync(new ExportRow(GivenImports.NextCode(), await commune.AProcedureAsync(), "Đang xử lý"));
        (await (await commune.SignInAsync(Role.Coordinator)).GetAsync("/")).ShouldNotSay("chưa đối chiếu");

        commune.Clock.Advance(TimeSpan.FromDays(3));

        (await (await commune.SignInAsync(Role.Coordinator)).GetAsync("/")).ShouldSay("chưa đối chiếu");
        (await (await commune.SignInAsync(Role.Officer)).GetAsync("/")).ShouldNotSay("chưa đối chiếu");
    }

    [Fact]
    public async Task Home_WhenAnEarlierFileLeftRowsBehind_StillSaysSoAfterTheNext()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var (left, good) = (
            new ExportRow(GivenImports.NextCode(), procedure, "Chuyển phòng"),
            new ExportRow(GivenImports.NextCode(), procedure, "Đang xử lý")
        );
        await commune.ImportAsync(left, good);
        commune.Clock.Advance(TimeSpan.FromMinutes(1));
        await commune.ImportAsync(good);

        (await (await commune.SignInAsync(Role.Coordinator)).GetAsync("/")).ShouldSay("1 dòng của các tệp đã nhập chưa ghép được");

        commune.Clock.Advance(TimeSpan.FromMinutes(1));
        await commune.ImportAsync(left with { Status = "Đang xử lý" }, good);
        (await (await commune.SignInAsync(Role.Coordinator)).GetAsync("/")).ShouldNotSay("chưa ghép được");
    }

    [Fact]
    public async Task Dossier_ThatTheSourceJudgesOtherwise_IsListed()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var (agreed, judged) = (Row("01", "03/03/2026 08:00"), Row("02", "13/03/2026 16:00"));
        await commune.ImportAsync(agreed, judged);
        var leader = await commune.SignInAsync(Role.Leader);

        var page = await leader.GetAsync("/mot-cua/nhap-ho-so/doi-chieu?loai=OtherVerdict");

        page.ShouldSay(judged.Code).ShouldSay("đúng hạn").ShouldSay("II.06a").ShouldNotSay(agreed.Code);

        ExportRow Row(string number, string finished) =>
            new($"H99.98.97-260302-99{number}", procedure, "Đã xử lý xong") { Finished = finished, Verdict = "Đúng hạn" };
    }
}
