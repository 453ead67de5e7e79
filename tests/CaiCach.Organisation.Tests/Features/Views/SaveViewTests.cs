using CaiCach.Foundation.Units;
using CaiCach.Organisation.Data;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Tests.Features.Views;

public sealed class SaveViewTests
{
    private const string List = "/ke-hoach";
    private const string Saving = "form[action='/goc-nhin']";

    [Fact]
    public async Task Save_WhenAListIsFiltered_KeepsItUnderTheNameForThisPersonAlone()
    {
        var commune = await Given.ACommuneAsync();
        var mine = await commune.SignInAsync(Role.Administrator);

        var saved = await (await mine.GetAsync($"{List}?trangThai=Draft&trang=2")).PostFormAsync(Saving, ("ten", "Kế hoạch <b>nháp</b>"));

        saved.ShouldBeAt($"{List}?trangThai=Draft");
        var view = (await mine.GetAsync(List)).Find("details a[href$='trangThai=Draft']");
        saved.Texts(".cc-menu a").ShouldContain(text => text == "Kế hoạch <b>nháp</b>");
        view.GetAttribute("href").ShouldBe($"{List}?trangThai=Draft");
        var other = await commune.SignInAsync(Role.Leader);
        (await other.GetAsync("/goc-nhin")).ShouldSay("Chưa có góc nhìn nào");
    }

    [Fact]
    public async Task Save_WhenTheNameIsTaken_ReplacesWhatWasChosen()
    {
        var commune = await Given.ACommuneAsync();
        var person = await commune.SignInAsync(Role.Administrator);
        await (await person.GetAsync($"{List}?trangThai=Draft")).PostFormAsync(Saving, ("ten", "Của tôi"));

        await (await person.GetAsync($"{List}?trangThai=Closed")).PostFormAsync(Saving, ("ten", "Của tôi"));

        var queries = await commune.ReadAsync(database => database.SavedListViews.Select(view => view.Query).ToListAsync());
        queries.ShouldBe(["?trangThai=Closed"]);
    }

    [Theory]
    [InlineData("", "/quan-tri?tim=a", "Hãy đặt tên cho góc nhìn")]
    [InlineData("Lạ", "https://vi-du.test/?tim=a", "Không lưu được góc nhìn này")]
    [InlineData("Lạ", "//vi-du.test/?tim=a", "Không lưu được góc nhìn này")]
    [InlineData("Không lọc", "/quan-tri", "Không lưu được góc nhìn này")]
    [InlineData("Trống", null, "Không lưu được góc nhìn này")]
    public async Task Save_WhenNameOrAddressIsWrong_SaysSoAndKeepsNothing(string name, string? address, string error)
    {
        var commune = await Given.ACommuneAsync();
        var person = await commune.SignInAsync(Role.Administrator);
        var list = await person.GetAsync($"{List}?trangThai=Draft");

        (await list.PostFormAsync(Saving, ("ten", name), ("diaChi", address))).ShouldSay(error);

        (await commune.ReadAsync(database => database.SavedListViews.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Save_WhenTheListHasItsMost_SaysWhatToDo()
    {
        var commune = await Given.ACommuneAsync();
        var person = await commune.SignInAsync(Role.Administrator);
        var list = await person.GetAsync($"{List}?trangThai=Draft");
        for (var i = 0; i < SavedListView.MostPerList; i++)
        {
            await list.PostFormAsync(Saving, ("ten", $"Góc nhìn {i}"));
        }

        (await list.PostFormAsync(Saving, ("ten", "Một góc nhìn nữa"))).ShouldSay("Hãy bỏ bớt một góc nhìn");
    }

    [Fact]
    public async Task Forget_WhenItIsSomebodyElses_IsNotFound()
    {
        var commune = await Given.ACommuneAsync();
        var owner = await commune.SignInAsync(Role.Administrator);
        await (await owner.GetAsync($"{List}?trangThai=Draft")).PostFormAsync(Saving, ("ten", "Của tôi"));
        await (await owner.GetAsync($"{List}?trangThai=Closed")).PostFormAsync(Saving, ("ten", "Lãnh đạo"));
        var id = await commune.ReadAsync(database => database.SavedListViews.Select(view => view.Id).FirstAsync());
        var other = await commune.SignInAsync(Role.Leader);
        await (await other.GetAsync("/ke-hoach?nam=2026")).PostFormAsync(Saving, ("ten", "Năm nay"));

        (await (await other.GetAsync("/goc-nhin")).PostFormAsync("form[action*='handler=Forget']", ("ViewId", id))).ShouldBeNotFound();
        var kept = await (await owner.GetAsync("/goc-nhin")).PostFormAsync("tbody tr:first-child form");

        kept.Texts("tbody a").ShouldHaveSingleItem();
    }
}
