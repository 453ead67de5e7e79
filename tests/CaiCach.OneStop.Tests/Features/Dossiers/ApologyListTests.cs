using System.Net;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Clock;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Features.Dossiers.ExtendDossier;
using CaiCach.OneStop.Tests.Domain.Clock;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
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
    public async Task Apology_AfterADossierEndedLate_IsSentWithoutANewTime()
    {
        var commune = await Given.ACommuneAsync();
        var (code, drafted) = (await commune.ADossierInHandAsync(), await commune.ADossierInHandAsync());
        commune.Clock.Advance(TimeSpan.FromDays(3));
        await StepAsync(commune, drafted, ExtensionStep.Draft);
        foreach (var one in new[] { code, drafted })
        {
            await EndAsync(commune, one);
        }

        (await ShowsAsync(commune, code)).ShouldBe(["Ended"]);
        (await HomeAsync(commune, Role.Leader)).ShouldSay("Hồ sơ trễ chưa xin lỗi").ShouldSay(code);
        var leader = await commune.SignInAsync(Role.Leader);
        var address = $"/mot-cua/ho-so/{code}/xin-loi";
        await (await leader.GetAsync(address)).PostFormAsync("form[action*='Draft']", ("Cause", "Chờ xác minh"));
        (await ShowsAsync(commune, code)).ShouldBe(["Ended", "ToSign"]);
        await StepAsync(commune, code, ExtensionStep.Approve);
        await StepAsync(commune, code, ExtensionStep.Send);
        (await ShowsAsync(commune, code)).ShouldBe(["Sent"]);

        var page = await leader.GetAsync(address);
        page.ShouldSay("Số 01/PXL").ShouldNotSay("hẹn lại");
        var letter = await leader.Client.GetByteArrayAsync(page.Document.QuerySelector("a[href*='mau-04']")!.GetAttribute("href"));
        var words = DocxText.Of(letter);
        words.ShouldContain("Hồ sơ đã giải quyết xong lúc");
        words.ShouldNotContain("đề nghị gia hạn thời gian");
        (await TryAsync(commune, code, ExtensionStep.Draft)).Errors[0].Code.ShouldBe("onestop.extension.already_apologised");

        // What was drafted before the end apologises only, too.
        (await ShowsAsync(commune, drafted)).ShouldBe(["Ended", "ToSign"]);
        await StepAsync(commune, drafted, ExtensionStep.Approve);
        var (dossier, extension) = await commune.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            var dossier = await database.Dossiers.SingleAsync(one => one.Code == drafted);
            return (dossier, await database.Extensions.SingleAsync(one => one.DossierId == dossier.Id));
        });
        (extension.IsWithoutNewTime, dossier.DueAt).ShouldBe((true, dossier.FirstDueAt));
    }

    [Fact]
    public async Task Draft_WhenTheDossierEndedInTime_WaitsForNobody()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        await StepAsync(commune, code, ExtensionStep.Draft);
        await EndAsync(commune, code);

        (await ShowsAsync(commune, code)).ShouldBeEmpty();
        (await TryAsync(commune, code, ExtensionStep.Approve)).Errors[0].Code.ShouldBe("onestop.extension.ended_in_time");
        await StepAsync(commune, code, ExtensionStep.Withdraw);
        (await TryAsync(commune, code, ExtensionStep.Draft)).Errors[0].Code.ShouldBe("onestop.dossier.not_open");
    }

    /// <summary>Were two extensions allowed, a promise that is missed in its turn is somebody's work again.</summary>
    [Fact]
    public async Task List_WhenTheRulesAllowASecondAndThePromiseWasMissed_ShowsItAgain()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        commune.Clock.Advance(TimeSpan.FromDays(3));
        foreach (var step in new[] { ExtensionStep.Draft, ExtensionStep.Approve, ExtensionStep.Send })
        {
            await StepAsync(commune, code, step);
        }

        (await LateAsync(commune, 2, NewDue.AddMinutes(-1))).ShouldBeEmpty();
        (await LateAsync(commune, 2, NewDue.AddMinutes(1))).ShouldBe([code]);
        (await LateAsync(commune, 1, NewDue.AddMinutes(1))).ShouldBeEmpty();
    }

    private static Task<List<string>> LateAsync(Commune commune, int most, DateTimeOffset now) =>
        commune.InScopeAsync(async services =>
        {
            var sets = services
                .GetRequiredService<ClockRulesCatalogue>()
                .Sets.Select(set => set with { MaxExtensions = set.MaxExtensions with { Value = most } });
            return await new ApologyFilter(CaiCach.OneStop.Data.ApologyList.Late)
                .Of(services.GetRequiredService<OneStopDbContext>(), commune.Id, ClockCase.Calendar, [.. sets], now.ToUniversalTime())
                .Select(one => one.Dossier.Code)
                .ToListAsync();
        });

    private static async Task EndAsync(Commune commune, string code)
    {
        (await commune.MoveAsync(code, Role.Leader, DossierAction.Submit)).Errors.ShouldBeEmpty();
        (await commune.MoveAsync(code, Role.Leader, DossierAction.Approve)).Errors.ShouldBeEmpty();
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Complete)).Errors.ShouldBeEmpty();
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
        foreach (var list in new[] { "Late", "Soon", "Ended", "ToSign", "ToSend", "Sent" })
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
        (await TryAsync(commune, code, step)).Errors.ShouldBeEmpty(step.ToString());

    private static Task<Result> TryAsync(Commune commune, string code, ExtensionStep step) =>
        commune.ActAsync(
            Role.Leader,
            services =>
                services
                    .GetRequiredService<ExtendDossierHandler>()
                    .HandleAsync(new ExtendDossierCommand(code, step) { Cause = "Chờ xác minh", DueAt = NewDue }, CancellationToken.None)
        );
}
