using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Testing;

namespace CaiCach.OneStop.Tests.Features.Dossiers;

/// <summary>Papers that did not come, and papers that are asked for a second time.</summary>
public sealed class SupplementDeadlineTests
{
    private static readonly DateOnly AnswerBy = new(2026, 3, 20);

    [Fact]
    public async Task WorkList_WhenTheDayToAnswerHasPassed_OffersForm05WithItsReason()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        await AskAsync(commune, code, Role.Officer);
        commune.Clock.Advance(TimeSpan.FromDays(4));
        (await ListAsync(commune)).ShouldNotSay(code); // the last day is still in time
        commune.Clock.Advance(TimeSpan.FromDays(1));

        var page = await (await ListAsync(commune)).ShouldSay(code).FollowAsync("Dừng giải quyết (Mẫu 05)");

        page.ShouldSay("Chủ hồ sơ không bổ sung giấy tờ trong thời hạn yêu cầu (đến hết ngày 20/03/2026).");
        await page.PostFormAsync("main form", ("MoneyHandling", "không hoàn: lệ phí đã nộp ngân sách"));
        (await ListAsync(commune)).ShouldNotSay(code);
        (await (await commune.SignInAsync(Role.Leader)).GetAsync($"/mot-cua/ho-so/{code}")).ShouldSay("Số 01/TB-DGQ (Mẫu 05)");
    }

    /// <summary>More than one request counts as late in index 766, component 2.1.</summary>
    [Fact]
    public async Task AskSupplement_ASecondTime_WarnsAndTakesTheLeader()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        var officer = await commune.SignInAsync(Role.Officer);
        (await officer.GetAsync($"/mot-cua/ho-so/{code}/chuyen/AskSupplement")).ShouldNotSay("bị tính trễ hạn");
        await AskAsync(commune, code, Role.Officer);
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Supplement)).Errors.ShouldBeEmpty();

        (await officer.GetAsync($"/mot-cua/ho-so/{code}/chuyen/AskSupplement"))
            .ShouldSay("bị tính trễ hạn")
            .ShouldSay("do lãnh đạo thực hiện");
        var refused = await commune.MoveAsync(code, Role.Officer, DossierAction.AskSupplement, "Thiếu nữa", AnswerBy);
        refused.Errors[0].Code.ShouldBe("onestop.dossier.second_supplement");
        await AskAsync(commune, code, Role.Leader);
    }

    private static async Task AskAsync(Commune commune, string code, Role role) =>
        (await commune.MoveAsync(code, role, DossierAction.AskSupplement, "Thiếu giấy chứng sinh", AnswerBy)).Errors.ShouldBeEmpty();

    private static async Task<Page> ListAsync(Commune commune) =>
        await (await commune.SignInAsync(Role.Leader)).GetAsync("/mot-cua?ds=NotAnswered");
}
