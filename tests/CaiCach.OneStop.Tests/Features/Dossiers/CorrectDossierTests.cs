using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Tests.Features.Papers;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Dossiers;

[Collection(SharedQueue.Name)]
public sealed class CorrectDossierTests
{
    [Fact]
    public async Task Correct_WhenAReasonIsGiven_ChangesTheDataAndTheHistorySaysWhatAndWhy()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);
        var page = await (await desk.GetAsync($"/mot-cua/ho-so/{code}")).FollowAsync("Sửa thông tin");
        (await page.PostFormAsync("main form", ("OwnerPhone", "0900000002"), ("Note", ""))).ShouldHaveError("Note", "Hãy ghi lý do.");
        (await page.PostFormAsync("main form", ("Note", "xem lại"))).ShouldHaveError("Note", DossierErrors.NothingCorrected.Message);

        var saved = await page.PostFormAsync("main form", ("OwnerPhone", "0900000002"), ("Note", "Ghi sai số"));

        saved.ShouldSay("Ghi sai số (đã sửa: điện thoại)").ShouldNotSay("0900000001").ShouldSay("Đang thụ lý");
        var (phone, last, readings) = await commune.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            return (
                await database.Parties.Where(party => party.Role == PartyRole.Owner).Select(party => party.Phone).SingleAsync(),
                await database.Events.AsNoTracking().OrderByDescending(happened => happened.Sequence).FirstAsync(),
                await database.Readings.CountAsync()
            );
        });
        (phone, last.Action, readings).ShouldBe(("0900000002", DossierAction.Correct, 1));
    }

    [Fact]
    public async Task Correct_BesideItsPageOrAfterTheEndOrByAStranger_IsNotThere()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var code = await commune.ADossierInHandAsync();

        (await commune.MoveAsync(code, Role.Leader, DossierAction.Correct, "lý do"))
            .Errors[0]
            .Code.ShouldBe("onestop.dossier.nothing_corrected");
        (await (await other.SignInAsync(Role.Leader)).GetAsync($"/mot-cua/ho-so/{code}/sua")).ShouldBeNotFound();
        (await commune.MoveAsync(code, Role.Leader, DossierAction.Withdraw, "lý do")).Errors.ShouldBeEmpty();
        (await (await commune.SignInAsync(Role.Leader)).GetAsync($"/mot-cua/ho-so/{code}/sua")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Correct_WhenSomebodyElseWasFaster_SaysSoAndChangesNothing()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        var seen = await (await commune.SignInAsync(Role.Officer)).GetAsync($"/mot-cua/ho-so/{code}/sua");
        (await commune.MoveAsync(code, Role.Leader, DossierAction.Assign, "nghỉ phép")).Errors.ShouldBeEmpty();

        (await seen.PostFormAsync("main form", ("OwnerPhone", "0900000002"), ("Note", "Ghi sai số"))).ShouldSay("Người khác");

        var phone = await commune.InScopeAsync(services =>
            services
                .GetRequiredService<OneStopDbContext>()
                .Parties.Where(party => party.Role == PartyRole.Owner)
                .Select(party => party.Phone)
                .SingleAsync()
        );
        phone.ShouldBe("0900000001");
    }

    /// <summary>The number is sealed anew, the kept papers follow, and what was there before stays in the history.</summary>
    [Fact]
    public async Task Correct_WhenTheOwnerWasMistyped_PutsThemRightAndKeepsTheFormerData()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        await commune.DigitiseAsync(code);
        var desk = await commune.SignInAsync(Role.Receptionist);
        var page = await desk.GetAsync($"/mot-cua/ho-so/{code}/sua");
        page.Find("#OwnerIdentity").GetAttribute("value").ShouldBe("038199012345");

        (await page.PostFormAsync("main form", ("OwnerIdentity", "12345"), ("Note", "Gõ sai"))).ShouldSay("không đúng cấu trúc");
        (await page.PostFormAsync("main form", ("OwnerName", ""), ("Note", "Gõ sai"))).ShouldSay("Hãy ghi họ tên");
        var saved = await page.PostFormAsync(
            "main form",
            ("OwnerName", "Nguyễn Thị Mận"),
            ("OwnerIdentity", "038199054321"),
            ("SubmitterName", "Trần Văn Nộp"),
            ("ReturnWay", nameof(ReturnWay.Postal)),
            ("Papers", new[] { "CS" }),
            ("Note", "Gõ sai")
        );

        saved.ShouldSay("Gõ sai (đã sửa: họ tên chủ hồ sơ, số giấy tờ chủ hồ sơ, người nộp, cách trả kết quả; bỏ giấy tờ: ");
        saved.ShouldSay("Nguyễn Thị Mận").ShouldSay("Trần Văn Nộp").ShouldSay("•••••••••321").ShouldNotSay("038199054321");
        (await commune.StoredAsync()).ShouldHaveSingleItem().OwnerName.ShouldBe("Nguyễn Thị Mận");
        var store = await desk.GetAsync("/mot-cua/kho-giay-to");
        (await store.PostFormAsync("main form", ("Number", "038199054321"))).ShouldSay("Giấy chứng sinh");
        (await store.PostFormAsync("main form", ("Number", "038199012345"))).ShouldSay("Chưa lưu giấy tờ nào");
        var again = await desk.GetAsync($"/mot-cua/ho-so/{code}/sua");
        again.ShouldSay("Dữ liệu trước khi sửa").ShouldSay("Chủ hồ sơ: Nguyễn Thị Mẫu").ShouldNotSay("038199012345");
        var (name, components) = await commune.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            return (
                (await database.Dossiers.SingleAsync()).OwnerName,
                await database.Components.Select(component => component.Code).ToListAsync()
            );
        });
        name.ShouldBe("Nguyễn Thị Mận");
        components.ShouldBe(["CS"]);

        var put = await again.PostFormAsync(
            "main form",
            ("SubmitterName", ""),
            ("Papers", new[] { "CS", "TK" }),
            ("Note", "Nhầm người nộp")
        );
        put.ShouldSay("Nhầm người nộp (đã sửa: người nộp; thêm giấy tờ: ");
        (await desk.GetAsync($"/mot-cua/ho-so/{code}/sua")).ShouldSay("Người nộp: Trần Văn Nộp");
    }

    [Fact]
    public async Task Correct_WhenAPaperHasAFileOrIsNone_IsRefused()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        await commune.DigitiseAsync(code);
        var page = await (await commune.SignInAsync(Role.Receptionist)).GetAsync($"/mot-cua/ho-so/{code}/sua");

        (await page.PostFormAsync("main form", ("Papers", new[] { "TK" }), ("Note", "Nhầm"))).ShouldSay("đã có tệp số hóa");
        (await page.PostFormAsync("main form", ("Papers", new[] { "TK", "CS", "LA" }), ("Note", "Nhầm"))).ShouldSay(
            "không có thành phần hồ sơ “LA”"
        );
    }

    /// <summary>A paper that is used again was kept under the number: it is the other person's once the number is.</summary>
    [Fact]
    public async Task Correct_WhenAKeptPaperIsUsedAgain_LeavesTheNumber()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        await commune.DigitiseAsync(await commune.ADossierOfAsync(procedure));
        var code = await commune.ADossierOfAsync(procedure);
        var stored = (await commune.StoredAsync()).ShouldHaveSingleItem();
        (await commune.ReuseAsync(code, (await commune.ComponentAsync(code)).Id, stored.Id)).ShouldBeNull();
        var page = await (await commune.SignInAsync(Role.Receptionist)).GetAsync($"/mot-cua/ho-so/{code}/sua");

        (await page.PostFormAsync("main form", ("OwnerIdentity", "038199054321"), ("Note", "Gõ sai"))).ShouldSay(
            "dùng lại giấy tờ lưu theo số cũ"
        );
        (await page.PostFormAsync("main form", ("OwnerName", "Nguyễn Thị Mận"), ("Note", "Gõ sai"))).ShouldSay("đã sửa: họ tên chủ hồ sơ");
    }

    [Fact]
    public async Task Correct_AfterTheReturn_IsTheLeaders()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        foreach (
            var (role, action) in new[]
            {
                (Role.Officer, DossierAction.Submit),
                (Role.Leader, DossierAction.Approve),
                (Role.Receptionist, DossierAction.Complete),
                (Role.Receptionist, DossierAction.Return),
            }
        )
        {
            (await commune.MoveAsync(code, role, action)).Errors.ShouldBeEmpty();
        }

        var desk = await commune.SignInAsync(Role.Receptionist);
        (await desk.GetAsync($"/mot-cua/ho-so/{code}")).ShouldNotSay("Sửa thông tin");
        (await desk.GetAsync($"/mot-cua/ho-so/{code}/sua")).ShouldBeNotFound();
        var leader = await commune.SignInAsync(Role.Leader);
        var saved = await (await leader.GetAsync($"/mot-cua/ho-so/{code}/sua")).PostFormAsync(
            "main form",
            ("OwnerName", "Nguyễn Thị Mận"),
            ("Note", "Sai chữ lót")
        );
        saved.ShouldSay("Sai chữ lót (đã sửa: họ tên chủ hồ sơ)").ShouldSay("Đã trả kết quả");
    }
}
