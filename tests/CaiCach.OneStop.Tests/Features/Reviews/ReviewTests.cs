using System.Net;
using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Data;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Burden;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Reviews;
using CaiCach.OneStop.Features.Reviews.EditReview;
using CaiCach.OneStop.Features.Reviews.EditReviewCosts;
using CaiCach.OneStop.Features.Reviews.ReviewDetails;
using CaiCach.OneStop.Features.Reviews.StartReview;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Reviews;

public sealed class ReviewTests
{
    private const string List = "/mot-cua/ra-soat";
    private const string Form = "main form[data-cc-draft]";
    private static readonly ReviewTask Task2026 = new(2026, "15/KH-UBND", "Đi lại hai lần", "Phòng Văn hóa - Xã hội");
    private static readonly ReviewProposal Proposal = new(
        ProposalKind.DropComponent,
        "Bỏ giấy chứng sinh",
        "Đã có dữ liệu",
        "Luật Hộ tịch 2014"
    );

    [Fact]
    public async Task Review_ByThePages_IsWrittenCostedApprovedSentAndTakenUp()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.AProcedureAsync();
        await commune.ADossierOfAsync(code);
        var coordinator = await commune.SignInAsync(Role.Coordinator);

        var starting = await (await coordinator.GetAsync($"/mot-cua/thu-tuc/{code}")).FollowAsync("Rà soát");
        var proposing = await starting.PostFormAsync(Form, ("Reason", "Đi lại hai lần"), ("Plan", "15/KH-UBND"));
        var written = await proposing.PostFormAsync(
            Form,
            ("Proposals[0].Kind", "ShortenLimit"),
            ("Proposals[0].What", "Còn 1 ngày"),
            ("Proposals[0].Reason", "Ít hồ sơ"),
            ("Proposals[0].LegalBasis", "Quyết định công bố")
        );
        written.ShouldSay("Rút ngắn thời hạn").ShouldSay("Còn 1 ngày").ShouldSay("chưa có số liệu");

        // Prefilled: three papers, three ways of handing in, a charge of 8.000, one result; one dossier in twelve months.
        var before = await written.FollowAsync("Chi phí trước");
        before.Find("[name='Costs.WageVnd']").GetAttribute("value").ShouldBe("59422");
        before.Find("[name='Costs.Rows[6].Activity']").TextContent.ShouldBe("Lệ phí");
        before.Find("[name='Costs.Rows[6].FeeVnd']").GetAttribute("value").ShouldBe("8.000");
        before.Find("[name='Costs.Rows[0].ApplicantsPerYear']").GetAttribute("value").ShouldBe("1");
        before.Find("[name='Costs.Rows[3].ApplicantsPerYear']").GetAttribute("value").ShouldBe("1", "it came to the desk");
        before.Find("[name='Costs.Rows[4].ApplicantsPerYear']").GetAttribute("value").ShouldBe("0", "and not online");
        var costs = Enumerable.Range(0, 8).Select(row => ($"Costs.Rows[{row}].Hours", (object?)(row == 0 ? "1,5" : "0"))).ToArray();
        // 1,5 × 50.000 + 8.000 = 83.000
        var costed = await before.PostFormAsync(Form, [("Costs.WageVnd", "50.000"), .. costs]);
        costed.ShouldSay("83.000 đồng");
        var after = await costed.FollowAsync("Chi phí sau");
        // 0,5 × 50.000 + 8.000 = 33.000; (83.000 − 33.000) / 83.000 = 60,24… %
        (await after.PostFormAsync(Form, ("Costs.Rows[0].Hours", "0,5")))
            .ShouldSay("33.000 đồng")
            .ShouldSay("60,2%");

        var leader = await commune.SignInAsync(Role.Leader);
        var approved = await (await leader.GetAsync(written.Path)).PostFormAsync("form[action*='Approve']");
        approved.ShouldSay("Đã duyệt").Document.QuerySelectorAll("a[href$='/sua'], a[href*='/chi-phi/']").ShouldBeEmpty();
        (await coordinator.GetAsync($"{written.Path}/sua")).ShouldBeAt(written.Path);
        var sent = await (await coordinator.GetAsync(written.Path)).PostFormAsync(
            "form[action*='handler=Send']",
            ("SentTo", "UBND tỉnh"),
            ("SentSymbol", "40/UBND")
        );
        sent.ShouldSay("UBND tỉnh, văn bản 40/UBND ngày 16/03/2026");
        (await sent.PostFormAsync("form[action*='TakeUp']")).ShouldHaveError(
            "NewVersionId",
            "Hãy chọn phiên bản mới của chính thủ tục này, đã thực hiện phương án."
        );
        (await sent.PostFormAsync("form[action*='Decline']", ("Note", "Trái luật")))
            .ShouldSay("Không được tiếp thu")
            .ShouldSay("Trái luật");

