using CaiCach.Testing;

namespace CaiCach.OneStop.Tests.Features.Public;

public sealed class ProcedurePagesTests
{
    [Fact]
    public async Task Visitor_WhoLooksForAProcedure_SeesWhatItAsksAndCosts()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.AProcedureAsync();
        var visitor = await commune.AVisitorAsync();

        var found = await visitor.GetAsync($"/thu-tuc?tim={code}");
        var page = await found.FollowAsync($"Đăng ký khai sinh {code}");

        page.ShouldBeAt($"/thu-tuc/{code}")
            .ShouldSay("2 ngày làm việc")
            .ShouldSay("Giấy chứng sinh")
            .ShouldSay("8.000 đồng")
            .ShouldSay("đúng hạn");
        page.ShouldNotSay("Thẩm định"); // the internal process is the office's own
    }

    [Theory]
    [InlineData("/thu-tuc?tim=qxzwqxzw", "Không tìm thấy thủ tục nào")]
    [InlineData("/thu-tuc?trang=-5", "Thủ tục hành chính")]
    [InlineData("/thu-tuc?trang=999999", "Thủ tục hành chính")]
    [InlineData("/thu-tuc?tim=%3Cscript%3E", "Thủ tục hành chính")]
    public async Task List_WhateverIsAsked_Answers(string address, string says)
    {
        var commune = await Given.ACommuneAsync();
        await commune.AProcedureAsync();

        (await (await commune.AVisitorAsync()).GetAsync(address)).ShouldSay(says);
    }

    [Fact]
    public async Task Page_WhenThereIsNoSuchProcedure_IsNotFound() =>
        (await (await (await Given.ACommuneAsync()).AVisitorAsync()).GetAsync("/thu-tuc/khong-co")).ShouldBeNotFound();
}
