using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.Planning.Tests.Features.Plans;

public sealed class PlanPeriodsTests
{
    [Fact]
    public async Task Period_WhenOneIsChosen_LeavesWhatIsDueInItAndGoesAlong()
    {
        var commune = await Given.ACommuneAsync();
        var (planId, _) = await commune.APlanInForceAsync();
        var officer = await commune.SignInAsync(Role.Officer);

        var all = await officer.GetAsync($"/ke-hoach/{planId}");
        var quarter = await all.FollowAsync("Quý II năm 2026");

        quarter.ShouldBeAt($"/ke-hoach/{planId}?ky=2026-Q2");
        quarter.Find(".cc-switch-pop summary").TextContent.ShouldContain("Quý II năm 2026");
        quarter.Find("nav a[href^='/bao-cao']").GetAttribute("href").ShouldBe("/bao-cao?ky=2026-Q2");
        (await officer.GetAsync($"/ke-hoach/{planId}?ky=2026-Q1")).ShouldSay("Không có nhiệm vụ");
        (await quarter.FollowAsync("Mọi kỳ")).ShouldBeAt($"/ke-hoach/{planId}");
    }

    [Theory]
    [InlineData("2026-Q9")]
    [InlineData("'; drop table")]
    [InlineData("")]
    public async Task Period_WhenTheAddressNamesNone_ShowsEverything(string code)
    {
        var commune = await Given.ACommuneAsync();
        var (planId, _) = await commune.APlanInForceAsync();
        var officer = await commune.SignInAsync(Role.Officer);

        (await officer.GetAsync($"/ke-hoach/{planId}?ky={Uri.EscapeDataString(code)}")).ShouldSay("Mọi kỳ");
    }
}
