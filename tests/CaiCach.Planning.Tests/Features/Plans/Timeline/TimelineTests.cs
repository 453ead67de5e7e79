using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.Planning.Tests.Features.Plans.Timeline;

public sealed class TimelineTests
{
    [Theory]
    [InlineData("2026-03-16", "hạn 30/04/2026, chưa đến hạn")]
    [InlineData("2026-04-30", "hạn 30/04/2026, chưa đến hạn")]
    [InlineData("2026-05-01", "hạn 30/04/2026, quá hạn")]
    public async Task Get_ThenTheMilestoneStandsInItsMonthWithItsStatus(string day, string words)
    {
        var commune = await Given.ACommuneAsync();
        var (planId, _) = await commune.APlanInForceAsync();
        commune.Clock.MoveTo(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        var page = await (await commune.SignInAsync(Role.Officer)).GetAsync($"/ke-hoach/{planId}/lich-nam?nam=1999");

        page.Texts("table.cc-timeline tbody td.cc-month")[3].ShouldContain(words);
        page.Texts("table.cc-timeline tbody td.cc-month").Count(text => text.Length > 0).ShouldBe(1);
    }
}
