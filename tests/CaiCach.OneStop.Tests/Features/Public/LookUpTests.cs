using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Tests.Features;
using CaiCach.Testing;

namespace CaiCach.OneStop.Tests.Features.Public;

public sealed class LookUpTests(Harness harness)
{
    [Fact]
    public async Task LookUp_ByCode_TellsStatusAndDatesAndNobodysName()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        var visitor = await harness.AVisitorAsync(commune.Clock);

        var page = await visitor.GetAsync($"/tra-cuu?ma={code.ToLowerInvariant()}");

        page.ShouldSay("Đang xử lý").ShouldSay("08:00 18/03/2026").ShouldSay("trong hạn");
        page.ShouldNotSay("Nguyễn Thị Mẫu").ShouldNotSay("345").ShouldNotSay(commune.The(Role.Officer).FullName);
    }

    [Theory]
    [InlineData("KHONG-CO")]
    [InlineData("' OR 1=1 --")]
    [InlineData("%")]
    public async Task LookUp_WhenThereIsNone_SaysSo(string code)
    {
        var commune = await Given.ACommuneAsync();
        var visitor = await harness.AVisitorAsync(commune.Clock);

        (await visitor.GetAsync($"/tra-cuu?ma={Uri.EscapeDataString(code)}")).ShouldSay("Không có hồ sơ mang mã này");
    }

    [Fact]
    public async Task LookUp_WhenLateAndOpen_SaysSo()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        commune.Clock.Advance(TimeSpan.FromDays(4));
        var visitor = await harness.AVisitorAsync(commune.Clock);

        (await visitor.GetAsync($"/tra-cuu?ma={code}")).ShouldSay("quá hạn");
        (await commune.MoveAsync(code, Role.Officer, DossierAction.Submit)).Errors.ShouldBeEmpty();
    }
}
