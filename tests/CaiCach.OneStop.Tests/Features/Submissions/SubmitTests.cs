using CaiCach.Foundation.Cleaning;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Submissions;

/// <summary>A citizen submits from home; the desk checks.</summary>
public sealed class SubmitTests
{
    [Fact]
    public async Task Citizen_WhoSubmits_GetsACodeAndTheHourByWhichItIsChecked()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync(isOnPortal: false);
        var citizen = await commune.AVisitorAsync();
        (await citizen.GetAsync($"/thu-tuc/{procedure}")).ShouldSay("Nộp trực tuyến");

        var check = await (await citizen.BeginAsync(commune, procedure)).AnswerAllAsync();
        check
            .ShouldBeAt($"/nop-ho-so/{procedure}/soat-lai")
            .ShouldSay("Nguyễn Thị Mẫu")
            .ShouldSay("anh chup.jpg")
            .ShouldSay("Qua bưu chính");
        var done = await check.PostFormAsync("#nop");

        // Monday 16/03/2026 at 08:00 and 8 working hours: 17:00 with an hour and a half of rest at noon is the unit's calendar's to say.
        var dossier = await OnlyDossierAsync(commune);
        done.ShouldBeAt($"/nop-ho-so/{procedure}/xong").ShouldSay(dossier.Code).ShouldSay("sẽ kiểm tra hồ sơ trước");
        (dossier.Stage, dossier.Channel, dossier.ReturnWay).ShouldBe((DossierStage.Arrived, DossierChannel.Online, ReturnWay.Postal));
        (await citizen.GetAsync($"/tra-cuu?ma={dossier.Code}")).ShouldSay("Mới đăng ký").ShouldSay("Bộ phận một cửa kiểm tra trước");
        (await citizen.GetAsync($"/nop-ho-so/{procedure}/cau/name")).ShouldBeAt($"/nop-ho-so/{procedure}/xong");
        var kept = await commune.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            var papers = await database
                .Components.OrderBy(one => one.SortOrder)
                .Select(one => new { one.Code, one.AttachmentId })
                .ToListAsync();
            var owner = await database.Parties.SingleAsync();
            return (Papers: papers.ConvertAll(one => (one.Code, one.AttachmentId is not null)), owner.IdentityEnd, owner.Phone);
        });
        kept.Papers.ShouldBe([("TK", true), ("CS", true)]);
        kept.IdentityEnd.ShouldEndWith("345");
        kept.Phone.ShouldBe("0900 000 001");
    }

    [Fact]
    public async Task Desk_SeesWhatToCheckAndByWhenAndTakesItIn()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync(isOnPortal: false);
        await SubmitAsync(commune, procedure);
        var code = (await OnlyDossierAsync(commune)).Code;
        var desk = await commune.SignInAsync(Role.Receptionist);

        (await desk.GetAsync("/")).ShouldSay("Hồ sơ nộp đến, chờ kiểm tra").ShouldSay("chờ kiểm tra");
        (await desk.GetAsync("/mot-cua?ds=Desk")).ShouldSay("kiểm tra trước");
        commune.Clock.Advance(TimeSpan.FromDays(2));
        desk = await commune.SignInAsync(Role.Receptionist);
        (await desk.GetAsync("/")).ShouldSay("quá giờ kiểm tra");
        (await desk.GetAsync("/mot-cua?buoc=Arrived")).ShouldSay("quá hạn");
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Accept)).Errors.ShouldBeEmpty();

        (await desk.GetAsync($"/mot-cua/ho-so/{code}")).ShouldSay("Chờ phân công").ShouldSay("Chủ hồ sơ");
        (await desk.GetAsync("/")).ShouldNotSay("Hồ sơ nộp đến, chờ kiểm tra");
    }

    [Fact]
    public async Task Draft_IsGoneOnWithLaterAndFromThePageOfAllAnswers()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync(isOnPortal: false);
        var citizen = await commune.AVisitorAsync();
        var second = await (await citizen.BeginAsync(commune, procedure)).AnswerAsync("Nguyễn Thị Mẫu");
        commune.Clock.Advance(TimeSpan.FromDays(10));

        (await citizen.GetAsync($"/nop-ho-so/{procedure}")).ShouldSay("Bản đang khai dở");
        (await citizen.GetAsync($"/nop-ho-so/{procedure}/cau/name")).Find("#Answer").GetAttribute("value").ShouldBe("Nguyễn Thị Mẫu");
        var resumed = await citizen.GetAsync($"/nop-ho-so/{procedure}/soat-lai");
        resumed.ShouldBeAt(second.Path);
        var check = await resumed.AnswerAllAsync();
        var changed = await (await citizen.GetAsync($"/nop-ho-so/{procedure}/cau/name")).AnswerAsync("Trần Văn Mẫu");

        check.ShouldBeAt($"/nop-ho-so/{procedure}/soat-lai");
        changed.ShouldBeAt($"/nop-ho-so/{procedure}/soat-lai").ShouldSay("Trần Văn Mẫu").ShouldNotSay("Nguyễn Thị Mẫu");
    }

    [Fact]
    public async Task ForAnother_TheOtherOwnsTheDossierAndTheCitizenSubmits()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync(isOnPortal: false);
        await SubmitAsync(commune, procedure, ("forother", "yes"), ("othername", "Lò Thị Già"), ("otheridentity", ""));

        var parties = await commune.InScopeAsync(services =>
            services
                .GetRequiredService<OneStopDbContext>()
                .Parties.OrderBy(party => party.Role)
                .Select(party => new
                {
                    party.Role,
                    party.Name,
                    party.IdentityEnd,
                })
                .ToListAsync()
        );
        parties
            .Select(party => (party.Role, party.Name, party.IdentityEnd is null))
            .ShouldBe([(PartyRole.Owner, "Lò Thị Già", true), (PartyRole.Submitter, "Nguyễn Thị Mẫu", false)]);
    }

    [Fact]
    public async Task Prepared_AtHome_IsTakenInAtTheDeskWithNothingTypedTwice()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var citizen = await commune.AVisitorAsync();
        (await citizen.GetAsync($"/nop-ho-so/{procedure}")).ShouldSay("dichvucong.gov.vn");
        var done = await (await (await citizen.BeginAsync(commune, procedure, "Prepared")).AnswerAllAsync(("papertk", null))).PostFormAsync(
            "#nop"
        );
        var code = done.Find(".cc-big").TextContent.Trim();
        code.ShouldMatch("^CB-[2-9A-Z]{4}-[2-9A-Z]{4}$");
        (await commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Dossiers.CountAsync())).ShouldBe(0);

        var desk = await commune.SignInAsync(Role.Receptionist);
        var intake = await (await desk.GetAsync("/mot-cua/tiep-nhan")).PostFormAsync(
            "#chuan-bi",
            ("PreparedCode", code.ToLowerInvariant())
        );
        intake.ShouldSay("Đã điền từ bản chuẩn bị");
        intake.Find("#OwnerName").GetAttribute("value").ShouldBe("Nguyễn Thị Mẫu");
        intake.Find("#OwnerIdentity").GetAttribute("value").ShouldBe("038199012345");
        var dossier = await intake.PostFormAsync("form[data-cc-draft]");

        dossier.ShouldSay("Chờ phân công").ShouldSay("Nguyễn Thị Mẫu");
        dossier.Document.QuerySelectorAll("a[href*='/tep/']").Length.ShouldBe(1, "the photograph came along");
        var again = await (await desk.GetAsync("/mot-cua/tiep-nhan")).PostFormAsync("#chuan-bi", ("PreparedCode", code));
        again.ShouldSay("đã được tiếp nhận thành hồ sơ");
        (await (await (await Given.ACommuneAsync()).SignInAsync(Role.Receptionist)).GetAsync("/mot-cua/tiep-nhan")).ShouldNotSay(code);
    }

    [Fact]
    public async Task Prepared_AtAnotherUnitsDesk_IsNotThere()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var procedure = await commune.AProcedureAsync();
        var citizen = await commune.AVisitorAsync();
        var done = await (await (await citizen.BeginAsync(commune, procedure, "Prepared")).AnswerAllAsync()).PostFormAsync("#nop");
        var stranger = await other.SignInAsync(Role.Receptionist);

        var refused = await (await stranger.GetAsync("/mot-cua/tiep-nhan")).PostFormAsync(
            "#chuan-bi",
            ("PreparedCode", done.Find(".cc-big").TextContent.Trim())
        );

        refused.ShouldSay("Không có bản chuẩn bị mang mã này").ShouldNotSay("Nguyễn Thị Mẫu");
    }

    [Fact]
    public async Task Declaration_OfWhatWasFilledIn_IsForWhoeverHoldsTheKeyAndForTheDeskOnRecord()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var procedure = await commune.AProcedureAsync(isOnPortal: false);
        var citizen = await commune.AVisitorAsync();
        var check = await (await citizen.BeginAsync(commune, procedure)).AnswerAllAsync();
        (await citizen.GetAsync($"/nop-ho-so/{procedure}/to-khai")).ShouldBeAt($"/nop-ho-so/{procedure}/soat-lai");
        var done = await check.PostFormAsync("#nop");
        var code = (await OnlyDossierAsync(commune)).Code;

        var address = done.Find("a[href$='/to-khai']").GetAttribute("href")!;
        var file = await citizen.Client.GetByteArrayAsync(new Uri(address, UriKind.Relative));
        var desk = await commune.SignInAsync(Role.Receptionist);
        var same = await desk.Client.GetByteArrayAsync(
            new Uri((await desk.GetAsync($"/mot-cua/ho-so/{code}")).Find("a[href$='/to-khai']").GetAttribute("href")!, UriKind.Relative)
        );

        DocxText.ShouldBeValid(file);
        DocxText.Of(file).ShouldContain(code);
        DocxText.Of(file).ShouldContain("038199012345");
        same.ShouldBe(file);
        (await (await commune.AVisitorAsync()).GetAsync(address)).ShouldBeAt($"/nop-ho-so/{procedure}");
        (await (await other.SignInAsync(Role.Receptionist)).GetAsync($"/mot-cua/ho-so/{code}/to-khai")).ShouldBeNotFound();
        (await (await commune.SignInAsync(Role.Coordinator)).GetAsync($"/mot-cua/ho-so/{code}/to-khai")).ShouldBeForbidden();
        (await desk.GetAsync($"/mot-cua/ho-so/{await commune.ADossierAsync()}/to-khai")).ShouldBeNotFound();
        (await commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Readings.CountAsync())).ShouldBe(1);
    }

    /// <summary>Form 02 before a dossier is taken in (Decree 61/2018, article 17): the applicant proves who it is and hands the papers in from home.</summary>
    [Fact]
    public async Task Supplement_AskedBeforeReception_ComesFromHomeAndTheCheckBeginsAnew()
    {
        var commune = await Given.ACommuneAsync();
        await SubmitAsync(commune, await commune.AProcedureAsync(isOnPortal: false));
        var code = (await OnlyDossierAsync(commune)).Code;
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Supplement)).Failed.ShouldBeTrue("nothing was asked for");
        (
            await commune.MoveAsync(
                code,
                Role.Receptionist,
                DossierAction.AskSupplement,
                "Thiếu giấy chứng sinh",
                new DateOnly(2026, 3, 20)
            )
        ).Errors.ShouldBeEmpty();
        commune.Clock.Advance(TimeSpan.FromDays(2));
        var desk = await commune.SignInAsync(Role.Receptionist);
        (await desk.GetAsync("/")).ShouldNotSay("quá giờ kiểm tra");
        (await desk.GetAsync($"/mot-cua/ho-so/{code}")).ShouldSay("HDHS");
        var citizen = await commune.AVisitorAsync();

        var form = await (await citizen.GetAsync($"/tra-cuu?ma={code}")).FollowAsync("Bổ sung giấy tờ");
        var refused = await form.PostFormAsync("#bo-sung", ("Identity", "001099000001"));
        refused.ShouldSay("không phải của người nộp").ShouldNotSay("Thiếu giấy chứng sinh");
        var asked = await refused.PostFormAsync("#bo-sung", ("Identity", "038 199 012 345"));
        asked.ShouldSay("Thiếu giấy chứng sinh");
        (await asked.PostFormAsync("#bo-sung")).ShouldSay("Hãy chụp ảnh hoặc chọn tệp");
        var done = await asked.PostFormAsync("#bo-sung", ("Files", GivenSubmissions.Photo));

        done.ShouldBeAt($"/tra-cuu?ma={code}").ShouldSay("Bộ phận một cửa kiểm tra trước");
        var (dossier, files) = (
            await OnlyDossierAsync(commune),
            await commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Files.CountAsync())
        );
        (dossier.Stage, dossier.AnswerBy, dossier.SupplementCount, files).ShouldBe((DossierStage.Arrived, null, 0, 1));
        (await desk.GetAsync("/")).ShouldSay("chờ kiểm tra");
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Accept)).Errors.ShouldBeEmpty();
        (await asked.PostFormAsync("#bo-sung", ("Files", GivenSubmissions.Photo))).ShouldSay("không chờ bổ sung");
    }

    [Fact]
    public async Task Draft_WhoseTimeIsOver_IsGoneWithItsFilesAndAnotherStays()
    {
        // The cleaning goes over all units, so this one has a database of its own.
        await using var own = new Harness();
        var commune = await own.ACommuneAsync();
        var procedure = await commune.AProcedureAsync(isOnPortal: false);
        var citizen = await commune.AVisitorAsync();
        await (await citizen.BeginAsync(commune, procedure)).AnswerAllAsync();
        await SubmitAsync(commune, procedure);
        commune.Clock.Advance(TimeSpan.FromDays(15));

        (await citizen.GetAsync($"/nop-ho-so/{procedure}/soat-lai")).ShouldBeAt($"/nop-ho-so/{procedure}");
        await commune.InScopeAsync(async services =>
        {
            await services.GetServices<IRoomCleaning>().OfType<ExpiredSubmissions>().Single().CleanAsync(CancellationToken.None);
            return true;
        });

        var (submissions, files, attachments) = await commune.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            var described = await database
                .Database.SqlQueryRaw<int>("SELECT count(*)::int AS \"Value\" FROM foundation.attachment")
                .SingleAsync();
            return (await database.Submissions.CountAsync(), await database.SubmissionFiles.CountAsync(), described);
        });
        (submissions, files, attachments).ShouldBe((1, 2, 2), "only what was sent is kept");
    }

    private static async Task SubmitAsync(Commune commune, string procedure, params (string Key, object? Answer)[] others)
    {
        var citizen = await commune.AVisitorAsync();
        var done = await (await (await citizen.BeginAsync(commune, procedure)).AnswerAllAsync(others)).PostFormAsync("#nop");
        done.ShouldBeAt($"/nop-ho-so/{procedure}/xong");
    }

    private static Task<Dossier> OnlyDossierAsync(Commune commune) =>
        commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Dossiers.AsNoTracking().SingleAsync());
}
