using System.Text.Json.Nodes;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.OneStop.Tests.Features;
using CaiCach.OneStop.Tests.Features.Imports;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Portal;

/// <summary>The cases of <c>domain/national-portal.md</c>, section 10, as the sender meets them; their numbers stand beside.</summary>
[Collection(SharedQueue.Name)]
public sealed class PortalSenderTests
{
    [Fact]
    public async Task Dossier_FromReceptionToReturn_StandsOnThePortalWithItsHistory()
    {
        await using var portal = await PortalDouble.StartAsync();
        var commune = await Given.ACommuneAsync();
        await commune.ConnectAsync(portal);
        var code = await commune.ADossierInHandAsync();
        await commune.HearAndSendAsync(code);

        await MoveOnAsync(commune, code);
        await commune.HearAndSendAsync(code);

        portal.Dossier(code)!["TrangThaiHoSo"]!.ToString().ShouldBe("10");
        portal.Dossier(code)!["SoGiayToChuHoSo"]!.ToString().ShouldBe("038199012345");
        portal.History(code).Select(line => line["TrangThai"]!.ToString()).ShouldBe(["2", "4", "4", "4", "9", "10"]);
        portal.Calls.ShouldBe([
            new("log-in", null, 0, "0"),
            new("TraCuuHoSo", null, 0, "0"),
            new("DongBoHoSoMC", "False", 1, "0"),
            new("CapNhatTienDoHoSoMC", null, 2, "0"),
            new("TraCuuHoSo", null, 0, "0"),
            new("DongBoHoSoMC", "True", 1, "0"),
            new("CapNhatTienDoHoSoMC", null, 4, "0"),
        ]);
        (await commune.StatesAsync()).ShouldAllBe(state => state == PortalMessageState.Accepted);
        (await StageAsync(commune, code)).ShouldBe(DossierStage.Returned);
    }

    [Fact]
    public async Task Fact_ThatComesAfterTheHistoryWasTold_TellsTheDossierAgainOnce()
    {
        await using var portal = await PortalDouble.StartAsync();
        var commune = await Given.ACommuneAsync();
        await commune.ConnectAsync(portal);
        var code = await commune.ADossierInHandAsync();
        await commune.HearAndSendAsync(code);
        commune.Clock.Advance(TimeSpan.FromMinutes(5));
        var knownAt = commune.Clock.GetUtcNow();
        var calls = portal.Calls.Count;

        await commune.HearResultAsync(code, knownAt);
        commune.Clock.Advance(TimeSpan.FromMinutes(1));
        await commune.SendAsync();
        await commune.HearResultAsync(code, knownAt);
        await commune.SendAsync();

        var told = (await commune.MessagesAsync()).FindAll(message => message.Kind == PortalMessageKind.Dossier);
        told.ConvertAll(message => (message.Revision, message.State))
            .ShouldBe([(0, PortalMessageState.Accepted), (1, PortalMessageState.Accepted)]);
        portal.Calls.Count.ShouldBe(calls + 2, "looked up and told; hearing of it twice tells it once");
        (await commune.MessagesAsync()).ShouldAllBe(message => message.State == PortalMessageState.Accepted);
    }

    [Fact]
    public async Task Dossier_TakenOverFromAnotherSystem_IsNotToldASecondTime()
    {
        await using var portal = await PortalDouble.StartAsync();
        var commune = await Given.ACommuneAsync();
        await commune.ConnectAsync(portal);
        var row = new ExportRow(
            $"H49.78-{Guid.CreateVersion7():N}"[..30].ToUpperInvariant(),
            await commune.AProcedureAsync(),
            "Đang xử lý"
        );
        await commune.ImportAsync(row);

        await commune.HearAndSendAsync(row.Code);

        (await commune.MessagesAsync()).ShouldBeEmpty();
        var counts = await (await commune.SignInAsync(Role.Leader)).GetAsync("/mot-cua/cong-dich-vu-cong/doi-soat");
        counts.Texts("tbody tr").ShouldBeEmpty();
    }

    [Fact]
    public async Task Messages_ThatAreKept_ShowNeitherPeopleNorSecrets()
    {
        await using var portal = await PortalDouble.StartAsync();
        var commune = await Given.ACommuneAsync();
        await commune.ConnectAsync(portal);
        await commune.HearAndSendAsync(await commune.ADossierAsync());

        var kept = string.Concat((await commune.MessagesAsync()).Select(message => message.Payload + message.Answer + message.Reason));

        kept.ShouldContain("•••••••••345");
        kept.ShouldNotContain("038199012345");
        kept.ShouldNotContain("0900000001");
        kept.ShouldNotContain(PortalDouble.Password);
        kept.ShouldNotContain("S-1");
    }

