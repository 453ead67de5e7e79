using System.Net;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.OneStop.Tests.Features;
using CaiCach.Testing;

namespace CaiCach.OneStop.Tests.Portal;

/// <summary>When the Portal is slow, broken or away, when the sender dies, and when there are several: nothing is lost, nothing is told twice.</summary>
public sealed class PortalOutageTests
{
    /// <summary>Case 5.</summary>
    [Fact]
    public async Task Answer_WhenLostAfterAcceptance_IsLookedForBeforeSendingAgain()
    {
        await using var portal = await PortalDouble.StartAsync();
        var commune = await Given.ACommuneAsync();
        await commune.ConnectAsync(portal, timeoutSeconds: 3);
        var code = await commune.ADossierAsync();
        portal.Delay = (service, cancel) => service == "DongBoHoSoMC" ? Task.Delay(Timeout.Infinite, cancel) : Task.CompletedTask;

        await commune.HearAndSendAsync(code);

        var inDoubt = (await commune.MessagesAsync())[0];
        inDoubt.State.ShouldBe(PortalMessageState.Sent);
        inDoubt.Reason!.ShouldContain("time-out");
        portal.Delay = (_, _) => Task.CompletedTask;
        commune.Clock.Advance(TimeSpan.FromMinutes(2));
        await commune.SendAsync();
        portal
            .Calls.Where(call => call.Service == "DongBoHoSoMC")
            .Select(call => (call.IsUpdating, call.Code))
            .ShouldBe([("False", "0"), ("True", "0")]);
        portal.History(code).Count.ShouldBe(1);
    }

    /// <summary>Case 5 for a line of history: sent again as it was, it stands there once.</summary>
    [Fact]
    public async Task Progress_WhenItsAnswerIsLost_StandsThereOnce()
    {
        await using var portal = await PortalDouble.StartAsync();
        var commune = await Given.ACommuneAsync();
        await commune.ConnectAsync(portal, timeoutSeconds: 3);
        var code = await commune.ADossierAsync();
        portal.Delay = (service, cancel) => service == "CapNhatTienDoHoSoMC" ? Task.Delay(Timeout.Infinite, cancel) : Task.CompletedTask;
        await commune.HearAndSendAsync(code);
        portal.Delay = (_, _) => Task.CompletedTask;
        commune.Clock.Advance(TimeSpan.FromMinutes(2));

        await commune.SendAsync();

        portal.History(code).Count.ShouldBe(1);
        (await commune.StatesAsync()).ShouldAllBe(state => state == PortalMessageState.Accepted);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task Portal_WhenItFails_IsAskedAgainLaterAndLosesNothing(HttpStatusCode failure)
    {
        await using var portal = await PortalDouble.StartAsync();
        var commune = await Given.ACommuneAsync();
        await commune.ConnectAsync(portal);
        var code = await commune.ADossierInHandAsync();
        portal.Failure = service => service == "CapNhatTienDoHoSoMC" ? failure : null;

        await commune.HearAndSendAsync(code);

        var states = await commune.StatesAsync();
        states.ShouldBe([PortalMessageState.Accepted, PortalMessageState.Sent, PortalMessageState.Sent]);
        (await commune.MessagesAsync())[1].Reason.ShouldBe($"HTTP {(int)failure}");
        portal.Failure = _ => null;
        commune.Clock.Advance(TimeSpan.FromMinutes(2));
        await commune.SendAsync();
        portal.History(code).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Portal_WhenItNeverAnswers_IsGivenUpAndAPersonSeesIt()
    {
        await using var portal = await PortalDouble.StartAsync();
        var commune = await Given.ACommuneAsync();
        await commune.ConnectAsync(portal);
        portal.Failure = _ => HttpStatusCode.ServiceUnavailable;
        await commune.HearAsync(await commune.ADossierAsync());

        for (var attempt = 0; attempt < PortalMessage.MaxAttempts + 3; attempt++)
        {
            await commune.SendAsync();
            commune.Clock.Advance(TimeSpan.FromHours(2));
        }

        (await commune.StatesAsync()).ShouldBe([PortalMessageState.Dead, PortalMessageState.Pending]);
        (await commune.MessagesAsync())[0].Attempts.ShouldBe(PortalMessage.MaxAttempts);
    }

    [Fact]
    public async Task Senders_AtOnce_TellEachDossierOnceAndInOrder()
    {
        await using var portal = await PortalDouble.StartAsync();
        var commune = await Given.ACommuneAsync();
        await commune.ConnectAsync(portal);
        var codes = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            codes.Add(await commune.ADossierInHandAsync());
            await commune.HearAsync(codes[^1]);
        }

        portal.Delay = (_, cancel) => Task.Delay(20, cancel);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => commune.SendAsync()));

        portal.Calls.Count(call => call.Service == "DongBoHoSoMC").ShouldBe(4);
        portal.Calls.Count(call => call.Service == "CapNhatTienDoHoSoMC").ShouldBe(4);
        portal.Calls.ShouldAllBe(call => call.Code == "0");
        codes.ShouldAllBe(code => portal.History(code).Count == 2);
    }

    [Fact]
    public async Task Sender_WhenKilledInACall_LeavesNothingUndone()
    {
        await using var portal = await PortalDouble.StartAsync();
        var commune = await Given.ACommuneAsync();
        await commune.ConnectAsync(portal);
        var code = await commune.ADossierAsync();
        await commune.HearAsync(code);
        using var kill = new CancellationTokenSource();
        portal.Delay = async (service, cancel) =>
        {
            if (service == "DongBoHoSoMC")
            {
                await kill.CancelAsync();
                await Task.Delay(Timeout.Infinite, cancel);
            }
        };
        await Should.ThrowAsync<OperationCanceledException>(() => commune.SendAsync(kill.Token));
        portal.Delay = (_, _) => Task.CompletedTask;

        (await commune.SendAsync()).ShouldBe(0, "the lease of the dead one still counts");
        commune.Clock.Advance(PortalQueue.Lease + TimeSpan.FromSeconds(1));
        await commune.SendAsync();

        portal
            .Calls.Where(call => call.Service == "DongBoHoSoMC")
            .Select(call => (call.IsUpdating, call.Code))
            .ShouldBe([("False", "0"), ("True", "0")]);
        (await commune.StatesAsync()).ShouldAllBe(state => state == PortalMessageState.Accepted);
    }
}
