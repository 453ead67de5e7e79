using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.Reporting.Tests.Features.Figures;

public sealed class CountedReportsTests
{
    [Fact]
    public async Task Reports_CountOnceTheyAreIssued_AndOpenFromTheirFigure()
    {
        var commune = await Given.ACommuneAsync();
        var leader = await commune.SignInAsync(Role.Leader);
        var report = await (await leader.GetAsync("/bao-cao/lap")).PostFormAsync(("PeriodCode", "2026-Q1"));
        (await leader.GetAsync("/chi-tieu/BC-01?ky=2026-Q1")).ShouldSay("0 / 1").ShouldSay("còn dự thảo");

        await (await leader.GetAsync(report.Path + "/ban-hanh")).PostFormAsync(("Number", "7/BC-UBND"));

        var figure = await leader.GetAsync("/chi-tieu/BC-01?ky=2026-Q1");
        figure.ShouldSay("1 / 1").ShouldSay("7/BC-UBND");
        (await figure.FollowAsync("7/BC-UBND")).ShouldBeAt(report.Path);
    }
}
