using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Deliveries;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Tests.Features;
using CaiCach.Testing;
using Microsoft.AspNetCore.Http;

namespace CaiCach.OneStop.Tests.Deliveries;

/// <summary>What <c>docs/webhooks.md</c> promises to other systems, heard by one.</summary>
public sealed class WebhookTests(DeliveryGround ground) : IClassFixture<DeliveryGround>
{
    [Fact]
    public async Task Events_OfADossierFromReceptionToReturn_ComeInOrderSignedAndWithoutPeople()
    {
        await using var receiver = await ReceiverDouble.StartAsync();
        var commune = await ground.Harness.ACommuneAsync();
        await commune.AWebhookAsync(receiver.Address);
        var code = await commune.AReachableDossierAsync();
        await ToReturnAsync(commune, code);

        await commune.HearAndDeliverAsync(code);
        await commune.HearAndDeliverAsync(code);

        var heard = receiver.Calls.Select(call => JsonNode.Parse(call.Body)!).ToList();
        heard
            .Select(one => $"{one["sequence"]} {one["type"]} {one["dossier"]!["status"]!["code"]}")
            .ShouldBe([
                "1 dossier.received 2",
                "2 dossier.moved 4",
                "3 dossier.moved 4",
                "4 dossier.moved 4",
                "5 dossier.ended 9",
                "6 dossier.moved 10",
            ]);
        heard.Select(one => one["id"]!.ToString()).ShouldBeUnique(StringComparer.Ordinal);
        heard[0]["dossier"]!["code"]!.ToString().ShouldBe(code);
        heard[0]["occurredAt"]!.ToString().ShouldBe("2026-03-16T08:00:00+07:00");
        receiver.Calls.ShouldAllBe(call => IsSigned(call, GivenDeliveries.WebhookSecret, commune.Clock.GetUtcNow()));
        string.Concat(receiver.Calls.Select(call => call.Body)).ShouldNotContain("Nguyễn");
        string.Concat(receiver.Calls.Select(call => call.Body)).ShouldNotContain("0912");
    }

    [Fact]
    public async Task Receiver_ThatIsAway_HearsAllInOrderWhenItIsBack()
    {
        await using var receiver = await ReceiverDouble.StartAsync();
        var commune = await ground.Harness.ACommuneAsync();
        var webhook = await commune.AWebhookAsync(receiver.Address);
        var (first, second) = (await commune.AReachableDossierAsync(), await commune.AReachableDossierAsync());
        receiver.Answer = _ => Results.StatusCode(502);
        await commune.HearAndDeliverAsync(first);
        await ToReturnAsync(commune, first);
        await commune.HearAndDeliverAsync(first);
        await commune.HearAndDeliverAsync(second);
        var lost = receiver.Calls.ShouldHaveSingleItem();

        receiver.Answer = _ => Results.NoContent();
        commune.Clock.Advance(TimeSpan.FromMinutes(5));
        await commune.DeliverAsync();

        var heard = receiver.Calls.Skip(1).Select(call => JsonNode.Parse(call.Body)!).ToList();
        heard.Count.ShouldBe(7);
        heard
            .Where(one => one["dossier"]!["code"]!.ToString() == first)
            .Select(one => one["sequence"]!.GetValue<int>())
            .ShouldBe([1, 2, 3, 4, 5, 6]);
        var again = receiver.Calls.Skip(1).Single(call => call.Body == lost.Body);
        again.Headers[WebhookEvents.DeliveryHeader].ShouldBe(lost.Headers[WebhookEvents.DeliveryHeader]);
        (await commune.LineAsync(Delivery.WayOf(webhook)))!.FailingSince.ShouldBeNull();
    }

    [Fact]
    public async Task Webhooks_HearOnlyWhatTheyWant_AndOneThatRefusesStopsNoOther()
    {
        await using var picky = await ReceiverDouble.StartAsync();
        await using var rude = await ReceiverDouble.StartAsync();
        var commune = await ground.Harness.ACommuneAsync();
        await commune.AWebhookAsync(picky.Address, WebhookEvent.Ended);
        await commune.AWebhookAsync(rude.Address);
        rude.Answer = _ => Results.StatusCode(410);
        var code = await commune.AReachableDossierAsync();
        await ToReturnAsync(commune, code);

        await commune.HearAndDeliverAsync(code);

        picky.Calls.Select(call => JsonNode.Parse(call.Body)!["type"]!.ToString()).ShouldBe(["dossier.ended"]);
        var refused = (await commune.DeliveriesAsync()).Where(one => one.State == DeliveryState.Dead).ToList();
        refused.Count.ShouldBe(6);
        refused[0].Reason.ShouldBe("Máy chủ trả lời mã 410.");
    }

