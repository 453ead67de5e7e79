using System.Net;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Features.Dossiers.ExtendDossier;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Dossiers;

public sealed class ApologyListTests(Harness harness)
{
    private static readonly DateTimeOffset NewDue = new(2026, 3, 24, 8, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public async Task List_AsADossierGoesLateAndIsApologisedFor_ShowsItWhereItStands()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        commune.Clock.Advance(TimeSpan.FromHours(26));
        (await ShowsAsync(commune, code)).ShouldBe(["Soon"], "due in a working day less two hours");
        commune.Clock.Advance(TimeSpan.FromDays(2));
        (await ShowsAsync(commune, code)).ShouldBe(["Late"]);
        await StepAsync(commune, code, ExtensionStep.Draft);
        (await ShowsAsync(commune, code)).ShouldBe(["Late", "ToSign"]);
        await StepAsync(commune, code, ExtensionStep.Approve);
        (await ShowsAsync(commune, code)).ShouldBe(["Late", "ToSend"]);
        await StepAsync(commune, code, ExtensionStep.Send);
        (await ShowsAsync(commune, code)).ShouldBe(["Sent"]);
    }

    [Fact]
    public async Task Home_WhenADossierIsLateWithoutApology_TellsItsOfficerAndTheLeader()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        (await HomeAsync(commune, Role.Leader)).ShouldNotSay("Hồ sơ trễ chưa xin lỗi");
        commune.Clock.Advance(TimeSpan.FromDays(3));

        (await HomeAsync(commune, Role.Leader)).ShouldSay("Hồ sơ trễ chưa xin lỗi").ShouldSay(code);
        (await HomeAsync(commune, Role.Officer)).ShouldSay("Hồ sơ trễ chưa xin lỗi");
        (await HomeAsync(commune, Role.Receptionist)).ShouldNotSay("Hồ sơ trễ chưa xin lỗi");
        foreach (var step in new[] { ExtensionStep.Draft, ExtensionStep.Approve, ExtensionStep.Send })
        {
            await StepAsync(commune, code, step);
        }

        (await HomeAsync(commune, Role.Leader)).ShouldNotSay("Hồ sơ trễ chưa xin lỗi");
    }

    [Fact]
    public async Task PublicList_WhenAnApologyWasSent_ShowsItsCodeAndNobodysName()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var code = await commune.ADossierInHandAsync();
        commune.Clock.Advance(TimeSpan.FromDays(3));
        await StepAsync(commune, code, ExtensionStep.Draft);
        await StepAsync(commune, code, ExtensionStep.Approve);
        var visitor = await harness.AVisitorAsync(commune.Clock);
        var address = $"/tra-cuu/xin-loi?donVi={commune.Code}";
        (await visitor.GetAsync(address)).ShouldNotSay(code);
        await StepAsync(commune, code, ExtensionStep.Send);

        var page = await visitor.GetAsync(address);

        page.ShouldSay(code).ShouldSay("08:00 18/03/2026").ShouldSay("08:00 24/03/2026").ShouldSay("Số 01/PXL");
        page.ShouldNotSay("Nguyễn Thị Mẫu")
            .ShouldNotSay("Chờ xác minh")
            .ShouldNotSay("0900000001")
            .ShouldNotSay(commune.The(Role.Officer).FullName)
            .ShouldNotSay(commune.The(Role.Leader).FullName);
        (await visitor.GetAsync($"{address}&ky=2025")).ShouldNotSay(code);
        (await visitor.GetAsync($"/tra-cuu/xin-loi?donVi={other.Code}")).ShouldNotSay(code);
        (await visitor.GetAsync("/tra-cuu/xin-loi?donVi=KHONG-CO")).ShouldBeNotFound();
        (await visitor.GetAsync("/tra-cuu/xin-loi?trang=-5")).ShouldBeAt("/tra-cuu/xin-loi");
        await commune.BecomePracticeAsync();
        (await visitor.GetAsync(address)).ShouldNotSay(code);
    }

    [Fact]
    public async Task Export_GivesAWorkbook_AndNothingOfAnotherCommune()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var code = await commune.ADossierInHandAsync();
        commune.Clock.Advance(TimeSpan.FromDays(3));
        var (leader, stranger) = (await commune.SignInAsync(Role.Leader), await other.SignInAsync(Role.Leader));

        var response = await leader.Client.GetAsync("/mot-cua/xin-loi?handler=Export&gio=-3");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldBe("xin-loi.xlsx");
        (await stranger.GetAsync("/mot-cua/xin-loi")).ShouldNotSay(code);
    }

    private static async Task<IReadOnlyList<string>> ShowsAsync(Commune commune, string code)
    {
        var leader = await commune.SignInAsync(Role.Leader);
        var shown = new List<string>();
        foreach (var list in new[] { "Late", "Soon", "ToSign", "ToSend", "Sent" })
        {
            var page = await leader.GetAsync($"/mot-cua/xin-loi?ds={list}&gio=8");
            if (page.Texts("td.cc-code a").Contains(code, StringComparer.Ordinal))
            {
                shown.Add(list);
            }
        }

        return shown;
    }

    private static async Task<Page> HomeAsync(Commune commune, Role role) => await (await commune.SignInAsync(role)).GetAsync("/");

    private static async Task StepAsync(Commune commune, string code, ExtensionStep step) =>
        (
            await commune.ActAsync(
                Role.Leader,
                services =>
                    services
                        .GetRequiredService<ExtendDossierHandler>()
                        .HandleAsync(
                            new ExtendDossierCommand(code, step) { Cause = "Chờ xác minh", DueAt = NewDue },
                            CancellationToken.None
                        )
            )
        ).Errors.ShouldBeEmpty(step.ToString());
}
