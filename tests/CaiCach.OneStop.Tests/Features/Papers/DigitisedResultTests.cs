using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Papers;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.OneStop.Tests.Features.Imports;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Papers;

[Collection(SharedQueue.Name)]
public sealed class DigitisedResultTests
{
    [Fact]
    public async Task Result_WhenApproved_GetsItsCodeOnceAndLeavesTheWorkList()
    {
        var commune = await Given.ACommuneAsync();
        var code = await EndedAsync(commune);
        var desk = await commune.SignInAsync(Role.Receptionist);
        (await desk.GetAsync("/mot-cua?ds=ResultMissing")).ShouldSay(code);
        (await desk.GetAsync("/")).ShouldSay("Hồ sơ chưa số hóa kết quả");

        var page = await desk.GetAsync($"{GivenPapers.Page(code)}?ketQua=true");
        page.ShouldSay("Chưa số hóa kết quả");
        (await page.PostFormAsync("form[enctype]", ("Files", GivenPapers.Scan()), ("Source", "Scanned"))).ShouldHaveNoErrors();
        await commune.RunJobsAsync();

        var dossier = await DossierAsync(commune, code);
        dossier.ResultCode.ShouldBe($"KQ.{code[..^12]}-2026-000001", "data/one-stop/papers.json");
        (await desk.GetAsync("/mot-cua?ds=ResultMissing")).ShouldNotSay(code);
        (await desk.GetAsync("/")).ShouldNotSay("Hồ sơ chưa số hóa kết quả");
        (await commune.StoredAsync()).ShouldHaveSingleItem().ResultCode.ShouldBe(dossier.ResultCode);

        var again = await desk.GetAsync($"{GivenPapers.Page(code)}?ketQua=true");
        (await again.PostFormAsync("form[enctype]", ("Files", GivenPapers.Scan(shade: 99)), ("Source", "Scanned"))).ShouldHaveNoErrors();
        await commune.RunJobsAsync();
        (await DossierAsync(commune, code)).ResultCode.ShouldBe(dossier.ResultCode);
        (await commune.HistoryAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Result_WhenOnePdfGoesToTheDesk_IsTheResultAsAFile()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        (await commune.MoveAsync(code, Role.Officer, DossierAction.Submit)).Errors.ShouldBeEmpty();
        (await commune.MoveAsync(code, Role.Leader, DossierAction.Approve)).Errors.ShouldBeEmpty();
        var desk = await commune.SignInAsync(Role.Receptionist);
        var page = await desk.GetAsync($"/mot-cua/ho-so/{code}/chuyen/Complete");

        (
            await page.PostFormAsync("main form", ("Files", new TestFile("ket-qua.pdf", "%PDF-1.4\n%%EOF\n"u8.ToArray())))
        ).ShouldHaveNoErrors();

        var file = (await commune.HistoryAsync()).ShouldHaveSingleItem();
        (file.Source, file.ResultCode, file.Name).ShouldBe((PaperSource.Issued, $"KQ.{code[..^12]}-2026-000001", "Giấy khai sinh"));
    }

    /// <summary>Flags of domain/national-portal.md, TaiLieuNop and DanhSachGiayToKetQua.</summary>
    [Fact]
    public async Task Portal_WhenPapersAreDigitisedAndUsedAgain_IsToldTheFlags()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        await commune.DigitiseAsync(await commune.ADossierOfAsync(procedure));
        var stored = (await commune.StoredAsync()).ShouldHaveSingleItem();
        var code = await commune.ADossierOfAsync(procedure);
        (await commune.ReuseAsync(code, (await commune.ComponentAsync(code)).Id, stored.Id)).ShouldBeNull();

        var told = await commune.InScopeAsync(async services =>
        {
            var dossier = await services.GetRequiredService<OneStopDbContext>().Dossiers.SingleAsync(one => one.Code == code);
            var subject = await services.GetRequiredService<PortalSubjects>().OfAsync(dossier.Id, CancellationToken.None);
            return DossierMessage.Of(subject, 99, services.GetRequiredService<PortalCodes>(), PortalFields.Of2022);
        });

        told["HoSoCoThanhPhanSoHoa"]!.ToString().ShouldBe("1");
        told["TaiLieuNop"]!
            .AsArray()
            .Select(paper => $"{paper!["MaThanhPhanHoSo"]} {paper["DuocSoHoa"]} {paper["DuocTaiSuDung"]} {paper["DuocLayTuKhoDMQG"]}")
            .ShouldBe(["TK 0 0 0", "CS 1 1 0"]);
    }

    private static async Task<string> EndedAsync(Commune commune)
    {
        var code = await commune.ADossierInHandAsync();
        (await commune.MoveAsync(code, Role.Officer, DossierAction.Submit)).Errors.ShouldBeEmpty();
        (await commune.MoveAsync(code, Role.Leader, DossierAction.Approve)).Errors.ShouldBeEmpty();
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Complete)).Errors.ShouldBeEmpty();
        return code;
    }

    private static Task<Dossier> DossierAsync(Commune commune, string code) =>
        commune.InScopeAsync(services =>
            services.GetRequiredService<OneStopDbContext>().Dossiers.AsNoTracking().SingleAsync(dossier => dossier.Code == code)
        );
}
