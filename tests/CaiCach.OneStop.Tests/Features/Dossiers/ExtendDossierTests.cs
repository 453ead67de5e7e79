using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Features.Dossiers.ExtendDossier;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Dossiers;

public sealed class ExtendDossierTests
{
    private static readonly DateTimeOffset FirstDue = new(2026, 3, 18, 8, 0, 0, TimeSpan.FromHours(7));
    private static readonly DateTimeOffset NewDue = new(2026, 3, 24, 8, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public async Task Apology_FromItsDraftUntilItIsSent_GoesByTheButtonsOfItsPage()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        commune.Clock.Advance(TimeSpan.FromHours(26));
        var (officer, leader) = (await commune.SignInAsync(Role.Officer), await commune.SignInAsync(Role.Leader));
        var address = $"/mot-cua/ho-so/{code}/xin-loi";

        var page = await (await officer.GetAsync($"/mot-cua/ho-so/{code}")).FollowAsync("Xin lỗi và gia hạn");
        await page.PostFormAsync("form[action*='Draft']", ("Cause", "Chờ xác minh"), ("DueOn", "2026-03-23"), ("DueTimeOfDay", "08:00"));
        await (await leader.GetAsync(address)).PostFormAsync("form[action*='SendBack']", ("Remark", "Ghi rõ nơi xác minh"));
        page = await officer.GetAsync(address);
        page.ShouldSay("Ghi rõ nơi xác minh");
        await page.PostFormAsync(
            "form[action*='Draft']",
            ("Cause", "Chờ xã bên xác minh"),
            ("DueOn", "2026-03-24"),
            ("DueTimeOfDay", "08:00")
        );
        page = await (await leader.GetAsync(address)).PostFormAsync("form[action*='Approve']");
        page.ShouldBeAt(address).ShouldSay("Số 01/PXL (Mẫu 04)");
        await (await officer.GetAsync(address)).PostFormAsync("form[action*='Send']");

        var (dossier, extension) = await ReadAsync(commune, code);
        (dossier.FirstDueAt, dossier.DueAt).ShouldBe((FirstDue, NewDue));
        (extension!.State, extension.Cause, extension.Symbol).ShouldBe((ExtensionState.Sent, "Chờ xã bên xác minh", "01/PXL"));
        extension.ApologyBy.ShouldBe(FirstDue, "Decree 61/2018, article 19, clause 9: before or at the due time");
        extension.IsPastApologyTime(commune.Clock.GetUtcNow().AddDays(9)).ShouldBeFalse("it was sent in time");
        (await officer.GetAsync($"/mot-cua/ho-so/{code}")).ShouldSay("Hẹn lại 08:00 24/03/2026").ShouldSay("gia hạn đến 08:00 24/03/2026");
        commune.Clock.Advance(TimeSpan.FromDays(2));
        (await (await commune.SignInAsync(Role.Officer)).GetAsync(address)).ShouldSay("quá hạn").ShouldSay("Hiện không gia hạn được");
    }

    [Fact]
    public async Task Apology_WhenTheDayOfTheLawHasPassed_IsPossibleAndMarked()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        commune.Clock.Advance(TimeSpan.FromDays(3));

        foreach (var step in new[] { ExtensionStep.Draft, ExtensionStep.Approve, ExtensionStep.Send })
        {
            (await StepAsync(commune, code, step, Role.Leader)).Errors.ShouldBeEmpty(step.ToString());
        }

        (await (await commune.SignInAsync(Role.Leader)).GetAsync($"/mot-cua/ho-so/{code}/xin-loi")).ShouldSay("quá hạn xin lỗi");
    }

    [Theory]
    [InlineData(Role.Officer, nameof(ExtensionStep.Approve), "onestop.extension.not_your_part")]
    [InlineData(Role.Receptionist, nameof(ExtensionStep.Draft), "onestop.extension.not_your_part")]
    [InlineData(Role.Leader, nameof(ExtensionStep.Approve), "onestop.extension.nothing_drafted")]
    [InlineData(Role.Leader, nameof(ExtensionStep.Send), "onestop.extension.nothing_drafted")]
    [InlineData(Role.Leader, nameof(ExtensionStep.Withdraw), "onestop.extension.nothing_drafted")]
    public async Task Step_WhenItIsNotThatPersonsOrNotOpen_IsRefused(Role role, string step, string error)
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();

        (await StepAsync(commune, code, Enum.Parse<ExtensionStep>(step), role)).Errors[0].Code.ShouldBe(error);
    }

    [Theory]
    [InlineData("Cause", "", "Hãy ghi nguyên nhân")]
    [InlineData("DueOn", "2026-03-17", "sau hạn đang hẹn")]
    [InlineData("DueOn", "2026-03-22", "trong giờ làm việc")]
    [InlineData("DueOn", "hôm qua", "")]
    [InlineData("DueTimeOfDay", "99:99", "")]
    public async Task Draft_WhenSomethingIsWrong_SaysSoAndKeepsNothing(string field, string value, string words)
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        var page = await (await commune.SignInAsync(Role.Officer)).GetAsync($"/mot-cua/ho-so/{code}/xin-loi");

        var typed = new[] { ("Cause", "Chờ xác minh"), ("DueOn", "2026-03-24"), ("DueTimeOfDay", "08:00") };
        var refused = await page.PostFormAsync(
            "form[action*='Draft']",
            [.. typed.Select(one => (one.Item1, (object)(one.Item1 == field ? value : one.Item2)))]
        );

        refused.ShouldSay(words);
        (await ReadAsync(commune, code)).Extension.ShouldBeNull();
    }

    [Fact]
    public async Task Extend_PastItsApologyOrByAStranger_IsRefused()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var code = await commune.ADossierInHandAsync();

        (await commune.MoveAsync(code, Role.Leader, DossierAction.Extend, "lý do"))
            .Errors[0]
            .Code.ShouldBe("onestop.dossier.apology_missing");
        (await StepAsync(other, code, ExtensionStep.Draft, Role.Leader)).Errors[0].Code.ShouldBe("onestop.dossier.not_found");
        (await (await other.SignInAsync(Role.Leader)).GetAsync($"/mot-cua/ho-so/{code}/xin-loi")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Draft_WhenThereIsOneAlready_IsRefused()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        (await StepAsync(commune, code, ExtensionStep.Draft, Role.Leader)).Errors.ShouldBeEmpty();

        (await StepAsync(commune, code, ExtensionStep.Draft, Role.Leader)).Errors[0].Code.ShouldBe("onestop.extension.already_open");
        (await StepAsync(commune, code, ExtensionStep.Withdraw, Role.Leader)).Errors.ShouldBeEmpty();
        (await StepAsync(commune, code, ExtensionStep.Draft, Role.Leader)).Errors.ShouldBeEmpty();
    }

    private static Task<Result> StepAsync(Commune commune, string code, ExtensionStep step, Role role) =>
        commune.ActAsync(
            role,
            services =>
                services
                    .GetRequiredService<ExtendDossierHandler>()
                    .HandleAsync(new ExtendDossierCommand(code, step) { Cause = "Chờ xác minh", DueAt = NewDue }, CancellationToken.None)
        );

    private static Task<(Dossier Dossier, Extension? Extension)> ReadAsync(Commune commune, string code) =>
        commune.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            var dossier = await database.Dossiers.AsNoTracking().SingleAsync(dossier => dossier.Code == code);
            return (dossier, await database.Extensions.AsNoTracking().SingleOrDefaultAsync(one => one.DossierId == dossier.Id));
        });
}
