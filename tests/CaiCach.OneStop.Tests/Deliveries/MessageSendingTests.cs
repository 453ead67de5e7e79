using System.Text.Json.Nodes;
using CaiCach.Foundation.Outbox;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Deliveries;
using CaiCach.OneStop.Domain.Deliveries;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.OneStop.Tests.Features;
using CaiCach.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Deliveries;

public sealed class MessageSendingTests(DeliveryGround ground) : IClassFixture<DeliveryGround>
{
    [Fact]
    public async Task Turns_FromReceptionToReturn_ReachTheMailBoxAndTheNumberOnceEach()
    {
        await using var gateway = await ReceiverDouble.StartAsync();
        var commune = await ground.Harness.ACommuneAsync();
        await commune.TellsAsync(gateway.Address);
        var code = await commune.AReachableDossierAsync("tu-dau-den-cuoi@example.vn");
        (Role Role, DossierAction Action)[] moves =
        [
            (Role.Receptionist, DossierAction.Assign),
            (Role.Officer, DossierAction.Submit),
            (Role.Leader, DossierAction.Approve),
            (Role.Receptionist, DossierAction.Complete),
        ];
        foreach (var (role, action) in moves)
        {
            (await commune.MoveAsync(code, role, action)).Errors.ShouldBeEmpty();
        }

        await DispatchAsync(commune);
        await commune.DeliverAsync();
        await commune.HearAndDeliverAsync(code);

        var mails = ground.Mail.Mails.Where(mail => mail.To == "tu-dau-den-cuoi@example.vn").ToList();
        mails.Count.ShouldBe(2);
        mails[0].Body.ShouldContain($"đã tiếp nhận hồ sơ {code}");
        mails[0].Body.ShouldContain("18/03/2026");
        mails[0].Body.ShouldContain($"https://motcua.example.vn/tra-cuu?ma={code}");
        mails[1].Body.ShouldContain($"Hồ sơ {code} đã có kết quả");
        var texts = gateway.Calls.Select(call => JsonNode.Parse(call.Body)!).ToList();
        texts.Select(text => text["to"]!.ToString()).ShouldBe(["0912345678", "0912345678"]);
        texts[0]["nested"]![0]!["text"]!.ToString().ShouldContain($"da tiep nhan ho so {code}, hen tra");
        texts[1]["nested"]![0]!["text"]!.ToString().ShouldContain("da co ket qua");
        gateway.Calls.ShouldAllBe(call => call.Headers["X-Api-Key"] == GivenDeliveries.Secret);
        gateway.Calls.Select(call => call.Headers["Idempotency-Key"]).Distinct(StringComparer.Ordinal).Count().ShouldBe(2);
        (await commune.DeliveriesAsync()).ShouldAllBe(one => one.State == DeliveryState.Taken && one.Reason == null);
    }

    [Fact]
    public async Task Return_WhenItIsTold_LeadsToTheRatingByTheCodeAlone()
    {
        var commune = await ground.Harness.ACommuneAsync();
        await commune.TellsAsync();
        var code = await commune.AReachableDossierAsync("danh-gia@example.vn", hasFee: false);
        (Role Role, DossierAction Action)[] moves =
        [
            (Role.Receptionist, DossierAction.Assign),
            (Role.Officer, DossierAction.Submit),
            (Role.Leader, DossierAction.Approve),
            (Role.Receptionist, DossierAction.Complete),
            (Role.Receptionist, DossierAction.Return),
        ];
        foreach (var (role, action) in moves)
        {
            (await commune.MoveAsync(code, role, action)).Errors.ShouldBeEmpty();
        }

        await commune.HearAndDeliverAsync(code);

        var mail = ground.Mail.Mails.Last(mail => mail.To == "danh-gia@example.vn");
        mail.Body.ShouldContain($"Mời đánh giá việc giải quyết: https://motcua.example.vn/danh-gia?ma={code}\n");
    }

