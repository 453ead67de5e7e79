using CaiCach.Foundation.Numbers;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Organisation.Tests.Features.Operations;

public sealed class NumberBooksTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public async Task Get_WhenNumbersWereIssuedAndTyped_ListsThemAndMarksTheTyped()
    {
        var commune = await Given.ACommuneAsync();
        await commune.InScopeAsync(async services =>
        {
            var book = services.GetRequiredService<NumberBook>();
            await book.IssueAsync(commune.Id, "report", Day, "{number}/BC-UBND", Guid.CreateVersion7(), CancellationToken.None);
            await book.TakeTypedAsync(commune.Id, "report", Day, "57/BC-UBND", Guid.CreateVersion7(), CancellationToken.None);
            await services.GetRequiredService<UnitOfWork>().CommitAsync([], null, CancellationToken.None);
        });

        var page = await OpenAsync(commune);

        page.ShouldSay("Báo cáo năm 2026").ShouldSay("01/BC-UBND").ShouldSay("57/BC-UBND ghi từ hệ thống khác").ShouldSay("02/03/2026");
        (await OpenAsync(await Given.ACommuneAsync())).ShouldSay("Chưa có số văn bản nào").ShouldNotSay("57/BC-UBND");
    }

    [Fact]
    public async Task Symbol_WhenChanged_IsShownAndAWrongOneIsRefusedInWords()
    {
        var page = await OpenAsync(await Given.ACommuneAsync());

        page = await page.PostFormAsync("form:has(#symbol-report)", ("Symbol", "BC-UBND.VX"));
        page.ShouldSay("Đã đổi ký hiệu.");
        page.Document.QuerySelectorAll("input[name=Symbol]")
            .Select(input => input.GetAttribute("value"))
            .ShouldContain("BC-UBND.VX", StringComparer.Ordinal);

        (await page.PostFormAsync("form:has(#symbol-report)", ("Symbol", "BC UBND/1"))).ShouldSay("không có khoảng trắng");
    }

    private static async Task<Page> OpenAsync(Commune commune) =>
        await (await commune.SignInAsync(Role.Administrator)).GetAsync("/quan-tri/so-van-ban");
}
