using System.Text.Json.Nodes;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Features.Dossiers.ExtendDossier;
using CaiCach.OneStop.Features.Dossiers.MoveDossier;
using CaiCach.OneStop.Tests.Features;
using CaiCach.Organisation.Contracts;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;

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
    public async Task LookUp_OfWhatIsInHand_TellsTheRoomAndNobodysName()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        var visitor = await harness.AVisitorAsync(commune.Clock);
        var unit = await NameOfAsync(commune, commune.Id);
        var room = await NameOfAsync(commune, await RoomOfAsync(commune, commune.The(Role.Officer).Id));

        (await visitor.GetAsync($"/tra-cuu?ma={code}")).ShouldSay("Hồ sơ đang ở đâu").ShouldSay($"{room}, {unit}");
        var answer = JsonNode.Parse(await visitor.Client.GetStringAsync($"/api/v1/public/dossiers/{code}"))!;

        ((string?)answer["where"]!["unit"], (string?)answer["where"]!["room"]).ShouldBe((unit, room));
        answer.ToJsonString().ShouldNotContain(commune.The(Role.Officer).FullName);
        (await commune.MoveAsync(code, Role.Officer, DossierAction.Submit)).Errors.ShouldBeEmpty();
        (await visitor.GetAsync($"/tra-cuu?ma={code}")).ShouldSay($"Lãnh đạo, {unit}");
    }

    [Fact]
    public async Task LookUp_WhileAnotherAgencyIsAsked_TellsTheStepAndTheAgency()
    {
        var (_, commune, procedure, _) = await GivenProcesses.AProcessAsync();
        var code = await commune.ADossierOfAsync(procedure);
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Assign)).Errors.ShouldBeEmpty();
        foreach (var (action, asked) in new[] { (DossierAction.Forward, (string?)null), (DossierAction.Consult, "tax") })
        {
            var command = new MoveDossierCommand
            {
                Code = code,
                Action = action,
                OfficerId = action == DossierAction.Forward ? commune.The(Role.Officer).Id : null,
                Asked = asked,
                Note = "Hỏi",
            };
            (
                await commune.ActAsync(
                    Role.Officer,
                    services => services.GetRequiredService<MoveDossierHandler>().HandleAsync(command, CancellationToken.None)
                )
            ).Errors.ShouldBeEmpty();
        }

        (await (await harness.AVisitorAsync(commune.Clock)).GetAsync($"/tra-cuu?ma={code}"))
            .ShouldSay("Bước: Hỏi ý kiến Sở")
            .ShouldSay("Đang chờ trả lời của");
    }

    [Fact]
    public async Task LookUp_AfterAnApology_IsStillLateByWhatWasPromisedFirst()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        commune.Clock.Advance(TimeSpan.FromDays(3));
        foreach (var step in new[] { ExtensionStep.Draft, ExtensionStep.Approve, ExtensionStep.Send })
        {
            var command = new ExtendDossierCommand(code, step)
            {
                Cause = "Chờ xác minh",
                DueAt = new(2026, 3, 24, 8, 0, 0, TimeSpan.FromHours(7)),
            };
            (
                await commune.ActAsync(
                    Role.Leader,
                    services => services.GetRequiredService<ExtendDossierHandler>().HandleAsync(command, CancellationToken.None)
                )
            ).Errors.ShouldBeEmpty();
        }

        var visitor = await harness.AVisitorAsync(commune.Clock);
        var page = await visitor.GetAsync($"/tra-cuu?ma={code}");
        var answer = JsonNode.Parse(await visitor.Client.GetStringAsync($"/api/v1/public/dossiers/{code}"))!;

        page.ShouldSay("08:00 18/03/2026").ShouldSay("quá hạn").ShouldSay("Đã xin lỗi, hẹn lại 08:00 24/03/2026").ShouldNotSay("trong hạn");
        ((bool?)answer["isLate"], ((DateTimeOffset)answer["firstDueAt"]!).ToOffset(TimeSpan.FromHours(7)).Day).ShouldBe((true, 18));
        commune.Clock.Advance(TimeSpan.FromDays(7));
        (await visitor.GetAsync($"/tra-cuu?ma={code}")).ShouldSay("nay cũng đã quá");
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

    private static Task<string> NameOfAsync(Commune commune, Guid unitId) =>
        commune.InScopeAsync(async services =>
            (await services.GetRequiredService<IUnitDirectory>().FindAsync(unitId, CancellationToken.None))!.Name
        );

    private static Task<Guid> RoomOfAsync(Commune commune, Guid personId) =>
        commune.InScopeAsync(async services =>
            (
                await services
                    .GetRequiredService<IPeopleDirectory>()
                    .PositionsAsync(commune.Id, new DateOnly(2026, 3, 16), CancellationToken.None)
            )
                .First(position => position.HolderId == personId)
                .DepartmentId
        );
}
