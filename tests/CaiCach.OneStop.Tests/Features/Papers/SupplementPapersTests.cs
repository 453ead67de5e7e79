using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.OneStop.Features;
using CaiCach.OneStop.Tests.Features.Submissions;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Papers;

/// <summary>Papers asked for by name (form 02) become papers of the dossier when they come.</summary>
[Collection(SharedQueue.Name)]
public sealed class SupplementPapersTests
{
    [Fact]
    public async Task Papers_WhenNamedAndBroughtToTheDesk_AreDigitisedLikeTheOthersAndToldToThePortal()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        await commune.DigitiseAsync(code);
        var slip = await AskAsync(commune, code, "CS", "UQ");

        DocxText.Of(slip).ShouldContain("Giấy chứng sinh");
        DocxText.Of(slip).ShouldContain("Văn bản ủy quyền");
        var desk = await commune.SignInAsync(Role.Receptionist);
        var form = await desk.GetAsync(OneStopLinks.Move(code, DossierAction.Supplement));
        form.Find("#Papers input[value='UQ']").HasAttribute("checked").ShouldBeTrue();
        form.Find("#Papers input[value='TK']").HasAttribute("checked").ShouldBeFalse();
        (await form.PostFormAsync("main form", ("Papers", new[] { "LA" }))).ShouldSay("không có thành phần hồ sơ “LA”");
        await form.PostFormAsync("main form", ("Papers", new[] { "CS", "UQ", "UQ" }));

        var kept = await ComponentsAsync(commune);
        kept.Select(component => (component.Code, component.IsDigitised))
            .ShouldBe(
                [("TK", false), ("CS", true), ("CS", false), ("UQ", false)],
                "what was scanned before stays beside what came instead"
            );
        await commune.DigitiseAsync(code, "UQ");
        (await commune.ComponentAsync(code, "UQ")).IsDigitised.ShouldBeTrue();
        var told = await commune.InScopeAsync(async services =>
        {
            var dossier = await services.GetRequiredService<OneStopDbContext>().Dossiers.SingleAsync();
            var subject = await services.GetRequiredService<PortalSubjects>().OfAsync(dossier.Id, CancellationToken.None);
            var codes = services.GetRequiredService<PortalCodes>();
            return DossierMessage.Of(subject, subject.History.Count, codes, PortalFields.Of2022)["DanhSachHoSoBoSung"]!;
        });
        told[0]!["DanhSachGiayToBoSung"]!
            .AsArray()
            .Select(paper => (string?)paper!["TenGiayTo"])
            .ShouldBe(["Giấy chứng sinh", "Văn bản ủy quyền"], ignoreOrder: true);
    }

    [Fact]
    public async Task Papers_WhenSentFromHome_AreTakenInUnderTheirNames()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        await AskAsync(commune, code, "UQ");
        var visitor = await commune.AVisitorAsync();
        var asked = await (await visitor.GetAsync(OneStopLinks.SupplementOf(code))).PostFormAsync("#bo-sung", ("Identity", "038199012345"));
        var field = asked.ShouldSay("Văn bản ủy quyền").Find("#bo-sung input[id^='giay-']").GetAttribute("name")!;

        (await asked.PostFormAsync("#bo-sung")).ShouldSay("Hãy chụp ảnh hoặc chọn tệp");
        await asked.PostFormAsync("#bo-sung", (field, GivenSubmissions.Photo), ("Files", GivenSubmissions.Photo));

        var brought = (await ComponentsAsync(commune))[^1];
        (brought.Code, brought.IsDigitised).ShouldBe(("UQ", true));
        var (files, open) = await commune.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            return (await database.Files.CountAsync(), await database.SupplementPapers.CountAsync(paper => paper.ComponentId == null));
        });
        (files, open).ShouldBe((1, 0));
    }

    /// <summary>Answers the slip's document.</summary>
    private static async Task<byte[]> AskAsync(Commune commune, string code, params string[] papers)
    {
        var officer = await commune.SignInAsync(Role.Officer);
        var page = await (await officer.GetAsync(OneStopLinks.Move(code, DossierAction.AskSupplement))).PostFormAsync(
            "main form",
            ("Papers", papers),
            ("Note", "Bản đã nộp bị mờ"),
            ("AnswerBy", "2026-03-20")
        );
        page.ShouldBeAt(OneStopLinks.Dossier(code));
        return await officer.Client.GetByteArrayAsync(
            new Uri(page.Find("a[href*='/phieu-bo-sung/']").GetAttribute("href")!, UriKind.Relative)
        );
    }

    private static Task<List<DossierComponent>> ComponentsAsync(Commune commune) =>
        commune.InScopeAsync(services =>
            services
                .GetRequiredService<OneStopDbContext>()
                .Components.AsNoTracking()
                .OrderBy(component => component.SortOrder)
                .ToListAsync()
        );
}
