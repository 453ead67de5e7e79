using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.Testing;

namespace CaiCach.OneStop.Tests.Features.Dossiers;

public sealed class DossierListTests
{
    [Fact]
    public async Task List_HoldsTheUnitsOwnOpenDossiers_AndTheWorkbookTheSame()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var mine = await commune.ADossierInHandAsync();
        var waiting = await commune.ADossierAsync(owner: "=HYPERLINK(\"http://example.com\")");
        var stranger = await other.ADossierAsync(owner: "Trần Văn Xa");
        var officer = await commune.SignInAsync(Role.Officer);

        var page = await officer.GetAsync("/mot-cua");
        var workbook = XlsxText.Of(await officer.Client.GetByteArrayAsync("/mot-cua?handler=Export"));

        page.ShouldSay(mine).ShouldSay(waiting).ShouldNotSay(stranger).ShouldNotSay("Trần Văn Xa");
        workbook.ShouldContain("Số hồ sơ: 2");
        workbook.ShouldContain("=HYPERLINK"); // as a text: a formula would stand in no cell's text
        (await officer.GetAsync("/mot-cua?ds=Mine")).ShouldSay(mine).ShouldNotSay(waiting);
        (await officer.GetAsync("/mot-cua?buoc=Received")).ShouldSay(waiting).ShouldNotSay(mine);
        (await officer.GetAsync("/mot-cua?tim=" + mine[^4..])).ShouldSay(mine).ShouldNotSay(waiting);
    }

    /// <summary>Taken in on Monday at 08:00, it is handed on by the end of that day's work (Decree 61/2018, article 18).</summary>
    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public async Task Desk_WhenADossierLiesPastItsHour_SaysSo(int hours, bool isMissed)
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierAsync();
        commune.Clock.Advance(TimeSpan.FromHours(hours));

        var page = await (await commune.SignInAsync(Role.Receptionist)).GetAsync("/mot-cua?ds=Desk");

        page.ShouldSay(code).Text.Contains("chưa chuyển xử lý, hạn", StringComparison.Ordinal).ShouldBe(isMissed);
    }

    /// <summary>Received on Monday at 08:00: due on Wednesday, and nobody's within a day before Tuesday, 08:00.</summary>
    [Theory]
    [InlineData(0, false, false)]
    [InlineData(1, true, false)]
    [InlineData(3, false, true)]
    public async Task List_ByTimeLeft_FollowsTheWorkingCalendar(int days, bool isSoon, bool isLate)
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync(new TimeLimit(2, TimeLimitUnit.WorkingDays));
        commune.Clock.Advance(TimeSpan.FromDays(days));
        var officer = await commune.SignInAsync(Role.Officer);

        (await officer.GetAsync("/mot-cua?ds=Soon")).Text.Contains(code, StringComparison.Ordinal).ShouldBe(isSoon);
        (await officer.GetAsync("/mot-cua?ds=Late")).Text.Contains(code, StringComparison.Ordinal).ShouldBe(isLate);
        (await officer.GetAsync("/mot-cua?ds=Desk")).ShouldNotSay(code);
    }

    [Theory]
    [InlineData("?buoc=khong-co")]
    [InlineData("?trang=999999999")]
    [InlineData("?trang=-1")]
    [InlineData("?tim=%25%27%22%5C")]
    [InlineData("?kenh=99&linhVuc=%3Cscript%3E")]
    public async Task List_WhenTheAddressIsNonsense_StillAnswers(string query)
    {
        var commune = await Given.ACommuneAsync();

        (await (await commune.SignInAsync(Role.Officer)).GetAsync("/mot-cua" + query)).ShouldHaveStatus(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task Home_ShowsEachWhatWaitsForThem()
    {
        var commune = await Given.ACommuneAsync();
        var waiting = await commune.ADossierAsync();
        var proposed = await commune.ADossierInHandAsync();
        (await commune.MoveAsync(proposed, Role.Officer, DossierAction.Submit)).Errors.ShouldBeEmpty();
        var inHand = await commune.ADossierInHandAsync();

        await Sees(Role.Receptionist, waiting, proposed, inHand);
        await Sees(Role.Leader, proposed, waiting, inHand);
        await Sees(Role.Officer, inHand, waiting, proposed);

        async Task Sees(Role role, string one, params string[] others)
        {
            var page = await (await commune.SignInAsync(role)).GetAsync("/");
            page.ShouldSay(one);
            others.ShouldAllBe(other => !page.Text.Contains(other));
        }
    }

    [Fact]
    public async Task Search_FindsNamesAndCodesWithinTheScopeAlone()
    {
        var province = await Given.AProvinceAsync();
        var (commune, other) = (await Given.ACommuneAsync(province), await Given.ACommuneAsync(province));
        var code = await commune.ADossierAsync(owner: "Đặng Thị Kỳ Lạ");
        var sought = "/tim-kiem?tim=" + Uri.EscapeDataString("dang ky la");

        (await (await commune.SignInAsync(Role.Officer)).GetAsync(sought)).ShouldSay(code);
        (await (await commune.SignInAsync(Role.Officer)).GetAsync("/tim-kiem?tim=" + code.ToLowerInvariant())).ShouldSay("Đặng Thị Kỳ Lạ");
        (await (await other.SignInAsync(Role.Officer)).GetAsync(sought)).ShouldNotSay(code);
        (await (await commune.SignInAsync(Role.Administrator)).GetAsync(sought)).ShouldNotSay(code);
    }
}
