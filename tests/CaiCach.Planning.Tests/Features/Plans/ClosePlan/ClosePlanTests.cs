using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.Planning.Tests.Features.Plans.ClosePlan;

public sealed class ClosePlanTests
{
    [Fact]
    public async Task Post_WhenInForce_ThenItsTasksTakeNoMoreProgressAndTheReasonIsKept()
    {
        var commune = await Given.ACommuneAsync();
        var (planId, taskId) = await commune.APlanInForceAsync();
        var leader = await commune.SignInAsync(Role.Leader);
        var form = await leader.GetAsync($"/ke-hoach/{planId}/ket-thuc");
        form.ShouldSay("Còn 1 nhiệm vụ chưa hoàn thành");

        (await form.PostFormAsync(("Reason", ""))).ShouldHaveError("Reason", "Hãy ghi lý do kết thúc.");
        var closed = await form.PostFormAsync(("Reason", "Hết năm kế hoạch"));

        closed.ShouldBeAt($"/ke-hoach/{planId}").ShouldSay("đã kết thúc");
        (await leader.GetAsync($"/ke-hoach/{planId}/lich-su")).ShouldSay("kết thúc kế hoạch").ShouldSay("Lý do: Hết năm kế hoạch");
        var officer = await commune.SignInAsync(commune.OfficerOf(commune.Departments.Office));
        (await officer.GetAsync("/")).ShouldNotSay("Rà soát thủ tục");
        (await officer.GetAsync($"/ke-hoach/nhiem-vu/{taskId}")).ShouldNotSay("Báo tiến độ");
    }

    [Fact]
    public async Task Post_FromTwoPagesAtOnce_ThenTheSecondIsToldAndKeepsItsWords()
    {
        var commune = await Given.ACommuneAsync();
        var (planId, _) = await commune.APlanInForceAsync();
        var leader = await commune.SignInAsync(Role.Leader);
        var one = await leader.GetAsync($"/ke-hoach/{planId}/ket-thuc");
        var other = await leader.GetAsync($"/ke-hoach/{planId}/ket-thuc");

        await one.PostFormAsync(("Reason", "Hết năm"));
        var refused = await other.PostFormAsync(("Reason", "Theo công văn"));

        refused.ShouldHaveError("Kế hoạch không còn ở trạng thái “đang thực hiện”. Hãy tải lại trang.");
        refused.Find("[name=Reason]").TextContent.Trim().ShouldBe("Theo công văn");
    }
}
