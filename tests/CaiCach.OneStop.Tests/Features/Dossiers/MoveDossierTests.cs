using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Dossiers;

public sealed class MoveDossierTests
{
    [Fact]
    public async Task Dossier_FromTheDeskBackToTheApplicant_GoesByTheButtonsOfItsPage()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierAsync();
        var address = $"/mot-cua/ho-so/{code}";
        var (desk, officer, leader) = (
            await commune.SignInAsync(Role.Receptionist),
            await commune.SignInAsync(Role.Officer),
            await commune.SignInAsync(Role.Leader)
        );

        var assigning = await (await desk.GetAsync(address)).FollowAsync("Phân công thụ lý");
        (await assigning.PostFormAsync("main form", ("OfficerId", commune.The(Role.Officer).Id)))
            .ShouldBeAt(address)
            .ShouldSay("Đang thụ lý");
        commune.Clock.Advance(TimeSpan.FromHours(2));
        (await PressAsync(officer, address, "Submit")).ShouldSay("Chờ phê duyệt").ShouldSay("dùng 2 giờ trên 1 ngày");
        (await PressAsync(leader, address, "Approve")).ShouldSay("Đã phê duyệt");
        (await PressAsync(desk, address, "Complete")).ShouldSay("Có kết quả, chờ trả").ShouldSay("đúng hạn");
        var returned = await (await (await desk.GetAsync(address)).FollowAsync("Trả kết quả")).PostFormAsync("main form");

        returned.ShouldBeAt(address).ShouldSay("Đã trả kết quả");
        returned.Document.QuerySelectorAll("form[action*='chuyen']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Move_WhenSomebodyElseWasFaster_SaysSoAndDoesNothing()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        var officer = await commune.SignInAsync(Role.Officer);
        var address = $"/mot-cua/ho-so/{code}";
        var seen = await (await officer.GetAsync(address)).FollowAsync("Yêu cầu bổ sung");
        (await commune.MoveAsync(code, Role.Leader, DossierAction.Assign, "nghỉ phép")).Errors.ShouldBeEmpty();

        var refused = await seen.PostFormAsync("main form", ("Note", "thiếu giấy chứng sinh"), ("AnswerBy", "2026-03-20"));

        refused.Texts("main").ShouldHaveSingleItem().ShouldContain("Người khác");
        (await StageAsync(commune, code)).ShouldBe(DossierStage.InHand);
    }

    [Fact]
    public async Task Submit_WhenItIsInAnothersHand_IsRefused()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierAsync();
        await commune.ActAsync(Role.Leader, _ => Task.FromResult(true));

