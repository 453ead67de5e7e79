using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Papers;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Papers;

[Collection(SharedQueue.Name)]
public sealed class StoredPapersTests
{
    private const string Address = "/mot-cua/kho-giay-to";

    [Fact]
    public async Task Search_ByTheExactNumber_ShowsThePersonsPapersAndIsOnRecord()
    {
        var commune = await Given.ACommuneAsync();
        await commune.DigitiseAsync(await commune.ADossierAsync());
        var stored = (await commune.StoredAsync()).ShouldHaveSingleItem();
        var desk = await commune.SignInAsync(Role.Receptionist);
        var page = await desk.GetAsync(Address);
        page.ShouldNotSay("Giấy chứng sinh");

        var found = await page.PostFormAsync("main form", ("Number", "038199012345"));

        found.ShouldSay("Giấy chứng sinh").ShouldSay("Nguyễn Thị Mẫu").ShouldSay("Dùng lại được");
        found.Address.Query.ShouldNotContain("038199012345");
        (await ReadingsAsync(commune)).ShouldBe(1);
        (await desk.Client.GetByteArrayAsync($"{Address}/{stored.Id}/tep")).Length.ShouldBeGreaterThan(0);
        (await ReadingsAsync(commune)).ShouldBe(2);
        (await desk.Client.GetByteArrayAsync($"{found.Address.PathAndQuery}&handler=Export")).Length.ShouldBeGreaterThan(0);
        (await ReadingsAsync(commune)).ShouldBe(3);
    }

    [Theory]
    [InlineData("03819901234")]
    [InlineData("")]
    public async Task Search_WhenTheNumberIsNone_SaysSo(string number)
    {
        var commune = await Given.ACommuneAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);

        (await (await desk.GetAsync(Address)).PostFormAsync("main form", ("Number", number))).ShouldHaveError(
            "Number",
            PaperErrors.NumberWrong.Message
        );
    }

    [Fact]
    public async Task Search_FromAnotherCommune_FindsNothing()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        await commune.DigitiseAsync(await commune.ADossierAsync());
        var stranger = await other.SignInAsync(Role.Receptionist);

        (await (await stranger.GetAsync(Address)).PostFormAsync("main form", ("Number", "038199012345"))).ShouldSay(
            "Chưa lưu giấy tờ nào của người này"
        );
    }

    [Fact]
    public async Task Withdraw_WhenAPaperIsWrong_WantsAReasonAndEndsItsOffers()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        await commune.DigitiseAsync(await commune.ADossierOfAsync(procedure));
        var again = await commune.ADossierOfAsync(procedure);
        var desk = await commune.SignInAsync(Role.Receptionist);
        var found = await (await desk.GetAsync(Address)).PostFormAsync("main form", ("Number", "038199012345"));

        (await found.PostFormAsync("form[action*='handler=Withdraw']", ("reason", "")))
            .Texts("main")
            .ShouldHaveSingleItem()
            .ShouldContain("lý do");
        (await commune.StoredAsync()).ShouldHaveSingleItem().WithdrawnAt.ShouldBeNull();
        var withdrawn = await found.PostFormAsync("form[action*='handler=Withdraw']", ("reason", "Quét nhầm giấy của người khác"));

        withdrawn.ShouldSay("Đã thu hồi").ShouldSay("Quét nhầm giấy của người khác");
        (await desk.GetAsync(GivenPapers.Page(again))).Document.QuerySelector("form[action*='handler=Reuse']").ShouldBeNull();
    }

    private static Task<int> ReadingsAsync(Commune commune) =>
        commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Readings.CountAsync());
}
