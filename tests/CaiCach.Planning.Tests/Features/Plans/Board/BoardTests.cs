using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.Planning.Tests.Features.Plans.Board;

public sealed class BoardTests
{
    [Fact]
    public async Task Get_ThenEachTaskStandsInTheColumnOfItsStatusAsOfToday()
    {
        var commune = await Given.ACommuneAsync();
        var (planId, _) = await commune.APlanInForceAsync();
        var officer = await commune.SignInAsync(Role.Officer);

        var before = await officer.GetAsync($"/ke-hoach/{planId}/bang-viec");
        commune.Clock.MoveTo(new DateOnly(2026, 5, 1));
        var after = await (await commune.SignInAsync(Role.Officer)).GetAsync($"/ke-hoach/{planId}/bang-viec");

        before.Find("section[aria-label='Chưa hoàn thành, trong hạn']").TextContent.ShouldContain("Rà soát thủ tục");
        before.Find("section[aria-label='Chưa hoàn thành, trễ hạn']").TextContent.ShouldNotContain("Rà soát thủ tục");
        after.Find("section[aria-label='Chưa hoàn thành, trễ hạn']").TextContent.ShouldContain("Rà soát thủ tục");
    }
}
