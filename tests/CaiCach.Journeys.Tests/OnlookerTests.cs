namespace CaiCach.Journeys.Tests;

public sealed class OnlookerTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task Look_WhenThePageIsAtFault_IsTold()
    {
        var page = await browser.VisitAsync(Browser.Phone);
        var onlooker = new Onlooker();
        await page.GotoAsync("/dang-nhap");
        await onlooker.LookAsync(page);
        onlooker.ShouldHaveFoundNothing();

        await page.EvaluateAsync("const main = document.querySelector('main'); main.style.width = '400px'; main.append(new Image())");
        await onlooker.LookAsync(page);

        var told = Should.Throw<ShouldAssertException>(onlooker.ShouldHaveFoundNothing).Message;
        told.ShouldContain("/dang-nhap: wider than 390 px");
        told.ShouldContain("/dang-nhap: image-alt: <img");
    }
}