    /// <summary>Case 1.</summary>
    [Fact]
    public async Task LogIn_WhenRefused_PutsOffAndSaysWhy()
    {
        await using var portal = await PortalDouble.StartAsync();
        var commune = await Given.ACommuneAsync();
        await commune.ConnectAsync(portal, "sai");
        await commune.HearAndSendAsync(await commune.ADossierAsync());

        var waiting = (await commune.MessagesAsync())[0];
        (waiting.State, waiting.Attempts).ShouldBe((PortalMessageState.Pending, 1));
        waiting.Reason!.ShouldContain("Sai tài khoản");
        (await commune.SendAsync()).ShouldBe(0, "not before its time");

        await commune.ConnectAsync(portal);
        commune.Clock.Advance(TimeSpan.FromMinutes(2));
        await commune.SendAsync();
        (await commune.StatesAsync()).ShouldAllBe(state => state == PortalMessageState.Accepted);
    }

    /// <summary>Case 1.</summary>
    [Fact]
    public async Task Session_WhenExpired_IsRenewed()
    {
        await using var portal = await PortalDouble.StartAsync();
        var commune = await Given.ACommuneAsync();
        await commune.ConnectAsync(portal);
        await commune.HearAndSendAsync(await commune.ADossierAsync());
        portal.ForgetSessions();

        await commune.HearAndSendAsync(await commune.ADossierAsync());

        portal.Calls.Count(call => call.Service == "log-in").ShouldBe(2);
        (await commune.StatesAsync()).ShouldAllBe(state => state == PortalMessageState.Accepted);
    }

    /// <summary>Case 2, and progress only once the dossier is accepted.</summary>
    [Fact]
    public async Task Procedure_WhenUnknownThere_IsRejectedAndNothingFollows()
    {
        await using var portal = await PortalDouble.StartAsync();
        var commune = await Given.ACommuneAsync();
        await commune.ConnectAsync(portal);
        var code = await commune.ADossierInHandAsync();
        portal.UnknownProcedures.Add(await ProcedureAsync(commune, code));

        await commune.HearAndSendAsync(code);

        (await commune.StatesAsync()).ShouldBe([PortalMessageState.Rejected, PortalMessageState.Pending, PortalMessageState.Pending]);
        (await commune.MessagesAsync())[0].Reason!.ShouldContain("Không có thủ tục");
        portal.Calls.ShouldNotContain(call => call.Service == "CapNhatTienDoHoSoMC");
        (await StageAsync(commune, code)).ShouldBe(DossierStage.InHand, "what the Portal says never changes where a dossier stands");
    }

    /// <summary>Case 3.</summary>
    [Fact]
    public async Task Dossier_ThatThePortalHasThoughItWasNotFound_IsSentAgainAsUpdate()
    {
        await using var portal = await PortalDouble.StartAsync();
        var commune = await Given.ACommuneAsync();
        await commune.ConnectAsync(portal);
        var code = await commune.ADossierAsync();
        portal.Have(code);
        portal.IsLookUpBlind = true;

        await commune.HearAndSendAsync(code);

        portal
            .Calls.Where(call => call.Service == "DongBoHoSoMC")
            .Select(call => (call.IsUpdating, call.Code))
            .ShouldBe([("False", "-3"), ("True", "0")]);
        (await commune.StatesAsync()).ShouldAllBe(state => state == PortalMessageState.Accepted);
    }

    /// <summary>Case 4.</summary>
    [Fact]
    public async Task Progress_WhenThePortalHasLostTheDossier_TellsTheDossierAgainFirst()
    {
        await using var portal = await PortalDouble.StartAsync();
        var commune = await Given.ACommuneAsync();
        await commune.ConnectAsync(portal);
        var code = await commune.ADossierAsync();
        var isLost = false;
        portal.Delay = (service, _) =>
        {
            if (service == "DongBoHoSoMC" && !isLost)
            {
                isLost = true;
                portal.Forget(code);
            }

            return Task.CompletedTask;
        };

        await commune.HearAndSendAsync(code);

        portal.History(code).Count.ShouldBe(1);
        (await commune.StatesAsync()).ShouldAllBe(state => state == PortalMessageState.Accepted);
    }

