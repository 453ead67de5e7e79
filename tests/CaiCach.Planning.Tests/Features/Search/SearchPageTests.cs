using System.Net;
using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.Planning.Tests.Features.Search;

/// <summary>The search of the top bar, over what the rooms up to this one offer; and the unit that the address names.</summary>
public sealed class SearchPageTests
{
    private const string Task = "Rà soát thủ tục hành chính nội bộ";

    [Theory]
    [InlineData("ra soat thu tuc")]
    [InlineData("THỦ TỤC rà")]
    [InlineData("noi bo")]
    public async Task Search_ForWordsOfATaskWithOrWithoutDiacritics_FindsIt(string typed)
    {
        var commune = await Given.ACommuneAsync();
        var (_, taskId) = await commune.APlanInForceAsync();
        var officer = await commune.SignInAsync(Role.Officer);

        var page = await officer.GetAsync("/tim-kiem?tim=" + Uri.EscapeDataString(typed));

        page.Find($"a[href$='{taskId}']").TextContent.ShouldBe(Task);
        (await officer.GetAsync("/tim-kiem?handler=Quick&tim=" + Uri.EscapeDataString(typed))).Html.ShouldContain(taskId.ToString());
    }

    [Theory]
    [InlineData("%")]
    [InlineData("ra_soat")]
    [InlineData("rà soát nhà cửa")]
    [InlineData("")]
    public async Task Search_WhenNoTaskHasAllTheWordsAsTheyStand_FindsNothing(string typed)
    {
        var commune = await Given.ACommuneAsync();
        await commune.APlanInForceAsync();

        var page = await (await commune.SignInAsync(Role.Officer)).GetAsync("/tim-kiem?tim=" + Uri.EscapeDataString(typed));

        page.Text.ShouldNotContain(Task);
    }

    [Fact]
    public async Task Search_ByAnotherCommune_FindsNothingOfThisOne_AndTheProvinceAboveFindsIt()
    {
        var province = await Given.AProvinceAsync();
        var commune = await Given.ACommuneAsync(province);
        await commune.APlanInForceAsync();
        var stranger = await (await Given.ACommuneAsync(province)).SignInAsync(Role.Coordinator);
        var above = await province.SignInAsync(Role.Leader);

        (await stranger.GetAsync("/tim-kiem?tim=ra+soat")).Text.ShouldNotContain(Task);
        (await above.GetAsync("/tim-kiem?tim=ra+soat")).Text.ShouldContain(Task);
    }

    [Fact]
    public async Task Search_ForAPerson_ShowsTheirPageToAdministratorsAlone()
    {
        var commune = await Given.ACommuneAsync();
        var person = commune.The(Role.Receptionist);
        var address = "/tim-kiem?tim=" + Uri.EscapeDataString(person.FullName);

        (await (await commune.SignInAsync(Role.Administrator)).GetAsync(address))
            .Find($"a[href$='{person.Id}']")
            .TextContent.ShouldBe(person.FullName);
        (await (await commune.SignInAsync(Role.Leader)).GetAsync(address)).Html.ShouldNotContain(person.Id.ToString());
    }

    [Fact]
    public async Task ChosenUnit_BelowOnesOwn_IsShownAndCarriedOn_AndAForeignOneIsNotFound()
    {
        var province = await Given.AProvinceAsync();
        var commune = await Given.ACommuneAsync(province);
        var (planId, _) = await commune.APlanInForceAsync();
        var above = await province.SignInAsync(Role.Leader);

        (await above.GetAsync("/ke-hoach")).Html.ShouldNotContain(planId.ToString());
        var page = await above.GetAsync($"/ke-hoach?donVi={commune.Code}");
        page.Html.ShouldContain(planId.ToString());
        page.Find("nav a[href^='/bao-cao']").GetAttribute("href").ShouldBe($"/bao-cao?donVi={commune.Code}");

        var stranger = await (await Given.ACommuneAsync()).SignInAsync(Role.Coordinator);
        (await stranger.GetAsync($"/ke-hoach?donVi={commune.Code}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"/ke-hoach?donVi={commune.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync("/ke-hoach?donVi=" + new string('x', 5000))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("//elsewhere.example")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    public async Task UnitChoice_AskedToLeadElsewhere_StaysHere(string back)
    {
        var commune = await Given.ACommuneAsync();

        var page = await (await commune.SignInAsync(Role.Officer)).GetAsync("/don-vi?ve=" + Uri.EscapeDataString(back));

        page.Find("main table a").GetAttribute("href").ShouldBe($"/ke-hoach?donVi={commune.Code}");
    }
}
