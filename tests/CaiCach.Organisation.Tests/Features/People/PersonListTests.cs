using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.Organisation.Tests.Features.People;

public sealed class PersonListTests
{
    private const string Names = "table.cc tbody td:first-child a";
    private const string RoleChip = ".cc-chip.on";

    [Fact]
    public async Task Get_WhenARoleIsChosen_ListsThoseWhoHoldItUntilTheChipIsTakenOff()
    {
        var commune = await Given.ACommuneAsync();
        var all = await (await commune.SignInAsync(Role.Administrator)).GetAsync($"/quan-tri/nhan-su?donVi={commune.Id}");

        var leaders = await all.FollowAsync("Lãnh đạo");

        leaders
            .Texts(Names)
            .ShouldBe(commune.People.Where(person => person.Role is Role.Leader).Select(person => person.FullName), ignoreOrder: true);
        leaders.Texts(RoleChip).ShouldHaveSingleItem().ShouldEndWith("Lãnh đạo");
        (await leaders.FollowAsync(leaders.Texts(RoleChip)[0])).Texts(Names).ShouldBe(all.Texts(Names));
    }

    [Fact]
    public async Task Get_WhenNobodyFits_SaysSoAndOffersAll()
    {
        var commune = await Given.ACommuneAsync();

        var none = await (await commune.SignInAsync(Role.Administrator)).GetAsync("/quan-tri/nhan-su?tim=khong-co-ai");

        none.ShouldSay("Không có ai khớp");
        (await none.FollowAsync("Bỏ các điều kiện lọc")).Texts(Names).ShouldNotBeEmpty();
    }
}