    /// <summary>Cases 6 and 7.</summary>
    [Fact]
    public async Task Chunk_WithOneBadLine_GoesOneByOneAndStopsAtIt()
    {
        await using var portal = await PortalDouble.StartAsync();
        var commune = await Given.ACommuneAsync();
        await commune.ConnectAsync(portal);
        var code = await ALongHistoryAsync(commune, 13);
        portal.RefusesLine = line => line["ThoiDiemXuLy"]!.ToString() == "20260316080600";

        await commune.HearAndSendAsync(code);

        portal
            .Calls.Where(call => call.Service == "CapNhatTienDoHoSoMC")
            .Select(call => call.Count)
            .ShouldBe([10, 10, 1, 1, 1, 1, 1, 1, 1, 1], "what is refused is asked once more under a new session");
        portal.History(code).Count.ShouldBe(6);
        var lines = (await commune.MessagesAsync()).Where(message => message.Kind == PortalMessageKind.Progress).ToList();
        lines.Count(message => message.State == PortalMessageState.Accepted).ShouldBe(6);
        lines.Single(message => message.State == PortalMessageState.Rejected).Sequence.ShouldBe(7);
        lines.Count(message => message.State == PortalMessageState.Pending).ShouldBe(6, "what comes after would be out of order");
    }

    /// <summary>Case 7: events of the outbox may come late, or not in order; the Portal hears them in order.</summary>
    [Fact]
    public async Task History_WhenHeardOnlyAtItsEnd_IsToldWholeInOrderInChunksOfTen()
    {
        await using var portal = await PortalDouble.StartAsync();
        var commune = await Given.ACommuneAsync();
        await commune.ConnectAsync(portal);
        var code = await ALongHistoryAsync(commune, 13);

        await commune.HearAndSendAsync(code);
        await commune.HearAndSendAsync(code);

        portal.Calls.Where(call => call.Service == "CapNhatTienDoHoSoMC").Select(call => call.Count).ShouldBe([10, 3]);
        portal.History(code).Select(line => line["ThoiDiemXuLy"]!.ToString()).ShouldBeInOrder();
    }

    /// <summary>Cases 10 and 12: whatever people are called, the Portal takes it.</summary>
    [Fact]
    public async Task Names_ThatAreLongOrDecomposed_AreTaken()
    {
        await using var portal = await PortalDouble.StartAsync();
        var commune = await Given.ACommuneAsync();
        await commune.ConnectAsync(portal);
        var name = string.Concat(Enumerable.Repeat("Nguyễn Thị ", 18)).Normalize(System.Text.NormalizationForm.FormD)[..199];
        var code = await commune.ADossierAsync(owner: name);

        await commune.HearAndSendAsync(code);

        (await commune.StatesAsync()).ShouldAllBe(state => state == PortalMessageState.Accepted);
        portal.Dossier(code)!["ChuHoSo"]!.ToString().ShouldStartWith("Nguyễn Thị Nguyễn");
    }

    [Fact]
    public async Task Dossier_OfACommuneWithoutSettings_IsNotTold()
    {
        var commune = await Given.ACommuneAsync();
        await commune.HearAndSendAsync(await commune.ADossierAsync());

        (await commune.MessagesAsync()).ShouldBeEmpty();
    }

    private static async Task MoveOnAsync(Commune commune, string code)
    {
        (Role Role, DossierAction Action)[] moves =
        [
            (Role.Officer, DossierAction.Submit),
            (Role.Leader, DossierAction.Approve),
            (Role.Receptionist, DossierAction.Complete),
            (Role.Receptionist, DossierAction.Return),
        ];
        foreach (var (role, action) in moves)
        {
            commune.Clock.Advance(TimeSpan.FromMinutes(1));
            (await commune.MoveAsync(code, role, action)).Errors.ShouldBeEmpty();
        }
    }

    /// <summary>Submitted and recalled, a minute each.</summary>
    private static async Task<string> ALongHistoryAsync(Commune commune, int lines)
    {
        var code = await commune.ADossierInHandAsync();
        for (var line = 2; line < lines; line++)
        {
            commune.Clock.Advance(TimeSpan.FromMinutes(line == 2 ? 2 : 1));
            var action = line % 2 == 0 ? DossierAction.Submit : DossierAction.Recall;
            (await commune.MoveAsync(code, Role.Officer, action)).Errors.ShouldBeEmpty();
        }

        return code;
    }

    private static Task<string> ProcedureAsync(Commune commune, string code) =>
        commune.InScopeAsync(services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            return (
                from dossier in database.Dossiers
                join procedure in database.Procedures on dossier.ProcedureId equals procedure.Id
                where dossier.Code == code
                select procedure.Code
            ).SingleAsync();
        });

    private static Task<DossierStage> StageAsync(Commune commune, string code) =>
        commune.InScopeAsync(services =>
            services
                .GetRequiredService<OneStopDbContext>()
                .Dossiers.Where(dossier => dossier.Code == code)
                .Select(dossier => dossier.Stage)
                .SingleAsync()
        );
}