    [Fact]
    public async Task Receiver_ThatFailsForThreeDays_IsLeftAloneUntilAPersonLooks()
    {
        await using var receiver = await ReceiverDouble.StartAsync();
        var commune = await ground.Harness.ACommuneAsync();
        var webhook = await commune.AWebhookAsync(receiver.Address);
        receiver.Answer = _ => Results.StatusCode(500);
        await commune.HearAndDeliverAsync(await commune.AReachableDossierAsync());
        commune.Clock.Advance(Webhook.PauseAfter);
        await commune.DeliverAsync();
        var calls = receiver.Calls.Count;
        commune.Clock.Advance(TimeSpan.FromDays(1));
        await commune.HearAndDeliverAsync(await commune.AReachableDossierAsync());

        receiver.Calls.Count.ShouldBe(calls, "it is left alone");
        (await commune.LineAsync(Delivery.WayOf(webhook)))!.PausedAt.ShouldNotBeNull();
        var administrator = await commune.SignInAsync(Role.Administrator);
        (await administrator.GetAsync("/")).ShouldSay("Tin chưa đến được người nhận").ShouldSay("Kho dữ liệu").ShouldSay("Đã tạm ngừng");
        receiver.Answer = _ => Results.Ok();
        var page = await administrator.GetAsync($"/mot-cua/webhook/{webhook}");
        (await page.ShouldSay("tạm ngừng do lỗi").PostFormAsync("form[action*='handler=Resume']")).ShouldSay("Đã lưu.");
        await commune.DeliverAsync();

        (await commune.DeliveriesAsync()).ShouldAllBe(one => one.State == DeliveryState.Taken);
        (await administrator.GetAsync("/")).ShouldNotSay("Tin chưa đến được người nhận");
    }

    [Fact]
    public async Task Pages_AddAWebhookShowItsSecretOnceAndEndIt()
    {
        await using var receiver = await ReceiverDouble.StartAsync();
        var (commune, other) = (await ground.Harness.ACommuneAsync(), await ground.Harness.ACommuneAsync());
        var administrator = await commune.SignInAsync(Role.Administrator);
        var address = new Uri(receiver.Address, "moi").ToString();

        var added = await (await administrator.GetAsync("/mot-cua/webhook")).PostFormAsync(
            "main form",
            ("Note", "Kho <b>tỉnh</b>"),
            ("Address", address),
            ("Events", "Received")
        );
        var secret = added.ShouldSay("chỉ hiện lần này").Texts("p.cc-code").Single();
        (await administrator.GetAsync("/mot-cua/webhook")).ShouldSay("Kho <b>tỉnh</b>").Html.ShouldNotContain(secret);
        var details = added.Find("tbody a").GetAttribute("href")!;
        await commune.HearAndDeliverAsync(await commune.AReachableDossierAsync());

        IsSigned(receiver.Calls.ShouldHaveSingleItem(), secret, commune.Clock.GetUtcNow()).ShouldBeTrue();
        (await (await other.SignInAsync(Role.Administrator)).GetAsync(details)).ShouldBeNotFound();
        (await (await commune.SignInAsync(Role.Coordinator)).GetAsync(details)).ShouldBeForbidden();
        var renewed = await (await administrator.GetAsync(details)).PostFormAsync("form[action*='handler=Renew']");
        renewed.ShouldSay("Khóa ký mới").Texts("p.cc-code").Single().Equals(secret, StringComparison.Ordinal).ShouldBeFalse();
        var ended = await renewed.PostFormAsync("form[action*='handler=End']");
        ended.ShouldSay("đã ngừng");
        await commune.HearAndDeliverAsync(await commune.AReachableDossierAsync());
        receiver.Calls.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("https://ai:do@kho.example.vn/", "Received", "không chứa tài khoản")]
    [InlineData("javascript:alert(1)", "Received", "bắt đầu bằng https://")]
    [InlineData("https://kho.example.vn/", null, "Hãy chọn ít nhất một sự kiện.")]
    public async Task Pages_RefuseWhatIsNoWebhook(string address, string? events, string error)
    {
        var commune = await ground.Harness.ACommuneAsync();
        var page = await (await commune.SignInAsync(Role.Administrator)).GetAsync("/mot-cua/webhook");

        (await page.PostFormAsync("main form", ("Note", "x"), ("Address", address), ("Events", events))).ShouldSay(error);
    }

    [Fact]
    public async Task Page_RefusesAPrivateAddress_WhereTheInstallationDoesNotAllowIt()
    {
        var commune = await Given.ACommuneAsync();
        var page = await (await commune.SignInAsync(Role.Administrator)).GetAsync("/mot-cua/webhook");

        (
            await page.PostFormAsync("main form", ("Note", "x"), ("Address", "https://169.254.169.254/latest"), ("Events", "Received"))
        ).ShouldSay("máy chủ trên mạng công cộng");
    }

    private static async Task ToReturnAsync(Commune commune, string code)
    {
        (Role Role, DossierAction Action)[] moves =
        [
            (Role.Receptionist, DossierAction.Assign),
            (Role.Officer, DossierAction.Submit),
            (Role.Leader, DossierAction.Approve),
            (Role.Receptionist, DossierAction.Complete),
            (Role.Receptionist, DossierAction.Return),
        ];
        await commune.SaveAsync(
            (_, database) => database.Fees.ToList().ForEach(fee => fee.Pay(FeePayment.Offline, commune.Clock.GetUtcNow()))
        );
        foreach (var (role, action) in moves)
        {
            (await commune.MoveAsync(code, role, action)).Errors.ShouldBeEmpty();
        }
    }

    /// <summary>As the page for other systems tells them to check it.</summary>
    private static bool IsSigned(ReceivedCall call, string secret, DateTimeOffset now)
    {
        var parts = call.Headers[WebhookEvents.SignatureHeader]
            .Split(',')
            .Select(part => part.Split('='))
            .ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{parts["t"]}.{call.Body}"));
        return parts["v1"] == Convert.ToHexStringLower(expected)
            && Math.Abs(now.ToUnixTimeSeconds() - long.Parse(parts["t"], System.Globalization.CultureInfo.InvariantCulture)) <= 300;
    }
}