        (await commune.MoveAsync(code, Role.Officer, DossierAction.Assign)).Errors[0].Code.ShouldBe("onestop.dossier.not_your_role");
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Submit)).Errors[0].Code.ShouldBe("onestop.dossier.not_open");
    }

    [Fact]
    public async Task AskSupplement_WhenAsked_IssuesANumberedSlipAndStopsTheClock()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        var officer = await commune.SignInAsync(Role.Officer);
        (
            await commune.MoveAsync(code, Role.Officer, DossierAction.AskSupplement, "Thiếu giấy chứng sinh", new DateOnly(2026, 3, 20))
        ).Errors.ShouldBeEmpty();

        (await officer.GetAsync($"/mot-cua/ho-so/{code}")).ShouldSay("Số 01/HDHS").ShouldSay("tạm dừng").ShouldSay("20/03/2026");
        commune.Clock.Advance(TimeSpan.FromDays(1));
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Supplement)).Errors.ShouldBeEmpty();

        var dossier = await ReadAsync(commune, code);
        dossier.FirstDueAt.ShouldBe(
            new DateTimeOffset(2026, 3, 19, 8, 0, 0, TimeSpan.FromHours(7)),
            "16/03 08:00 và 2 ngày làm việc, dừng 1 ngày"
        );
        dossier.SupplementCount.ShouldBe(1);
    }

    [Theory]
    [InlineData(null, "2026-03-20", "onestop.dossier.reason_missing")]
    [InlineData("Thiếu", null, "onestop.dossier.answer_by_missing")]
    [InlineData("Thiếu", "2026-03-15", "onestop.dossier.answer_by_past")]
    public async Task AskSupplement_WhenSomethingIsMissing_IsRefused(string? note, string? answerBy, string error)
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();

        var result = await commune.MoveAsync(
            code,
            Role.Officer,
            DossierAction.AskSupplement,
            note,
            answerBy is null ? null : DateOnly.Parse(answerBy, System.Globalization.CultureInfo.InvariantCulture)
        );

        result.Errors[0].Code.ShouldBe(error);
        (await StageAsync(commune, code)).ShouldBe(DossierStage.InHand);
    }

    [Fact]
    public async Task Dossier_OfAnotherCommune_IsNotThere()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var code = await commune.ADossierAsync();
        var stranger = await other.SignInAsync(Role.Leader);

        (await stranger.GetAsync($"/mot-cua/ho-so/{code}")).ShouldBeNotFound();
        (await stranger.GetAsync($"/mot-cua/ho-so/{code}/chuyen/Approve")).ShouldBeNotFound();
        (await other.MoveAsync(code, Role.Leader, DossierAction.Withdraw, "lý do")).Errors[0].Code.ShouldBe("onestop.dossier.not_found");
        var rows = await other.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            return await database
                .Database.SqlQueryRaw<int>(
                    "SELECT (SELECT count(*) FROM one_stop.dossier)::int + (SELECT count(*) FROM one_stop.dossier_event)::int + (SELECT count(*) FROM one_stop.dossier_party)::int AS \"Value\""
                )
                .SingleAsync();
        });
        rows.ShouldBe(0);
    }

    [Fact]
    public async Task PersonalData_WhenAskedFor_IsShownAndPutOnRecord()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierAsync();
        var officer = await commune.SignInAsync(Role.Officer);

        var page = await (await officer.GetAsync($"/mot-cua/ho-so/{code}")).PostFormAsync("form[action*='handler=Read']");

        page.ShouldSay("038199012345").ShouldSay("0900000001");
        var readings = await commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Readings.ToListAsync());
        readings.ShouldHaveSingleItem().PersonId.ShouldBe(commune.The(Role.Officer).Id);
    }

    [Fact]
    public async Task Move_WithoutNeeds_TakesANoteAndFilesByTheLinkBesideItsButton()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        var officer = await commune.SignInAsync(Role.Officer);
        var page = await officer.GetAsync($"/mot-cua/ho-so/{code}");
        var link = page.Document.QuerySelector("a[aria-label='Trình phê duyệt, kèm ghi chú và tệp']").ShouldNotBeNull();

        page = await (await officer.GetAsync(link.GetAttribute("href")!)).PostFormAsync(
            "main form",
            ("Note", "Đã đối chiếu bản chính"),
            ("Files", TestFile.OfText("du-thao.txt", "dự thảo"))
        );

        page.ShouldBeAt($"/mot-cua/ho-so/{code}").ShouldSay("Đã đối chiếu bản chính").ShouldSay("du-thao.txt");
        var leader = await commune.SignInAsync(Role.Leader);
        (await leader.GetAsync("/mot-cua/chuyen-nhieu/Approve")).ShouldSay("Dự thảo: du-thao.txt");
        foreach (var action in new[] { "Approve", "SendBack", "Assign", "Withdraw" })
        {
            var form = await leader.GetAsync($"/mot-cua/ho-so/{code}/chuyen/{action}");
            form.Document.QuerySelector("input[type=file][name=Files]").ShouldNotBeNull(action);
        }
    }

    [Fact]
    public async Task Approve_ByTwoAtOnce_IsDoneOnce()
    {
        var commune = await Given.ACommuneAsync();
        for (var round = 0; round < 3; round++)
        {
            var code = await commune.ADossierInHandAsync();
            (await commune.MoveAsync(code, Role.Officer, DossierAction.Submit)).Errors.ShouldBeEmpty();

            var both = await Task.WhenAll(
                commune.MoveAsync(code, Role.Leader, DossierAction.Approve),
                commune.MoveAsync(code, Role.Leader, DossierAction.Approve)
            );

            both.Count(one => !one.Failed).ShouldBe(1);
            both.Single(one => one.Failed).Errors.ShouldHaveSingleItem().Kind.ShouldBe(ErrorKind.Conflict);
            var dossier = await ReadAsync(commune, code);
            var lines = await EventsAsync(commune, dossier.Id);
            lines.Count(line => line.Action == DossierAction.Approve).ShouldBe(1);
            (dossier.Stage, dossier.EventCount).ShouldBe((DossierStage.Approved, lines.Count));
        }
    }

    [Fact]
    public async Task Recall_AfterTheResultWasLaidReady_TakesBackResultAndApprovalWithTheReason()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        (await commune.MoveAsync(code, Role.Officer, DossierAction.Submit)).Errors.ShouldBeEmpty();
        await commune.MoveWithFileAsync(code, Role.Leader, DossierAction.Approve, "sai.pdf", "%PDF-1.4\n%%EOF\n"u8.ToArray());
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Complete)).Errors.ShouldBeEmpty();
        (await ReadAsync(commune, code)).ResultDigitisedAt.ShouldNotBeNull();
        (await commune.MoveAsync(code, Role.Officer, DossierAction.Recall, "Sai tên"))
            .Errors[0]
            .Code.ShouldBe("onestop.dossier.not_your_doing");
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Recall)).Errors[0].Code.ShouldBe("onestop.dossier.reason_missing");

        var desk = await commune.SignInAsync(Role.Receptionist);
        var page = await (await desk.GetAsync($"/mot-cua/ho-so/{code}")).FollowAsync("Rút lại kết quả đã ra quầy");
        (await page.PostFormAsync("main form", ("Note", "Sai tên mẹ"))).ShouldSay("Đã phê duyệt, chờ phát hành").ShouldSay("Sai tên mẹ");

        var dossier = await ReadAsync(commune, code);
        (dossier.Stage, dossier.EndedAt, dossier.ResultDigitisedAt).ShouldBe((DossierStage.Approved, null, null));
        var stored = await commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().StoredPapers.ToListAsync());
        stored.ShouldHaveSingleItem().WithdrawnAt.ShouldNotBeNull("nobody is offered a result that was taken back");
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Recall, "Sai tên"))
            .Errors[0]
            .Code.ShouldBe("onestop.dossier.not_your_role");
        (await commune.MoveAsync(code, Role.Leader, DossierAction.Recall, "Ký nhầm")).Errors.ShouldBeEmpty();
        (await (await commune.SignInAsync(Role.Leader)).GetAsync($"/mot-cua/ho-so/{code}/ky-so")).ShouldSay("Hồ sơ chưa có tệp kết quả");

        await commune.MoveWithFileAsync(code, Role.Leader, DossierAction.Approve, "dung.pdf", "%PDF-1.4\n%đúng\n%%EOF\n"u8.ToArray());
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Complete)).Errors.ShouldBeEmpty();
        var again = await ReadAsync(commune, code);
        (again.ResultCode, again.EndedAt).ShouldBe((dossier.ResultCode, commune.Clock.GetUtcNow()));
        stored = await commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().StoredPapers.ToListAsync());
        stored.Count(paper => paper.WithdrawnAt is null).ShouldBe(1);
    }

    [Fact]
    public async Task AskPayment_WithASum_SaysItWhereItIsPaid()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        var officer = await commune.SignInAsync(Role.Officer);
        var page = await (await officer.GetAsync($"/mot-cua/ho-so/{code}")).FollowAsync("Yêu cầu nộp tiền");
        async Task<Page> TryAsync(string? name, string? sum) =>
            await page.PostFormAsync("main form", ("Note", "Thông báo thuế"), ("FeeName", name), ("FeeVnd", sum));

        (await TryAsync(null, null)).ShouldHaveError("FeeName", DossierErrors.NothingOwed.Message);
        (await TryAsync(null, "1000")).ShouldHaveError("FeeName", DossierErrors.FeeNameMissing.Message);
        foreach (var sum in new[] { "", "0", "-5", "100000000001" })
        {
            (await TryAsync("Thuế", sum)).ShouldHaveError("FeeVnd", DossierErrors.FeeAmountWrong.Message);
        }

        (await TryAsync("Thuế sử dụng đất", "12000000")).ShouldSay("Chờ nộp tiền").ShouldSay("Thuế sử dụng đất: 12.000.000 đồng chưa thu");
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.ConfirmPayment))
            .Errors[0]
            .Code.ShouldBe("onestop.dossier.fee_unpaid");
    }

    [Fact]
    public async Task Withdraw_WhenFeesWerePaid_AsksWhatBecomesOfThem()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        var officer = await commune.SignInAsync(Role.Officer);
        var page = await (await officer.GetAsync($"/mot-cua/ho-so/{code}")).FollowAsync("Cho rút hồ sơ");

        (await page.PostFormAsync("main form", ("Note", "Người dân xin rút"))).ShouldHaveError(
            "MoneyHandling",
            DossierErrors.MoneyHandlingMissing(8000).Message
        );
        (await page.PostFormAsync("main form", ("Note", "Người dân xin rút"), ("MoneyHandling", "hoàn trả 8.000 đồng")))
            .ShouldSay("Đã rút")
            .ShouldSay("Người dân xin rút (phí, lệ phí đã nộp: hoàn trả 8.000 đồng)");
    }

    private static Task<List<DossierEvent>> EventsAsync(Commune commune, Guid dossierId) =>
        commune.InScopeAsync(services =>
            services.GetRequiredService<OneStopDbContext>().Events.AsNoTracking().Where(line => line.DossierId == dossierId).ToListAsync()
        );

    private static async Task<Page> PressAsync(TestUser user, string address, string action) =>
        await (await user.GetAsync(address)).PostFormAsync($"form[action$='chuyen/{action}']");

    private static async Task<DossierStage> StageAsync(Commune commune, string code) => (await ReadAsync(commune, code)).Stage;

    private static Task<Dossier> ReadAsync(Commune commune, string code) =>
        commune.InScopeAsync(services =>
            services.GetRequiredService<OneStopDbContext>().Dossiers.AsNoTracking().SingleAsync(dossier => dossier.Code == code)
        );
}