    [Fact]
    public async Task WhatIsKept_ShowsNoAddressAndNoName()
    {
        var commune = await ground.Harness.ACommuneAsync();
        await commune.TellsAsync();
        await commune.HearAndDeliverAsync(await commune.AReachableDossierAsync("bi-mat@example.vn"));

        var kept = (await commune.DeliveriesAsync()).ShouldHaveSingleItem();

        kept.AddressShown.ShouldBe("b•••@example.vn");
        System.Text.Encoding.UTF8.GetString(kept.AddressSealed!).ShouldNotContain("bi-mat");
        $"{kept.Subject}{kept.Body}".ShouldNotContain("Mẫu 1");
        $"{kept.Subject}{kept.Body}".ShouldNotContain("Nguyễn Thị Mẫu");
    }

    [Fact]
    public async Task Gateway_WhenItDoesNotAnswer_IsTriedAgainInOrderWithTheSameKeyAndStopsNobodyElse()
    {
        await using var gateway = await ReceiverDouble.StartAsync();
        var commune = await ground.Harness.ACommuneAsync();
        await commune.TellsAsync(gateway.Address);
        var code = await commune.AReachableDossierAsync("cong-hong@example.vn");
        gateway.Answer = _ => Results.StatusCode(503);
        await commune.HearAndDeliverAsync(code);
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Reject, "x")).Failed.ShouldBeTrue(
            "it stays a dossier in reception"
        );
        await MoveToSupplementAsync(commune, code);
        await commune.HearAndDeliverAsync(code);

        gateway.Calls.Count.ShouldBe(1, "the way is left alone for a minute");
        (await commune.LineAsync("Sms"))!.FailingSince.ShouldNotBeNull();
        ground.Mail.Mails.Count(mail => mail.To == "cong-hong@example.vn").ShouldBe(2, "e-mails go on");
        gateway.Answer = _ => Results.Ok();
        commune.Clock.Advance(TimeSpan.FromMinutes(2));
        await commune.DeliverAsync();

        gateway.Calls.Count.ShouldBe(3);
        gateway.Calls[1].Headers["Idempotency-Key"].ShouldBe(gateway.Calls[0].Headers["Idempotency-Key"]);
        gateway.Calls[1].Body.ShouldContain("da tiep nhan");
        gateway.Calls[2].Body.ShouldContain("can bo sung giay to truoc ngay 20/03/2026");
        (await commune.LineAsync("Sms"))!.FailingSince.ShouldBeNull();
    }

    /// <summary>What the answer says decides; the number in it is not kept.</summary>
    [Theory]
    [InlineData(200, "{\"error\": \"0912345678 bị chặn\"}", "Cổng trả lời nhưng không có dấu hiệu đã nhận tin. {\"error\": \"… bị chặn\"}")]
    [InlineData(400, "sai mẫu", "Máy chủ trả lời mã 400. sai mẫu")]
    [InlineData(401, "", "Máy chủ trả lời mã 401.")]
    public async Task Gateway_WhenItRefuses_LeavesTheMessageToAPersonAndHoldsNothingBack(int status, string answer, string reason)
    {
        await using var gateway = await ReceiverDouble.StartAsync();
        var commune = await ground.Harness.ACommuneAsync();
        await commune.TellsAsync(gateway.Address, takenWhen: "\"taken\"", isMailOn: false);
        var code = await commune.AReachableDossierAsync();
        gateway.Answer = _ => Results.Text(answer, statusCode: status);
        await commune.HearAndDeliverAsync(code);

        var refused = (await commune.DeliveriesAsync()).ShouldHaveSingleItem();
        (refused.State, refused.Reason).ShouldBe((DeliveryState.Dead, reason));

        gateway.Answer = _ => Results.Ok(new { status = "taken" });
        await MoveToSupplementAsync(commune, code);
        await commune.HearAndDeliverAsync(code);
        (await commune.DeliveriesAsync()).Select(one => one.State).ShouldBe([DeliveryState.Dead, DeliveryState.Taken]);
    }

    /// <summary>An answer of a megabyte, in an alphabet that there is not, is a yes like any other.</summary>
    [Fact]
    public async Task Gateway_WhenItAnswersAtLength_HasTakenTheMessageOnce()
    {
        await using var gateway = await ReceiverDouble.StartAsync();
        var commune = await ground.Harness.ACommuneAsync();
        await commune.TellsAsync(gateway.Address, takenWhen: "\"taken\"", isMailOn: false);
        gateway.Answer = _ => Results.Bytes([.. "\"taken\""u8, .. new byte[1024 * 1024]], "text/plain; charset=khong-co");

        await commune.HearAndDeliverAsync(await commune.AReachableDossierAsync());

        gateway.Calls.Count.ShouldBe(1);
        (await commune.DeliveriesAsync())[0].State.ShouldBe(DeliveryState.Taken);
    }

    /// <summary>RFC 5321: 5yz is for good, 4yz for now.</summary>
    [Fact]
    public async Task MailServer_WhenItRefusesTheMailBoxForGood_IsNotAskedAgainAndWhenForNowItIs()
    {
        var commune = await ground.Harness.ACommuneAsync();
        await commune.TellsAsync();
        ground.Mail.Refusal = to =>
            to.StartsWith("khong-co@", StringComparison.Ordinal) ? "550 no such mail box"
            : to.StartsWith("day@", StringComparison.Ordinal) ? "452 full"
            : null;
        await commune.HearAndDeliverAsync(await commune.AReachableDossierAsync("khong-co@example.vn"));
        (await commune.DeliveriesAsync())
            .Select(one => (one.State, one.Reason))
            .ShouldBe([(DeliveryState.Dead, "Máy chủ thư từ chối địa chỉ người nhận.")]);
        await commune.HearAndDeliverAsync(await commune.AReachableDossierAsync("day@example.vn"));
        (await commune.DeliveriesAsync()).Select(one => one.State).ShouldBe([DeliveryState.Dead, DeliveryState.Pending], ignoreOrder: true);

        ground.Mail.Refusal = _ => null;
        commune.Clock.Advance(TimeSpan.FromMinutes(2));
        await commune.DeliverAsync();

        var sent = ground.Mail.Mails.Where(mail => mail.To is "khong-co@example.vn" or "day@example.vn").ToList();
        var letter = sent.ShouldHaveSingleItem();
        letter.To.ShouldBe("day@example.vn");
        var id = (await commune.DeliveriesAsync()).Single(one => one.State == DeliveryState.Taken).Id;
        letter.Raw.ShouldContain($"Message-ID: <{id:N}@example.vn>");
    }

    [Fact]
    public async Task Redirect_IsNotFollowed()
    {
        await using var gateway = await ReceiverDouble.StartAsync();
        var commune = await ground.Harness.ACommuneAsync();
        await commune.TellsAsync(gateway.Address, isMailOn: false);
        gateway.Answer = call => call.Path == "/sms" ? Results.Redirect("/noi-bo", preserveMethod: true) : Results.Ok();

        await commune.HearAndDeliverAsync(await commune.AReachableDossierAsync());

        gateway.Calls.Select(call => call.Path).ShouldBe(["/sms"]);
        (await commune.DeliveriesAsync())[0].Reason.ShouldBe("Máy chủ chuyển sang địa chỉ khác; hệ thống không đi theo.");
    }

    [Fact]
    public async Task Message_ThatIsNeverAnswered_IsGivenUpAfterThreeDays()
    {
        await using var gateway = await ReceiverDouble.StartAsync();
        var commune = await ground.Harness.ACommuneAsync();
        await commune.TellsAsync(gateway.Address, isMailOn: false);
        gateway.Answer = _ => Results.StatusCode(500);
        await commune.HearOfAsync(await commune.AReachableDossierAsync());
        var start = commune.Clock.GetUtcNow();

        for (var attempt = 0; attempt < Delivery.MaxAttempts; attempt++)
        {
            await commune.DeliverAsync();
            commune.Clock.Advance((await commune.DeliveriesAsync())[0].NextAttemptAt - commune.Clock.GetUtcNow() + TimeSpan.FromMinutes(2));
        }

        gateway.Calls.Count.ShouldBe(Delivery.MaxAttempts);
        var given = (await commune.DeliveriesAsync())[0];
        (given.State, given.Attempts).ShouldBe((DeliveryState.Dead, Delivery.MaxAttempts));
        (given.SettledAt!.Value - start).ShouldBeInRange(TimeSpan.FromDays(2.5), TimeSpan.FromDays(3.5));
    }

    [Fact]
    public async Task Senders_WhenTwoWorkAtOnce_SendEachMessageOnce()
    {
        await using var gateway = await ReceiverDouble.StartAsync();
        var commune = await ground.Harness.ACommuneAsync();
        await commune.TellsAsync(gateway.Address, isMailOn: false);
        for (var i = 0; i < 5; i++)
        {
            await commune.HearOfAsync(await commune.AReachableDossierAsync());
        }

        await Task.WhenAll(commune.DeliverAsync(), commune.DeliverAsync(), commune.DeliverAsync());

        gateway.Calls.Select(call => call.Headers["Idempotency-Key"]).ShouldBeUnique(StringComparer.Ordinal);
        gateway.Calls.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Channel_WithoutGateway_IsFiled()
    {
        var commune = await ground.Harness.ACommuneAsync();
        await commune.TellsAsync(new Uri("http://127.0.0.1:9"), isMailOn: false);
        await commune.SaveAsync(
            (_, database) =>
            {
                var sms = database.MessageGateways.Single(one => one.UnitId == commune.Id);
                var input = new GatewayInput
                {
                    IsEnabled = true,
                    Address = "",
                    HeaderName = "",
                    BodyTemplate = "",
                    TakenWhen = "",
                };
                sms.Change(input, null, commune.Clock.GetUtcNow());
            }
        );

        await commune.HearAndDeliverAsync(await commune.AReachableDossierAsync());

        var filed = (await commune.DeliveriesAsync()).ShouldHaveSingleItem();
        filed.State.ShouldBe(DeliveryState.Taken);
        ground.Filed(filed.Id)!.ShouldContain("0912345678");
    }

    [Fact]
    public async Task Owner_WhoLeftNoMobileAndNoMailBox_IsNotTold()
    {
        await using var gateway = await ReceiverDouble.StartAsync();
        var commune = await ground.Harness.ACommuneAsync();
        await commune.TellsAsync(gateway.Address);

        await commune.HearAndDeliverAsync(await commune.AReachableDossierAsync(email: "", phone: "0243 825 3536"));

        (await commune.DeliveriesAsync()).ShouldBeEmpty("a landline takes no messages");
    }

    [Fact]
    public async Task WhatHappenedBeforeMessagesWereOn_IsNotTold()
    {
        var commune = await ground.Harness.ACommuneAsync();
        var code = await commune.AReachableDossierAsync();
        commune.Clock.Advance(TimeSpan.FromDays(1));
        await commune.TellsAsync();
        commune.Clock.Advance(TimeSpan.FromMinutes(1));
        await MoveToSupplementAsync(commune, code);

        await commune.HearOfAsync(code);

        (await commune.DeliveriesAsync()).Select(one => one.Turn).ShouldBe([MessageTurn.SupplementAsked]);
    }

    [Fact]
    public async Task SupplementReceivedAndWithdrawal_AreTold()
    {
        var commune = await ground.Harness.ACommuneAsync();
        await commune.TellsAsync();
        var code = await commune.AReachableDossierAsync();
        await MoveToSupplementAsync(commune, code);
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Supplement)).Errors.ShouldBeEmpty();
        (await commune.MoveAsync(code, Role.Leader, DossierAction.Withdraw, "Người dân xin rút")).Errors.ShouldBeEmpty();

        await commune.HearOfAsync(code);

        (await commune.DeliveriesAsync())
            .Select(one => one.Turn)
            .Distinct()
            .ShouldBe(
                [MessageTurn.Received, MessageTurn.SupplementAsked, MessageTurn.SupplementReceived, MessageTurn.Withdrawn],
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task Commune_WithoutSettings_TellsNobody()
    {
        var commune = await ground.Harness.ACommuneAsync();

        await commune.HearAndDeliverAsync(await commune.AReachableDossierAsync());

        (await commune.DeliveriesAsync()).ShouldBeEmpty();
    }

    /// <summary>A unit of its own words, a field within a value, and a line break in what becomes the subject.</summary>
    [Fact]
    public async Task Words_OfTheProvinceAndOfAHostileValue_AreFilledInOnceAndStayOneSubject()
    {
        var province = await ground.Harness.AProvinceAsync();
        var commune = await ground.Harness.ACommuneAsync(province);
        await commune.TellsAsync();
        await ground.Harness.InScopeAsync(
            [province.Id],
            async services =>
            {
                var template = new MessageTemplate(province.Id, MessageTurn.Received);
                template.Change(new MessageText("Tin của tỉnh về {thuTuc}", "Nội dung: {thuTuc}", "x"), commune.Clock.GetUtcNow());
                services.GetRequiredService<OneStopDbContext>().Add(template);
                await services.GetRequiredService<Foundation.Writes.UnitOfWork>().CommitAsync([], null, CancellationToken.None);
            }
        );
        var code = await commune.AReachableDossierAsync("cua-tinh@example.vn");
        await ground.Harness.AsOwnerAsync(async connection =>
        {
            await using var rename = new Npgsql.NpgsqlCommand(
                """
                UPDATE one_stop.procedure p SET name = E'{maHoSo} {traCuu}\r\nBcc: ke-xau@example.vn' FROM one_stop.dossier d
                WHERE d.procedure_id = p.id AND d.code = $1
                """,
                connection
            )
            {
                Parameters = { new() { Value = code } },
            };
            await rename.ExecuteNonQueryAsync();
        });

        await commune.HearAndDeliverAsync(code);

        var kept = (await commune.DeliveriesAsync()).ShouldHaveSingleItem();
        kept.Subject.ShouldBe("Tin của tỉnh về {maHoSo} {traCuu} Bcc: ke-xau@example.vn");
        kept.State.ShouldBe(DeliveryState.Taken);
        var mail = ground.Mail.Mails.Single(one => one.To == "cua-tinh@example.vn");
        mail.Raw[..mail.Raw.IndexOf("\n\n", StringComparison.Ordinal)].ShouldNotContain("\nBcc:");
        ground.Mail.Mails.ShouldNotContain(one => one.To == "ke-xau@example.vn");
    }

    [Fact]
    public async Task Address_InThePrivateNetwork_IsNotCalledUnlessTheInstallationAllowsIt()
    {
        await using var receiver = await ReceiverDouble.StartAsync();
        var commune = await Given.ACommuneAsync();
        await commune.TellsAsync(new UriBuilder(receiver.Address) { Host = "localhost" }.Uri, isMailOn: false);
        var code = await commune.AReachableDossierAsync();

        await commune.HearAndDeliverAsync(code);

        receiver.Calls.ShouldBeEmpty();
        var refused = (await commune.DeliveriesAsync()).ShouldHaveSingleItem();
        (refused.State, refused.Reason).ShouldBe((DeliveryState.Dead, "Địa chỉ thuộc mạng nội bộ nên không được gọi tới."));
    }

    private static async Task MoveToSupplementAsync(Commune commune, string code)
    {
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Assign)).Errors.ShouldBeEmpty();
        (
            await commune.MoveAsync(code, Role.Officer, DossierAction.AskSupplement, "Thiếu giấy", commune.Clock.Today.AddDays(4))
        ).Errors.ShouldBeEmpty();
    }

    private static Task<int> DispatchAsync(Commune commune) =>
        commune.InScopeAsync(services => services.GetRequiredService<OutboxDispatcher>().DispatchDueAsync(CancellationToken.None));
}
