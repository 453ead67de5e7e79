using System.Net;
using CaiCach.Foundation.Units;
using CaiCach.Planning.Tests.Jobs;
using CaiCach.Testing;

namespace CaiCach.Planning.Tests.Features.Tasks.ChooseLeads;

[Collection(SharedQueue.Name)]
public sealed class ChooseLeadsTests
{
    private const string Card = "#chua-co-chu-tri";
    private const string Form = "form[action='/viec-duoc-giao/chua-co-chu-tri']";

    [Fact]
    public async Task Post_FromTheCoordinatorsHomePage_ThenTheDepartmentLeadsAndNobodyIsAskedAgain()
    {
        var (commune, given) = await GivenAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        (await (await commune.SignInAsync(Role.Leader)).GetAsync("/")).Document.QuerySelector(Card).ShouldBeNull();
        var home = await coordinator.GetAsync("/");
        home.Find(Card).TextContent.ShouldContain("Cấp trên giao, chưa có đơn vị chủ trì");

        (await home.PostFormAsync(Form, ("Chosen", Ticks(home)), ("LeadUnitId", commune.Departments.Office)))
            .ShouldBeAt("/viec-duoc-giao/chua-co-chu-tri")
            .ShouldSay("Đã giao chủ trì cho các việc đã chọn.")
            .ShouldSay("Việc nào cấp trên giao cũng đã có đơn vị chủ trì");

        (await coordinator.GetAsync("/")).Document.QuerySelector(Card).ShouldBeNull();
        var officer = await commune.SignInAsync(commune.OfficerOf(commune.Departments.Office));
        (await officer.GetAsync("/")).Find("#can-lam").TextContent.ShouldContain("Chấn chỉnh kỷ luật hành chính");
        (await coordinator.GetAsync($"/ke-hoach/nhiem-vu/{given}/lich-su")).ShouldSay("điều chỉnh nhiệm vụ").ShouldSay("chủ trì");
        await commune.RemindAsync(commune.Clock.Today.AddDays(7));
        (await coordinator.GetAsync("/thong-bao")).Texts(".cc-line li").Count.ShouldBe(1); // the one at the moment it was given
    }

    [Fact]
    public async Task Post_FromAStalePageOrWithWhatIsNotTheirs_ThenSaysWhyAndChangesNothing()
    {
        var (commune, given) = await GivenAsync();
        var (other, foreign) = await GivenAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var (one, two) = (await coordinator.GetAsync("/"), await coordinator.GetAsync("/"));
        var theirs = Ticks(await (await other.SignInAsync(Role.Coordinator)).GetAsync("/"));

        (await one.PostFormAsync(Form, ("LeadUnitId", commune.Departments.Office))).ShouldHaveError("Hãy chọn ít nhất một nhiệm vụ.");
        var refused = await one.PostFormAsync(Form, ("Chosen", Ticks(one)), ("LeadUnitId", other.Departments.Office));
        refused.ShouldSay("Cơ quan chủ trì phải là bộ phận của đơn vị ban hành kế hoạch.").Find($"{Form} input[checked]");
        (await one.PostFormAsync(Form, ("Chosen", theirs), ("LeadUnitId", commune.Departments.Office)))
            .ShouldSay("Đã ghi 0 nhiệm vụ; 1 nhiệm vụ giữ nguyên.")
            .ShouldSay("Không tìm thấy nhiệm vụ trong phạm vi của bạn.");
        await one.PostFormAsync(Form, ("Chosen", Ticks(one)), ("LeadUnitId", commune.Departments.Office));
        (await two.PostFormAsync(Form, ("Chosen", Ticks(two)), ("LeadUnitId", commune.Departments.Economy))).ShouldSay(
            "Người khác vừa sửa nhiệm vụ này."
        );

        (await coordinator.GetAsync($"/ke-hoach/nhiem-vu/{given}")).ShouldSay("Văn phòng");
        (await (await other.SignInAsync(Role.Coordinator)).GetAsync($"/ke-hoach/nhiem-vu/{foreign}")).ShouldSay(
            "Chưa giao bộ phận chủ trì"
        );
        var officer = await commune.SignInAsync(Role.Officer);
        (await officer.Client.GetAsync("/viec-duoc-giao/chua-co-chu-tri")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<(Commune Commune, Guid TaskId)> GivenAsync()
    {
        var province = await Given.AProvinceAsync();
        var commune = await Given.ACommuneAsync(province);
        await province.GiveAsync(await province.ATaskToGiveAsync(), commune);
        var home = await (await commune.SignInAsync(Role.Coordinator)).GetAsync("/");
        return (commune, Guid.Parse(Ticks(home).Single().Split('.')[0]));
    }

    private static IReadOnlyList<string> Ticks(Page page) =>
        [.. page.Document.QuerySelectorAll($"{Form} input[name=Chosen]").Select(box => box.GetAttribute("value")!)];
}
