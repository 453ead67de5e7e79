using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Deliveries;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.OneStop.Tests.Deliveries;
using CaiCach.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Messages;

public sealed class MessagePagesTests(DeliveryGround ground) : IClassFixture<DeliveryGround>
{
    private const string List = "/mot-cua/tin-nhan";
    private const string Settings = "/mot-cua/tin-nhan/cau-hinh";
    private const string Sms = "/mot-cua/tin-nhan/cau-hinh/sms";
    private const string Received = "/mot-cua/tin-nhan/mau/received";

    [Fact]
    public async Task Administrator_SetsAllUp_AndTheNextDossierIsTold()
    {
        await using var gateway = await ReceiverDouble.StartAsync();
        var commune = await ground.Harness.ACommuneAsync();
        var administrator = await commune.SignInAsync(Role.Administrator);

        var setting = await administrator.GetAsync(Settings);
        setting.ShouldSay("chưa").Find("#Site").GetAttribute("value").ShouldBe("http://localhost");
        (await setting.PostFormAsync("main form", ("IsEnabled", "true"), ("Site", "https://motcua.example.vn"))).ShouldSay("Đã lưu");
        var page = await administrator.GetAsync(Sms);
        var saved = await page.PostFormAsync("main form", Fields(gateway, ("Secret", "Bearer bi-mat")));
        saved.ShouldSay("Đã lưu cổng gửi tin").Html.ShouldNotContain("bi-mat");
        await commune.HearAndDeliverAsync(await commune.AReachableDossierAsync());

        gateway.Calls.ShouldHaveSingleItem().Headers["Authorization"].ShouldBe("Bearer bi-mat");
        (await administrator.GetAsync(Settings)).ShouldSay("Đang gửi").ShouldSay("127.0.0.1");
        var kept = await commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().MessageGateways.SingleAsync());
        System.Text.Encoding.UTF8.GetString(kept.SecretSealed!).ShouldNotContain("bi-mat");
    }

    /// <summary>Who may enter an address must not learn the secret of the one before.</summary>
    [Fact]
    public async Task Gateway_AtAnotherServer_DoesNotGetTheOldSecret()
    {
        await using var old = await ReceiverDouble.StartAsync();
        await using var other = await ReceiverDouble.StartAsync();
        var commune = await ground.Harness.ACommuneAsync();
        await commune.TellsAsync(old.Address, isMailOn: false);
        var administrator = await commune.SignInAsync(Role.Administrator);

        var page = await (await administrator.GetAsync(Sms)).PostFormAsync("main form", ("Address", other.Address.ToString()));
        page.ShouldHaveError("Secret", "Hãy nhập khóa cho tiêu đề này. Khi đổi sang máy chủ khác phải nhập lại khóa.");
        (await page.PostFormAsync("main form", ("Address", other.Address.ToString()), ("HeaderName", ""))).ShouldSay("Đã lưu");
        await commune.HearAndDeliverAsync(await commune.AReachableDossierAsync());

        other.Calls.ShouldHaveSingleItem().Headers.ContainsKey("X-Api-Key").ShouldBeFalse();
    }

    [Theory]
    [InlineData("Address", "https://ai:do@sms.example.vn", "không chứa tài khoản")]
    [InlineData("Address", "ftp://sms.example.vn", "https://")]
    [InlineData("HeaderName", "Content-Length", "Tên tiêu đề")]
    [InlineData("HeaderName", "X: y", "Tên tiêu đề")]
    [InlineData("Secret", "một khóa", "không dấu")]
    [InlineData("BodyTemplate", "{\"to\": {soDienThoai}}", "đối tượng JSON")]
    public async Task Gateway_WhenWrong_IsRefused(string field, string value, string error)
    {
        await using var gateway = await ReceiverDouble.StartAsync();
        var commune = await ground.Harness.ACommuneAsync();
        var administrator = await commune.SignInAsync(Role.Administrator);

        var page = await (await administrator.GetAsync(Sms)).PostFormAsync("main form", Fields(gateway, (field, value)));

        page.ShouldSay(error);
        (await commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().MessageGateways.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Template_OfTheUnit_IsPreviewedCheckedSentAndGivenUp()
    {
        var commune = await ground.Harness.ACommuneAsync();
        await commune.TellsAsync();
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var page = await coordinator.GetAsync(Received);
        page.ShouldSay("mẫu có sẵn").ShouldSay("H00.00.00-260101-0001").ShouldSay("tin SMS");

        page = await page.PostFormAsync("main form", ("Subject", "Chào {nguoiNop}"));
        page.ShouldSay("Không có trường {nguoiNop} trong mẫu tin này.");
        page = await page.PostFormAsync("main form", ("Mail", new string('x', 5001)));
        page.ShouldSay("dài quá 5.000 ký tự");
        page = await (await coordinator.GetAsync(Received)).PostFormAsync("main form .cc-btn.main", ("Subject", "Chào từ {donVi} <b>"));
        page.ShouldSay("Đã lưu mẫu tin").ShouldSay("Đơn vị dùng mẫu riêng").ShouldSay("Chào từ Xã Thử Nghiệm");
        await commune.HearAndDeliverAsync(await commune.AReachableDossierAsync());
        (await commune.DeliveriesAsync())[0].Subject.ShouldStartWith("Chào từ Xã Thử Nghiệm");

        page = await page.PostFormAsync("button[formaction*=Reset]");
        page.ShouldSay("Đơn vị dùng mẫu của cấp trên hoặc mẫu có sẵn");
        (await (await commune.SignInAsync(Role.Receptionist)).GetAsync(Received)).Html.ShouldNotContain("name=\"Subject\"");
        (await coordinator.GetAsync("/mot-cua/tin-nhan/mau/99")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Message_ThatWasRefused_IsListedShownAndSentAgain()
    {
        await using var gateway = await ReceiverDouble.StartAsync();
        var (commune, other) = (await ground.Harness.ACommuneAsync(), await ground.Harness.ACommuneAsync());
        await commune.TellsAsync(gateway.Address, isMailOn: false);
        gateway.Answer = _ => Results.StatusCode(400);
        var code = await commune.AReachableDossierAsync();
        await commune.HearAndDeliverAsync(code);
        await commune.HearAndDeliverAsync(await commune.AReachableDossierAsync());
        var desk = await commune.SignInAsync(Role.Receptionist);
        var coordinator = await commune.SignInAsync(Role.Coordinator);

        (await coordinator.GetAsync("/")).ShouldSay("2 tin cần xem lại");
        var list = await desk.GetAsync($"{List}?tt=Dead&kenh=Sms&luot=Received");
        list.ShouldSay("09••••••78").ShouldSay("Máy chủ trả lời mã 400").Html.ShouldNotContain("0912345678");
        (await desk.GetAsync($"{List}?luot=Stopped")).ShouldSay("Không có tin nào như đã lọc");
        var address = list.Find("tbody a").GetAttribute("href")!;
        (await (await other.SignInAsync(Role.Leader)).GetAsync(address)).ShouldBeNotFound();
        (await (await other.SignInAsync(Role.Leader)).GetAsync(List)).ShouldNotSay("09••••••78");
        (await (await commune.SignInAsync(Role.Officer)).GetAsync(List)).ShouldBeForbidden();
        gateway.Answer = _ => Results.Ok();
        var details = (await desk.GetAsync(address)).ShouldSay("Tra cuu:").ShouldNotSay("0912345678");
        (await details.PostFormAsync("main form")).ShouldSay("Đã xếp tin để gửi lại ngay.");
        await commune.DeliverAsync();
        (await details.PostFormAsync("main form")).ShouldSay("không còn chờ gửi lại");
        (await list.PostFormAsync("form#gui-lai")).ShouldSay("Đã xếp để gửi lại ngay");
        await commune.DeliverAsync();

        (await commune.DeliveriesAsync()).ShouldAllBe(one => one.State == DeliveryState.Taken);
        (await desk.GetAsync($"/mot-cua/ho-so/{code}")).ShouldSay("Tin nhắn cho người nộp").ShouldSay("SMS 09••••••78");
        XlsxText.Of(await desk.Client.GetByteArrayAsync(new Uri($"{List}?handler=Export", UriKind.Relative))).ShouldContain("09••••••78");
    }

    /// <summary>Practice units are for trying: nothing leaves the installation, all of it lies in the folder.</summary>
    [Fact]
    public async Task PracticeUnit_WritesIntoTheFolderOnlyAndHasNoWebhooks()
    {
        await using var gateway = await ReceiverDouble.StartAsync();
        var commune = await ground.Harness.ACommuneAsync();
        await commune.TellsAsync(gateway.Address);
        await commune.BecomePracticeAsync();

        await commune.HearAndDeliverAsync(await commune.AReachableDossierAsync("luyen-tap@example.vn"));

        gateway.Calls.ShouldBeEmpty();
        ground.Mail.Mails.ShouldNotContain(mail => mail.To == "luyen-tap@example.vn");
        foreach (var filed in await commune.DeliveriesAsync())
        {
            ground.Filed(filed.Id).ShouldNotBeNull().ShouldContain(filed.Body);
        }

        var page = await (await commune.SignInAsync(Role.Administrator)).GetAsync("/mot-cua/webhook");
        (await page.PostFormAsync("main form", ("Note", "x"), ("Address", gateway.Address.ToString()))).ShouldSay("Đơn vị luyện tập");
    }

    [Fact]
    public async Task Settings_AreTheAdministratorsAlone()
    {
        var commune = await ground.Harness.ACommuneAsync();
        var leader = await commune.SignInAsync(Role.Leader);

        (await leader.GetAsync(Settings)).ShouldBeForbidden();
        (await leader.GetAsync(Sms)).ShouldBeForbidden();
        (await leader.GetAsync("/mot-cua/webhook")).ShouldBeForbidden();
        (await (await commune.SignInAsync(Role.Administrator)).GetAsync("/mot-cua/tin-nhan/cau-hinh/mail")).ShouldBeNotFound();
    }

    private static (string Name, object? Value)[] Fields(ReceiverDouble gateway, params (string Name, object? Value)[] others) =>
        [
            .. new (string Name, object? Value)[]
            {
                ("IsEnabled", "true"),
                ("Address", new Uri(gateway.Address, "sms").ToString()),
                ("HeaderName", "Authorization"),
                ("Secret", "x"),
                ("BodyTemplate", GatewayBody.Example),
            }.Where(field => !others.Any(other => other.Name == field.Name)),
            .. others,
        ];
}
