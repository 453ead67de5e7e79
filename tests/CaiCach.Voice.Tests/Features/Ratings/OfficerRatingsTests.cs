using System.Globalization;
using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.Voice.Tests.Features.Ratings;

/// <summary>Ratings among the figures per officer, which the one-stop shop shows and this room fills.</summary>
public sealed class OfficerRatingsTests(Harness harness)
{
    [Fact]
    public async Task Ratings_OfWhatAnOfficerHandled_AreCountedAndOpenToThemselves()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var officer = commune.The(Role.Officer);
        string[] codes =
        [
            await commune.AnEndedDossierOfAsync(officer),
            await commune.AnEndedDossierOfAsync(officer),
            await commune.AnEndedDossierOfAsync(officer),
        ];
        var somebodys = await commune.AnEndedDossierAsync();
        var visitor = await harness.AVisitorAsync(commune.Clock);
        await visitor.RateAsync(codes[0], isLiked: true);
        await visitor.RateAsync(codes[1], isLiked: false);
        await visitor.RateAsync(somebodys, isLiked: false);
        var leader = await commune.SignInAsync(Role.Leader);

        var page = await leader.GetAsync("/mot-cua/can-bo?ky=2026-Q1");

        page.Texts("tbody tr").ShouldBe([$"{officer.FullName} 3 100% 0 0 0 0 2 50%"]);
        var address = $"/y-kien/danh-gia?canBo={officer.Id}&xong=2026-Q1";
        page.Find($"a[href='{address}']").TextContent.ShouldBe("2");
        var all = await leader.GetAsync(address);
        all.ShouldSay(codes[0]).ShouldSay(codes[1]).ShouldNotSay(codes[2]).ShouldNotSay(somebodys).ShouldSay(officer.FullName);
        var liked = await leader.GetAsync(page.Find($"a[href='{address}&hl=true']").GetAttribute("href")!);
        liked.ShouldSay(codes[0]).ShouldNotSay(codes[1]).ShouldSay("1 trên 2 đánh giá");
        (await leader.GetAsync($"/y-kien/danh-gia?canBo={officer.Id}&xong=2025-Q1")).ShouldNotSay(codes[0]);
        (await leader.GetAsync("/y-kien/danh-gia?canBo=khong&xong=bao-gio")).ShouldSay(somebodys);
        (await (await other.SignInAsync(Role.Leader)).GetAsync(address)).ShouldNotSay(codes[0]).ShouldNotSay(officer.FullName);
        var workbook = XlsxText.Of(await leader.Client.GetByteArrayAsync("/mot-cua/can-bo?ky=2026-Q1&handler=Export"));
        workbook.ShouldContain("Tỷ lệ hài lòng (%)");
        workbook.ShouldContain(50m.ToString(CultureInfo.InvariantCulture));
        XlsxText.Of(await leader.Client.GetByteArrayAsync(address + "&handler=Export")).ShouldNotContain(somebodys);
    }
}
