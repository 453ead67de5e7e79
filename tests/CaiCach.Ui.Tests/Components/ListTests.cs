using AngleSharp.Dom;

namespace CaiCach.Ui.Tests.Components;

public sealed class ListTests(KitHost host)
{
    [Theory]
    [InlineData("", "ascending", "/ui?sap=-thuTuc")] // the list's own order
    [InlineData("?sap=-thuTuc", "descending", "/ui?sap=thuTuc")]
    [InlineData("?sap=nhan&linhVuc=cv&trang=3", null, "/ui?linhVuc=cv&sap=thuTuc")] // another column; filters stay, the part does not
    public async Task SortedColumn_WhenShown_TellsItsOrderAndTurnsIt(string query, string? order, string href)
    {
        var page = await host.GetAsync("/ui" + query);
        var head = page.QuerySelector("#List th").ShouldNotBeNull();
        head.GetAttribute("aria-sort").ShouldBe(order);
        head.QuerySelector("a")!.GetAttribute("href").ShouldBe(href);
    }

    [Theory]
    [InlineData(1, "1–50 trên 1.223 hồ sơ", "Trang 1,Trang 2,Trang 3,…,Trang 25,Trang sau")]
    [InlineData(13, "601–650 trên 1.223 hồ sơ", "Trang trước,Trang 1,…,Trang 11,Trang 12,Trang 13,Trang 14,Trang 15,…,Trang 25,Trang sau")]
    [InlineData(25, "1.201–1.223 trên 1.223 hồ sơ", "Trang trước,Trang 1,…,Trang 23,Trang 24,Trang 25")]
    public async Task Paging_WhenShown_TellsThePartAndKeepsTheFilters(int number, string words, string links)
    {
        var page = await host.GetAsync($"/ui?linhVuc=cv&trang={number}");
        var paging = page.QuerySelector(".cc-paging").ShouldNotBeNull();
        paging.QuerySelector("span")!.TextContent.ShouldBe(words);
        paging.QuerySelectorAll("nav > *").Select(link => link.TextContent.Trim()).ShouldBe(links.Split(','));
        paging
            .QuerySelectorAll("a")
            .ShouldAllBe(link => link.GetAttribute("href")!.StartsWith("/ui?linhVuc=cv&trang=", StringComparison.Ordinal));
        paging.QuerySelector("[aria-current=page]")!.TextContent.ShouldBe($"Trang {number}");
    }

    [Fact]
    public async Task Filters_WhenOneIsChosen_OfferToDropItAndKeepTheRest()
    {
        var page = await host.GetAsync("/ui?trangThai=tre&sap=nhan&tim=khai sinh&trang=2");
        var chosen = page.QuerySelector("#List .cc-chip.on").ShouldNotBeNull();
        chosen.TextContent.ShouldBe("Bỏ lọc Trạng thái: Trễ hạn 4");
        chosen.GetAttribute("href").ShouldBe("/ui?sap=nhan&tim=khai%20sinh");
        page.QuerySelectorAll("#List details summary").Select(summary => summary.TextContent).ShouldBe(["Lĩnh vực"]);
        page.QuerySelector("#List .cc-menu a")!.GetAttribute("href").ShouldBe("/ui?trangThai=tre&sap=nhan&tim=khai%20sinh&linhVuc=tthc");
        var search = page.QuerySelector("#List form").ShouldNotBeNull();
        search
            .QuerySelectorAll("input[type=hidden]")
            .Select(input => $"{input.GetAttribute("name")}={input.GetAttribute("value")}")
            .ShouldBe(["trangThai=tre", "sap=nhan"]);
        search.QuerySelector("input[type=search]")!.GetAttribute("value").ShouldBe("khai sinh");
    }

    [Fact]
    public async Task Filters_WhenTheAddressNamesNoSuchChoice_ShowNoneAsChosen() =>
        (await host.GetAsync("/ui?trangThai=<b>")).QuerySelectorAll(".cc-chip.on").ShouldBeEmpty();

    [Fact]
    public async Task List_WhenEmpty_SaysWhyAndOffersTheNextStep()
    {
        var empty = (await host.GetAsync("/ui")).QuerySelector("#Empty .cc-empty").ShouldNotBeNull();
        empty.QuerySelector("strong")!.TextContent.ShouldBe("Không có nhiệm vụ nào như đã lọc");
        empty.QuerySelector("a")!.TextContent.ShouldBe("Bỏ lọc");
        empty.Closest("section")!.QuerySelector("table").ShouldBeNull();
    }
}
