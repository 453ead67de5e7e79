using System.Net;

namespace CaiCach.Ui.Tests;

public sealed class ErrorPageTests(KitHost host)
{
    [Theory]
    [InlineData("/loi/400", 400, "Yêu cầu không hợp lệ")]
    [InlineData("/loi/403", 403, "Bạn không có quyền mở trang này")]
    [InlineData("/loi/404", 404, "Không tìm thấy trang")]
    [InlineData("/loi/409", 409, "Nội dung vừa được người khác sửa")]
    [InlineData("/loi/500", 500, "Có lỗi của hệ thống")]
    [InlineData("/loi/200", 404, "Không tìm thấy trang")] // no error at all
    [InlineData("/khong-co", 404, "Không tìm thấy trang")] // by way of the status
    public async Task ErrorPage_WhenShown_KeepsTheStatusAndNamesTheRequest(string path, int status, string title)
    {
        using var browser = host.Browser();
        using var response = await browser.GetAsync(new Uri(path, UriKind.Relative));
        response.StatusCode.ShouldBe((HttpStatusCode)status);
        var page = await KitHost.ReadAsync(response);
        page.QuerySelector("h1")!.TextContent.ShouldBe(title);
        page.QuerySelector("code")!.TextContent.ShouldMatch("^[0-9A-Za-z:]{8,}$");
    }
}
