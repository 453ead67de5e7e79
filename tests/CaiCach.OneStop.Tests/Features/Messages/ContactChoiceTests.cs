using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Deliveries;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.OneStop.Tests.Deliveries;
using CaiCach.OneStop.Tests.Features.Submissions;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Messages;

/// <summary>The applicant chooses whether and how to be told.</summary>
public sealed class ContactChoiceTests(DeliveryGround ground) : IClassFixture<DeliveryGround>
{
    [Fact]
    public async Task Choice_AtTheDesk_IsHonouredAndShownAndChangedWithHistory()
    {
        await using var gateway = await ReceiverDouble.StartAsync();
        var commune = await ground.Harness.ACommuneAsync();
        await commune.TellsAsync(gateway.Address);
        var desk = await commune.SignInAsync(Role.Receptionist);
        var form = await desk.GetAsync($"/mot-cua/tiep-nhan?thuTuc={await commune.AProcedureAsync()}");
        form.Document.QuerySelectorAll("input[name=TellBy][checked]").Length.ShouldBe(3, "the usual ways are chosen beforehand");

        var page = await form.PostFormAsync(
            "form[data-cc-draft]",
            ("OwnerName", "Nguyễn Thị Mẫu"),
            ("OwnerPhone", "0912345678"),
            ("OwnerEmail", "chon-kenh@example.vn"),
            ("TellBy", Array.Empty<string>())
        );
        var code = Uri.UnescapeDataString(page.Path.Split('/')[^1]);
        page.ShouldSay("Người nộp chọn không nhận tin");
        await commune.HearAndDeliverAsync(code);
        (await commune.DeliveriesAsync()).ShouldBeEmpty();

        var correct = await page.FollowAsync("Sửa thông tin");
        (await correct.PostFormAsync("main form", ("Note", "x"))).ShouldSay(DossierErrors.NothingCorrected.Message);
        var changed = await correct.PostFormAsync("main form", ("TellBy", new[] { "Sms" }), ("Note", "Chủ hồ sơ gọi"));
        changed.ShouldSay("Chủ hồ sơ gọi (đã sửa: cách báo tin)").ShouldSay("Qua SMS 09••••••78");
        await commune.HearAndDeliverAsync(code);

        (await commune.DeliveriesAsync()).ShouldHaveSingleItem().Channel.ShouldBe(DeliveryChannel.Sms);
        gateway.Calls.Count.ShouldBe(1);
        ground.Mail.Mails.ShouldNotContain(mail => mail.To == "chon-kenh@example.vn");
    }

    [Fact]
    public async Task Choice_WithoutAnAddressForIt_QueuesNothingAndSaysSo()
    {
        var commune = await ground.Harness.ACommuneAsync();
        await commune.TellsAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);
        var form = await desk.GetAsync($"/mot-cua/tiep-nhan?thuTuc={await commune.AProcedureAsync()}");

        var page = await form.PostFormAsync(
            "form[data-cc-draft]",
            ("OwnerName", "Nguyễn Thị Mẫu"),
            ("TellBy", new[] { "Mail", "Webhook" })
        );

        page.ShouldSay("Không báo tin được");
        await commune.HearAndDeliverAsync(Uri.UnescapeDataString(page.Path.Split('/')[^1]));
        (await commune.DeliveriesAsync()).ShouldBeEmpty();
        (await TellByAsync(commune)).ShouldBe([MessageWays.Mail]);
    }

    [Theory]
    [InlineData("zalo", 4)]
    [InlineData("none", 0)]
    public async Task Choice_OfACitizenAtHome_IsKeptWithTheOwnerAndWhoSubmits(string answer, short ways)
    {
        var commune = await ground.Harness.ACommuneAsync();
        var procedure = await commune.AProcedureAsync(isOnPortal: false);
        var check = await (await (await commune.AVisitorAsync()).BeginAsync(commune, procedure)).AnswerAllAsync(
            ("tellby", answer),
            ("forother", "yes"),
            ("othername", "Lò Thị Già"),
            ("otheridentity", "")
        );

        await check.PostFormAsync("#nop");

        (await TellByAsync(commune)).ShouldBe([(MessageWays)ways, (MessageWays)ways]);
    }

    private static Task<List<MessageWays?>> TellByAsync(Commune commune) =>
        commune.InScopeAsync(services =>
            services.GetRequiredService<OneStopDbContext>().Parties.Select(party => party.TellBy).ToListAsync()
        );
}
