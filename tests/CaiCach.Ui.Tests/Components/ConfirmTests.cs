using System.Net;

namespace CaiCach.Ui.Tests.Components;

public sealed class ConfirmTests(KitHost host)
{
    [Fact]
    public async Task Confirm_WithoutReason_StaysOpenWithTheError()
    {
        using var browser = host.Browser();
        using var response = await KitHost.PostAsync(browser, "/ui", ".cc-confirm form", ("reason", " "));
        var confirm = (await KitHost.ReadAsync(response)).QuerySelector(".cc-confirm").ShouldNotBeNull();
        confirm.HasAttribute("open").ShouldBeTrue();
        confirm.QuerySelector(".cc-error")!.TextContent.ShouldBe("Chưa nhập mục này.");
    }

    [Fact]
    public async Task Confirm_WithReason_DoesIt()
    {
        using var browser = host.Browser();
        using var response = await KitHost.PostAsync(browser, "/ui", ".cc-confirm form", ("reason", "nhập trùng"));
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }
}