        (await leader.GetAsync($"{List}?tinhTrang=NotTakenUp&nam=2026")).ShouldSay("60,2%").ShouldSay(code);
        (await leader.GetAsync($"{List}?tinhTrang=Draft")).ShouldSay("Chưa có thủ tục nào được rà soát");
    }

    [Fact]
    public async Task Review_TakenUpByANewVersion_LinksToIt()
    {
        var commune = await Given.ACommuneAsync();
        var (code, other) = (await commune.AProcedureAsync(), await commune.AProcedureAsync());
        var id = await ASentReviewAsync(commune, code);
        var (version, stranger) = (await ANewVersionAsync(commune, code), await VersionOfAsync(commune, other));

        (await MoveAsync(commune, Role.Coordinator, id, ReviewMove.TakeUp, newVersion: stranger)).ShouldBe([
            "onestop.review.version_wrong",
        ]);
        (await MoveAsync(commune, Role.Coordinator, id, ReviewMove.TakeUp, newVersion: await VersionOfAsync(commune, code))).ShouldBe(
            ["onestop.review.version_wrong"],
            "phiên bản được rà soát không thể là phiên bản tiếp thu"
        );
        (await MoveAsync(commune, Role.Coordinator, id, ReviewMove.TakeUp, newVersion: await AnOldVersionAsync(commune, code))).ShouldBe(
            ["onestop.review.version_wrong"],
            "phiên bản trước không thể là phiên bản tiếp thu"
        );
        (await MoveAsync(commune, Role.Coordinator, id, ReviewMove.TakeUp, newVersion: version)).ShouldBeEmpty();

        var page = await (await commune.SignInAsync(Role.Auditor)).GetAsync($"{List}/{id}");
        page.ShouldSay("Được tiếp thu").Find($"a[href$='phienBan={version}']");
        (await MoveAsync(commune, Role.Leader, id, ReviewMove.SendBack)).ShouldBe(["onestop.review.move_not_open"]);
    }

    [Fact]
    public async Task Approval_WhenNothingIsProposedOrCosted_IsRefusedAndKeptToTheLeader()
    {
        var commune = await Given.ACommuneAsync();
        var id = await StartAsync(commune, await commune.AProcedureAsync());

        (await MoveAsync(commune, Role.Leader, id, ReviewMove.Approve)).ShouldBe([
            "onestop.review.no_proposals",
            "onestop.review.no_costs",
        ]);
        (await MoveAsync(commune, Role.Coordinator, id, ReviewMove.Approve)).ShouldBe(["onestop.review.not_yours"]);
        (await MoveAsync(commune, Role.Leader, id, ReviewMove.Send)).ShouldBe(["onestop.review.move_not_open"]);
    }

    [Fact]
    public async Task Review_OfAnotherUnit_IsSeenFromAboveAndChangedByNobodyElse()
    {
        var province = await Given.AProvinceAsync();
        var (commune, stranger) = (await Given.ACommuneAsync(below: province), await Given.ACommuneAsync());
        var id = await ASentReviewAsync(commune, await commune.AProcedureAsync());

        var above = await province.SignInAsync(Role.Leader);
        (await above.GetAsync(List)).ShouldSay("Chưa có thủ tục nào được rà soát");
        (await above.GetAsync($"{List}?moi=true")).ShouldSay(commune.Name);
        (await above.GetAsync($"{List}/{id}"))
            .ShouldSay("Bỏ giấy chứng sinh")
            .Document.QuerySelectorAll("form[action*='Decline']")
            .ShouldBeEmpty();
        (await MoveAsync(province, Role.Leader, id, ReviewMove.Decline, commune)).ShouldBe(["onestop.review.not_yours"]);
        (await above.GetAsync($"{List}/{id}/chi-phi/truoc")).ShouldBeNotFound();

        var beside = await stranger.SignInAsync(Role.Leader);
        foreach (var address in new[] { "", "/sua", "/chi-phi/truoc", "/bieu", "?handler=Costs" })
        {
            (await beside.GetAsync($"{List}/{id}{address}")).ShouldBeNotFound();
        }

        (await beside.GetAsync($"{List}?moi=true")).ShouldSay("Chưa có thủ tục nào được rà soát");
        (await (await commune.SignInAsync(Role.Officer)).GetAsync($"{List}/moi")).ShouldBeForbidden();
        (await (await commune.SignInAsync(Role.Leader)).GetAsync($"{List}/{id}/chi-phi/giua")).ShouldBeNotFound();
    }

    [Theory]
    [InlineData("Costs.Rows[0].Hours", "-1")]
    [InlineData("Costs.Rows[0].Hours", "1e20")]
    [InlineData("Costs.Rows[0].Hours", "hai")]
    [InlineData("Costs.Rows[0].Hours", "")]
    [InlineData("Costs.Rows[0].Hours", "0,125")]
    [InlineData("Costs.Rows[0].FeeVnd", "100000000000000000000")]
    [InlineData("Costs.Rows[0].FeeVnd", "0,5")]
    [InlineData("Costs.Rows[0].TimesPerYear", "0")]
    [InlineData("Costs.Rows[0].ApplicantsPerYear", "1,5")]
    [InlineData("Costs.WageVnd", "0")]
    [InlineData("Costs.WageVnd", "")]
    [InlineData("Costs.WageYear", "99999")]
    [InlineData("Costs.WageSource", "")]
    public async Task Costs_WhateverIsTyped_AreKeptOnlyWhenTheyCanBe(string field, string typed)
    {
        var commune = await Given.ACommuneAsync();
        var id = await StartAsync(commune, await commune.AProcedureAsync());
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var form = await coordinator.GetAsync($"{List}/{id}/chi-phi/truoc");
        var values = Enumerable
            .Range(0, 8)
            .SelectMany(row => new (string, object?)[] { ($"Costs.Rows[{row}].Hours", "1"), ($"Costs.Rows[{row}].ApplicantsPerYear", "1") })
            .Where(value => value.Item1 != field)
            .Append((field, typed));

        var refused = await form.PostFormAsync(Form, [.. values]);

        refused.ShouldBeAt($"{List}/{id}/chi-phi/truoc").ShouldNotSay("The field").Find("[role=alert]");
        refused.Find($"[name='{field}']").GetAttribute("value").ShouldBe(typed);
        (await ReadAsync(commune, id)).Before.ShouldBeNull();
    }

    [Fact]
    public async Task Review_WhenTwoChangeItAtOnce_KeepsTheFirst()
    {
        var commune = await Given.ACommuneAsync();
        var id = await StartAsync(commune, await commune.AProcedureAsync());
        var looked = (await ReadAsync(commune, id)).Version;

        (await WriteAsync(commune, id, looked, Proposal)).ShouldBeEmpty();
        (await WriteAsync(commune, id, looked, Proposal with { What = "Khác" })).ShouldBe([DataErrors.Changed.Code]);

        (await ReadAsync(commune, id)).Proposals.ShouldHaveSingleItem().What.ShouldBe("Bỏ giấy chứng sinh");
    }

    [Fact]
    public async Task Review_OfAVersionThatTheUnitReviewsAlready_IsNotBegunAgain()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var code = await commune.AProcedureAsync();
        var id = await ASentReviewAsync(commune, code);
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var form = await coordinator.GetAsync($"{List}/moi?thuTuc={code}");

        (await form.PostFormAsync(Form, ("Reason", "lại")))
            .ShouldHaveStatus(HttpStatusCode.Conflict)
            .ShouldHaveError("ProcedureCode", "Đơn vị đang rà soát phiên bản này rồi; hãy mở đợt rà soát đó trong danh sách.");
        (await StartAsync(other, code)).ShouldNotBe(Guid.Empty);
        (await MoveAsync(commune, Role.Coordinator, id, ReviewMove.Decline)).ShouldBeEmpty();
        (await form.PostFormAsync(Form, ("Reason", "lại"))).ShouldSay("Phương án đơn giản hóa");
    }

    [Fact]
    public async Task Exports_HoldTheWordsAsWords()
    {
        var commune = await Given.ACommuneAsync();
        var id = await ASentReviewAsync(commune, await commune.AProcedureAsync(), "=HYPERLINK(\"http://x\")");
        var auditor = await commune.SignInAsync(Role.Auditor);

        var costs = await BytesAsync(auditor, $"{List}/{id}?handler=Costs");
        var list = await BytesAsync(auditor, $"{List}?handler=Export&tinhTrang=Sent");
        var form = await BytesAsync(auditor, $"{List}/{id}/bieu");

        var row = WorkbookReader
            .Read(costs, new WorkbookReadOptions { RequiredHeaders = ["Công việc"] }, CancellationToken.None)
            .Rows!.Rows[0];
        (row.Cells[1].Kind, row.Cells[1].Text).ShouldBe((WorkbookCellKind.Text, "=HYPERLINK(\"http://x\")"));
        var listed = WorkbookReader
            .Read(list, new WorkbookReadOptions { RequiredHeaders = ["Tỷ lệ cắt giảm"] }, CancellationToken.None)
            .Rows!.Rows;
        listed.ShouldHaveSingleItem().Cells[8].Number.ShouldBe(0.5m);
        form.Length.ShouldBeGreaterThan(0);
    }

    private static async Task<MemoryStream> BytesAsync(TestUser user, string address)
    {
        var response = await user.Client.GetAsync(address);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return new MemoryStream(await response.Content.ReadAsByteArrayAsync());
    }

    /// <summary>Approved and sent; it costs 100.000 đồng a year before and 50.000 after.</summary>
    private static async Task<Guid> ASentReviewAsync(Commune commune, string code, string activity = "Tờ khai")
    {
        var id = await StartAsync(commune, code);
        (await WriteAsync(commune, id, (await ReadAsync(commune, id)).Version, Proposal)).ShouldBeEmpty();
        foreach (var (isAfter, hours) in new[] { (false, 2m), (true, 1m) })
        {
            var sheet = new CostSheet(
                new HourlyWage(2025, 50_000, "Cục Thống kê"),
                [new(CostWork.Prepare, activity, hours, 0, 0, 0, 1, 1)]
            );
            var version = (await ReadAsync(commune, id)).Version;
            var kept = await commune.ActAsync(
                Role.Coordinator,
                services =>
                    services
                        .GetRequiredService<EditReviewCostsHandler>()
                        .HandleAsync(new EditReviewCostsCommand(id, version, isAfter, sheet), CancellationToken.None)
            );
            kept.Errors.ShouldBeEmpty();
        }

        (await MoveAsync(commune, Role.Leader, id, ReviewMove.Approve)).ShouldBeEmpty();
        (await MoveAsync(commune, Role.Coordinator, id, ReviewMove.Send)).ShouldBeEmpty();
        return id;
    }

    private static Task<Guid> StartAsync(Commune commune, string code) =>
        commune.ActAsync(
            Role.Coordinator,
            async services =>
                (
                    await services
                        .GetRequiredService<StartReviewHandler>()
                        .HandleAsync(new StartReviewCommand(code, Task2026), CancellationToken.None)
                ).Value
        );

    private static async Task<string[]> WriteAsync(Commune commune, Guid id, uint version, ReviewProposal proposal) =>
        Codes(
            await commune.ActAsync(
                Role.Coordinator,
                services =>
                    services
                        .GetRequiredService<EditReviewHandler>()
                        .HandleAsync(new EditReviewCommand(id, version, Task2026, [proposal]), CancellationToken.None)
            )
        );

    private static async Task<string[]> MoveAsync(
        Authority unit,
        Role role,
        Guid id,
        ReviewMove move,
        Authority? owner = null,
        Guid? newVersion = null
    )
    {
        var version = (await ReadAsync(owner ?? unit, id)).Version;
        var input = new ReviewMoveInput(new DateOnly(2026, 3, 16), "UBND tỉnh", "40/UBND", Note: "lý do");
        return Codes(
            await unit.ActAsync(
                role,
                services =>
                    services
                        .GetRequiredService<MoveReviewHandler>()
                        .HandleAsync(new MoveReviewCommand(id, version, move, input, newVersion), CancellationToken.None)
            )
        );
    }

    private static string[] Codes(Result result) => [.. result.Errors.Select(error => error.Code)];

    private static Task<ProcedureReview> ReadAsync(Authority unit, Guid id) =>
        unit.InScopeAsync(services =>
            services.GetRequiredService<OneStopDbContext>().Reviews.AsNoTracking().SingleAsync(one => one.Id == id)
        );

    private static Task<Guid> ANewVersionAsync(Commune commune, string code) =>
        commune.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            var found = (await database.FindAsync(code, new DateOnly(2026, 3, 16), CancellationToken.None))!;
            var old = await database.Versions.SingleAsync(one => one.Id == found.Version.Id);
            old.EndOn(new DateOnly(2026, 3, 31));
            var said = old.Said with { EffectiveFrom = new DateOnly(2026, 4, 1), EffectiveTo = null };
            var version = new ProcedureVersion(found.Procedure, said, commune.Clock.GetUtcNow());
            database.Add(version);
            (await services.GetRequiredService<UnitOfWork>().CommitAsync([], null, CancellationToken.None)).Errors.ShouldBeEmpty();
            return version.Id;
        });

    private static Task<Guid> AnOldVersionAsync(Commune commune, string code) =>
        commune.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            var found = (await database.FindAsync(code, new DateOnly(2026, 3, 16), CancellationToken.None))!;
            var said = found.Version.Said with { EffectiveFrom = new DateOnly(2023, 1, 1), EffectiveTo = new DateOnly(2024, 12, 31) };
            var version = new ProcedureVersion(found.Procedure, said, commune.Clock.GetUtcNow());
            database.Add(version);
            (await services.GetRequiredService<UnitOfWork>().CommitAsync([], null, CancellationToken.None)).Errors.ShouldBeEmpty();
            return version.Id;
        });

    private static Task<Guid> VersionOfAsync(Commune commune, string code) =>
        commune.InScopeAsync(async services =>
        {
            var found = await services
                .GetRequiredService<OneStopDbContext>()
                .FindAsync(code, new DateOnly(2026, 3, 16), CancellationToken.None);
            return found!.Version.Id;
        });
}
