using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.Organisation.Tests.Features.Units;

public sealed class UnitTreeTests
{
    private const string Names = "table.cc tbody td:first-child a";
    private const string Chosen = ".cc-chip.on";

    [Fact]
    public async Task Get_WhenAKindIsChosen_ListsItAndKeepsItWithTheEndedOnes()
    {
        var commune = await Given.ACommuneAsync();
        var all = await (await commune.SignInAsync(Role.Administrator)).GetAsync($"/quan-tri?donVi={commune.Id}");

        var offices = await all.FollowAsync("Phòng, văn phòng");
        var withEnded = await offices.FollowAsync("Cả đơn vị đã kết thúc");

        all.Texts(Names).ShouldContain(name => name == commune.Name);
        offices.Texts(Names).ShouldContain(name => name == "Phòng Kinh tế");
        offices.Texts(Names).ShouldNotContain(name => name == commune.Name);
        withEnded.Texts(Chosen).Count.ShouldBe(2);
        withEnded.Path.ShouldContain("loai=");
        withEnded.Path.ShouldContain("caKetThuc=true");
    }
}
