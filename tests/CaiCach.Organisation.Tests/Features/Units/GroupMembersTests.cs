using CaiCach.Foundation.Units;
using CaiCach.Organisation.Domain;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Tests.Features.Units;

public sealed class GroupMembersTests
{
    private const string Members = "form[action*='handler=Members']";

    [Fact]
    public async Task Members_WhenSomeAreAddedAndOneIsRemoved_AreThoseChosenLast()
    {
        var commune = await Given.ACommuneAsync();
        var page = await OpenAsync(commune, await AddGroupAsync(commune));

        var two = await page.PostFormAsync(Members, Chosen(commune.Departments.Economy, commune.Departments.Culture));
        two.ShouldHaveNoErrors().ShouldSay("2 đơn vị");
        var one = await two.PostFormAsync(Members, Chosen(commune.Departments.Culture));

        one.ShouldHaveNoErrors().ShouldSay("1 đơn vị");
        (await MembersAsync(commune)).ShouldBe([commune.Departments.Culture]);
    }

    [Fact]
    public async Task Members_WhenSomeoneElseWasFaster_TellsAndKeepsTheirs()
    {
        var commune = await Given.ACommuneAsync();
        var groupId = await AddGroupAsync(commune);
        var (first, second) = (await OpenAsync(commune, groupId), await OpenAsync(commune, groupId));
        await first.PostFormAsync(Members, Chosen(commune.Departments.Economy));

        var page = await second.PostFormAsync(Members, Chosen(commune.Departments.Culture));

        page.Find("[role=alert]").TextContent.ShouldContain("Người khác vừa sửa mục này");
        (await MembersAsync(commune)).ShouldBe([commune.Departments.Economy]);
    }

    [Fact]
    public async Task Members_WhenOneIsOfAnotherCommune_ChangesNothing()
    {
        var commune = await Given.ACommuneAsync();
        var other = await Given.ACommuneAsync();
        var page = await OpenAsync(commune, await AddGroupAsync(commune));

        var refused = await page.PostFormAsync(Members, Chosen(commune.Departments.Economy, other.Departments.Economy));

        refused.ShouldHaveError("Có thành viên không thuộc đơn vị này.");
        (await MembersAsync(commune)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Members_WhenTheUnitIsNoGroup_IsRefused()
    {
        var commune = await Given.ACommuneAsync();
        var administrator = await commune.SignInAsync(Role.Administrator);
        var page = await administrator.GetAsync($"/quan-tri/don-vi/{commune.Departments.Economy}");

        using var answer = await administrator.PostAsync(
            page,
            page.Path + "?handler=Members",
            ("MemberIds", commune.Departments.Office.ToString())
        );

        System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain("Chỉ nhóm mới có thành viên.");
        (await MembersAsync(commune)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_WhenAnotherFormWasRefused_StillShowsAndSavesTheMembers()
    {
        var commune = await Given.ACommuneAsync();
        var page = await OpenAsync(commune, await AddGroupAsync(commune));
        page = await page.PostFormAsync(Members, Chosen(commune.Departments.Economy));

        var refused = await page.PostFormAsync("form[action*='handler=AddName']", ("OtherName", ""));
        (await refused.PostFormAsync(Members)).ShouldHaveNoErrors();

        (await MembersAsync(commune)).ShouldBe([commune.Departments.Economy]);
    }

    private static (string, object?) Chosen(params IEnumerable<Guid> ids) => ("MemberIds", ids.Select(id => id.ToString()).ToList());

    private static async Task<Guid> AddGroupAsync(Commune commune)
    {
        await commune.ChangeAsync(async database =>
        {
            var authority = await database.Units.SingleAsync(unit => unit.Id == commune.Id);
            database.Units.Add(Unit.Within(authority, commune.Code + "-N", "Các phòng chuyên môn", UnitKind.Group, authority.ValidFrom, 9));
        });
        return (await commune.ReadAsync(database => database.Units.SingleAsync(unit => unit.Code == commune.Code + "-N"))).Id;
    }

    private static async Task<Page> OpenAsync(Commune commune, Guid unitId) =>
        await (await commune.SignInAsync(Role.Administrator)).GetAsync($"/quan-tri/don-vi/{unitId}");

    private static Task<List<Guid>> MembersAsync(Authority commune) =>
        commune.ReadAsync(database => database.GroupMembers.Select(member => member.MemberId).ToListAsync());
}
