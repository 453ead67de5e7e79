using AngleSharp.Dom;

namespace CaiCach.Ui.Tests.Components;

public sealed class FieldTests(KitHost host)
{
    [Fact]
    public async Task Field_WhenRefused_TiesErrorsToControlAndSummary()
    {
        using var browser = host.Browser();
        using var response = await KitHost.PostAsync(
            browser,
            "/ui",
            "form.cc-form",
            ("Input.Name", ""),
            ("Input.DueOn", ""),
            ("Input.Percent", "nhiều"),
            ("Input.Words", "Đã khảo sát 120 người")
        );
        var page = await KitHost.ReadAsync(response);

        var name = page.GetElementById("Input_Name").ShouldNotBeNull();
        name.GetAttribute("aria-invalid").ShouldBe("true");
        var described = name.GetAttribute("aria-describedby")!
            .Split(' ')
            .Select(id => page.GetElementById(id).ShouldNotBeNull().TextContent)
            .ToList();
        described.Count.ShouldBe(2);
        described[1].ShouldBe("Chưa nhập mục này.");

        var links = page.QuerySelectorAll("[role=alert] li")
            .ToDictionary(item => item.QuerySelector("a")!.GetAttribute("href")!, item => item.TextContent, StringComparer.Ordinal);
        links["#Input_Name"].ShouldBe("Tên nhiệm vụ: Chưa nhập mục này.");
        links["#Input_DueOn"].ShouldBe("Hạn: Chưa nhập mục này.");
        links["#Input_Percent"].ShouldBe("Tiến độ: Phải là số, ví dụ 1.234,5.");
        links.Keys.ShouldAllBe(href => page.QuerySelector(href) != null);
        page.GetElementById("Input_Percent")!.GetAttribute("value").ShouldBe("nhiều");
        page.GetElementById("Input_Words")!.TextContent.Trim().ShouldBe("Đã khảo sát 120 người");
    }

    [Fact]
    public async Task Field_WhenShown_SpeaksEachTypesOwnTongue()
    {
        var page = await host.GetAsync("/ui");
        var percent = page.GetElementById("Input_Percent")!;
        percent.GetAttribute("value").ShouldBe("62,5");
        percent.GetAttribute("type").ShouldBe("text");
        percent.GetAttribute("inputmode").ShouldBe("decimal");
        page.GetElementById("Input_DueOn")!.GetAttribute("type").ShouldBe("date");
        page.QuerySelectorAll("input[name='Input.Way'][checked]").Select(radio => radio.GetAttribute("value")).ShouldBe(["desk"]);
        page.QuerySelectorAll("input[name='Input.IsRemembered']")
            .Select(box => (box.GetAttribute("type"), box.GetAttribute("value"), box.HasAttribute("checked")))
            .ShouldBe([("checkbox", "true", true), ("hidden", "false", false)]);
        page.GetElementById("Input_Name")!.GetAttribute("maxlength").ShouldBe("120");
        page.QuerySelectorAll("form.cc-form label[for]").ShouldAllBe(label => page.GetElementById(label.GetAttribute("for")!) != null);
    }

    [Fact]
    public async Task Notice_WhenSomethingWasDone_IsSaidOnce()
    {
        using var browser = host.Browser();
        using var response = await KitHost.PostAsync(
            browser,
            "/ui",
            "form.cc-form",
            ("Input.Name", "Khảo sát"),
            ("Input.DueOn", "2026-11-30"),
            ("Input.Percent", "62,5")
        );
        response.Headers.Location.ShouldNotBeNull();
        (await NoticesAsync(browser)).ShouldBe(["Đã lưu. Nội dung vừa nhập được giữ ở đây."]);
        (await NoticesAsync(browser)).ShouldBeEmpty();
    }

    private static async Task<IEnumerable<string>> NoticesAsync(HttpClient browser)
    {
        using var response = await browser.GetAsync(new Uri("/ui", UriKind.Relative));
        return (await KitHost.ReadAsync(response)).QuerySelectorAll("main > .cc-alert.ontime").Select(notice => notice.Text().Trim());
    }
}
