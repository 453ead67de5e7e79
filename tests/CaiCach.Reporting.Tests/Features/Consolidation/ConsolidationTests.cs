using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.Reporting.Tests.Features.Consolidation;

/// <summary>From the accepted reports of communes to the report of their province.</summary>
public sealed class ConsolidationTests
{
    private const string Board = $"/bao-cao/tong-hop?ky={ConsolidationScene.Key}";
    private const string Texts = $"/bao-cao/tong-hop/noi-dung?ky={ConsolidationScene.Key}&muc=I.7";
    private const string Figures = $"/bao-cao/tong-hop/so-lieu?ky={ConsolidationScene.Key}";
    private const string Take = "form[action*='handler=Take']";

    [Fact]
    public async Task Board_SaysWhoIsInIt_AndTheReportNamesWhoIsMissing()
    {
        var scene = await ConsolidationScene.MakeAsync();
        var leader = await scene.Province.SignInAsync(Role.Leader);

        var board = await (await leader.GetAsync("/bao-cao/cap-duoi")).FollowAsync("Tổng hợp");

        board.ShouldSay("Đã tiếp nhận báo cáo của 02/03 đơn vị cấp dưới, đạt 66,67%").ShouldSay($"Còn thiếu: {scene.Silent.Name}.");
        board.Texts("#Late td[data-label='Đơn vị']").ShouldBe([scene.Silent.Name]);
        board.Texts("#Accepted td[data-label='Đơn vị']").ShouldBe([scene.First.Commune.Name, scene.Second.Commune.Name], ignoreOrder: true);
        (await leader.GetAsync("/bao-cao/phai-gui")).Find("a[href*='deCuong=consolidated'][href*='ky=2026-Q1']");
        var own = await (await scene.Silent.SignInAsync(Role.Leader)).GetAsync("/bao-cao/lap");
        own.Document.QuerySelectorAll("option[value=consolidated]").ShouldBeEmpty();
        var draft = await scene.DraftAsync();
        draft.ShouldSay("3/6 hồ sơ giải quyết đúng hạn, đạt 50%").ShouldSay("đạt 66,67%");
        var file = DocxText.Of(await leader.Client.GetByteArrayAsync(draft.Path + "/word"));
        file.ShouldContain("Đã tiếp nhận báo cáo của 02/03 đơn vị cấp dưới, đạt 66,67%.");
        file.ShouldContain("quá hạn, chưa lập");
        var coverage = file[file.IndexOf("VI. PHẠM VI TỔNG HỢP", StringComparison.Ordinal)..];
        coverage = coverage[..coverage.IndexOf("Nơi nhận", StringComparison.Ordinal)];
        coverage.ShouldContain(scene.Silent.Name);
        coverage.ShouldNotContain(scene.First.Commune.Name);
        (await leader.GetAsync("/bao-cao/phai-gui")).ShouldSay("quá hạn, mới có dự thảo");
    }

    /// <summary>Both figures stand in the file, as signed; what units below are late with and have before them is told by area, not task by task.</summary>
    [Fact]
    public async Task Report_SetsBothFiguresSideBySide_AndTellsOfTheWorkBelow()
    {
        var scene = await ConsolidationScene.MakeAsync();
        var next = new PlannedTask("Tập huấn nghiệp vụ một cửa", "Phòng Kinh tế", "Báo cáo", "Trước 31/05/2026");
        await PlanInForce.OfAsync(scene.First.Commune, [.. PlanInForce.FourTasks, next]);
        await PlanInForce.OfAsync(scene.Silent, [PlanInForce.FourTasks[0]]);
        var leader = await scene.Province.SignInAsync(Role.Leader);
        var draft = await scene.DraftAsync();

        draft
            .Find("[name='Texts[III.2]']")
            .TextContent.ShouldSatisfyAllConditions(
                text => text.ShouldContain("04 nhiệm vụ của các đơn vị cấp dưới quá hạn, theo lĩnh vực:"),
                text => text.ShouldContain($"({scene.First.Commune.Name}, {scene.Silent.Name})"),
                text => text.ShouldNotContain(PlanInForce.FourTasks[0].Text)
            );
        draft
            .Find("[name='Texts[IV]']")
            .TextContent.ShouldContain("Các đơn vị cấp dưới có 01 nhiệm vụ đến hạn quý II năm 2026, theo lĩnh vực:");
        const string Row = "[TableTextRight] 50% (3/6)\n  |\n    [TableTextRight] 60% (3/5)\n  |\n    [TableTextCentred] khác";
        var file = await leader.Client.GetByteArrayAsync(draft.Path + "/word");
        DocxText.ShouldBeValid(file);
        DocxText.Of(file).ShouldContain("số cộng từ 02/03 báo cáo đã tiếp nhận, như đã ký");
        DocxText.Of(file).ShouldContain(Row);

        await (await leader.GetAsync(draft.Path + "/ban-hanh")).PostFormAsync();
        await ConsolidationScene.EndAsync(scene.First.Commune, inTime: 1, late: 0);

        DocxText.Of(await leader.Client.GetByteArrayAsync(draft.Path + "/word")).ShouldContain(Row);
    }

    /// <summary>Once issued it stays, though the missing report comes later.</summary>
    [Fact]
    public async Task IssuedReport_KeepsWhoWasMissing_AndItsTexts()
    {
        var scene = await ConsolidationScene.MakeAsync();
        var draft = await scene.DraftAsync();
        var leader = await scene.Province.SignInAsync(Role.Leader);
        await (await leader.GetAsync(draft.Path + "/ban-hanh")).PostFormAsync();

        await AcceptedReport.OfAsync(scene.Province, scene.Silent, "Đã tổ chức 01 cuộc đối thoại.");

        (await leader.GetAsync(Board)).ShouldSay("tất cả 03 đơn vị cấp dưới");
        (await leader.GetAsync(draft.Path)).ShouldSay("02/03 đơn vị cấp dưới").ShouldSay(scene.Silent.Name);
        (await leader.GetAsync(Texts)).ShouldSay("Đã tổ chức 01 cuộc đối thoại.").ShouldNotSay("Đưa vào báo cáo");
        (await leader.GetAsync("/bao-cao/phai-gui")).ShouldSay("đã ban hành, trễ hạn");
    }

    [Fact]
    public async Task Texts_StandBesideEachOther_AndGoIntoTheDraftOnce()
    {
        var scene = await ConsolidationScene.MakeAsync();
        var leader = await scene.Province.SignInAsync(Role.Leader);
        (await leader.GetAsync(Texts)).ShouldSay("Lập báo cáo tổng hợp").ShouldNotSay("Đưa vào báo cáo");
        var draft = await scene.DraftAsync();

        var texts = await leader.GetAsync(Texts);
        var taken = await texts.PostFormAsync(FormOf(scene.First));
        await texts.PostFormAsync(FormOf(scene.First));
        await taken.PostFormAsync(FormOf(scene.Second));

        texts.Texts("td[data-label='Nội dung']").Count.ShouldBe(2);
        taken.ShouldSay("Đã đưa nội dung vào dự thảo tổng hợp.");
        (await leader.GetAsync(draft.Path))
            .Find("[name='Texts[I.7]']")
            .TextContent.Trim()
            .ShouldBe(
                $"{scene.First.Commune.Name}: Đã tổ chức 02 cuộc đối thoại.\n{scene.Second.Commune.Name}:\n- Đối thoại với thanh niên;\n- Đối thoại với phụ nữ."
            );
        (await leader.GetAsync(Texts)).Texts(".cc-pill").ShouldBe(["đã đưa vào", "đã đưa vào"]);
        (await leader.GetAsync(Texts.Replace("I.7", "I.4", StringComparison.Ordinal)))
            .Texts("td[data-label='Nội dung']")
            .ShouldBe(["không ghi nội dung", "không ghi nội dung"], "that data are missing is no text");
    }

    [Fact]
    public async Task Figures_AreSumsBySets_AndTellWhichReportsTheRecordsNoLongerGive()
    {
        var scene = await ConsolidationScene.MakeAsync();
        var appraiser = await scene.Province.SignInAsync(Role.Appraiser);
        OnTime(await appraiser.GetAsync(Figures)).ShouldBe("50% (3/6) 60% (3/5) khác");

        await ConsolidationScene.EndAsync(scene.First.Commune, inTime: 1, late: 0); // learned after the report was signed

        var page = await appraiser.GetAsync(Figures);
        OnTime(page).ShouldBe("57,14% (4/7) 60% (3/5) khác");
        UnitOf(page, scene.First).ShouldContain("Hồ sơ giải quyết đúng hạn: 66,67% (2/3) → 75% (3/4)");
        UnitOf(page, scene.Second).ShouldNotContain("Hồ sơ giải quyết đúng hạn");
        var opened = await appraiser.GetAsync(page.Find("td[data-label='Số đã ký → hiện nay'] a[href*='HS-11']").GetAttribute("href")!);
        opened.ShouldSay(scene.First.Commune.Name);
    }

    /// <summary>Points of each commune are nobody's together; what was spent more than the year before is below zero, also of all.</summary>
    [Fact]
    public async Task Figures_OfWhichEachUnitHasItsOwn_AreNotAddedUp()
    {
        var province = await Given.AProvinceAsync();
        foreach (var (points, less) in new[] { ("85,5", "-5"), ("90", "2") })
        {
            var commune = await Given.ACommuneAsync(province);
            await RecordedFigure.OfAsync(commune, "KQ-01", points, null);
            await RecordedFigure.OfAsync(commune, "NS-01", less, "100");
            await AcceptedReport.OfAsync(province, commune, "Không.");
        }

        var appraiser = province.The(Role.Appraiser);
        await (await (await province.SignInAsync(Role.Administrator)).GetAsync($"/quan-tri/nhan-su/{appraiser.Id}")).PostFormAsync(
            "form[action*='handler=GiveRole']",
            ("NewRole", Role.Coordinator),
            ("RoleFromDay", "2026-01-01")
        );
        await RecordedFigure.OfAsync(province, appraiser, "KQ-01", "88", null);

        var page = await (await province.SignInAsync(Role.Leader)).GetAsync(Figures);

        RowOf(page, "NS-01").ShouldBe("-1,5% (-3/200) -1,5% (-3/200) khớp");
        RowOf(page, "KQ-01").ShouldBe("88 không cộng ");
    }

    [Fact]
    public async Task Take_OfWhatMayNotBeTaken_IsRefusedAndChangesNothing()
    {
        var (scene, other) = (await ConsolidationScene.MakeAsync(), await ConsolidationScene.MakeAsync());
        var draft = await scene.DraftAsync();
        var leader = await scene.Province.SignInAsync(Role.Leader);
        var texts = await leader.GetAsync(Texts);
        var stranger = other.First.Page.Path.Split('/')[^1];
        (await texts.PostFormAsync(FormOf(scene.First), ("report", stranger))).ShouldBeNotFound();
        (await texts.PostFormAsync(FormOf(scene.First), ("report", draft.Path.Split('/')[^1]))).ShouldBeNotFound();
        var appraiser = await scene.Province.SignInAsync(Role.Appraiser);
        (await appraiser.GetAsync(Texts)).ShouldSay("02 cuộc đối thoại").ShouldNotSay("Đưa vào báo cáo");
        (await (await scene.Silent.SignInAsync(Role.Officer)).GetAsync(Texts)).ShouldBeForbidden();
        (await (await scene.Silent.SignInAsync(Role.Leader)).GetAsync(Board)).ShouldSay("Không có báo cáo nào để tổng hợp");

        var theirs = await scene.First.Commune.SignInAsync(Role.Leader);
        var supplement = await (await theirs.GetAsync(scene.First.Page.Path + "/bo-sung")).PostFormAsync();
        await supplement.PostFormAsync(("Texts[content]", "Có 03 cuộc đối thoại."));
        await (await theirs.GetAsync(supplement.Path + "/ban-hanh")).PostFormAsync();
        (await texts.PostFormAsync(FormOf(scene.First))).ShouldSay("không còn ở trạng thái đã tiếp nhận");
        var review = await appraiser.GetAsync(supplement.Path + "/xem-xet");
        await review.PostFormAsync("button[formaction*='handler=Return']", ("Comment", "Thiếu biên bản."));
        (await texts.PostFormAsync(FormOf(scene.First))).ShouldSay("không còn ở trạng thái đã tiếp nhận");
        (await leader.GetAsync(Board)).Texts("#GivenBack td[data-label='Đơn vị']").ShouldBe([scene.First.Commune.Name]);

        await draft.PostFormAsync(("Texts[I.7]", new string('x', 19_990)));
        (await texts.PostFormAsync(FormOf(scene.Second))).ShouldHaveError("Nội dung dài quá 20.000 ký tự.");
        (await leader.GetAsync(draft.Path)).ShouldNotSay("Đối thoại với thanh niên");
    }

    /// <summary>A unit that was merged after the period's last day owed its report and is in it still.</summary>
    [Fact]
    public async Task Board_WhenAUnitWasMergedAfterThePeriod_KeepsItsReport()
    {
        var scene = await ConsolidationScene.MakeAsync();
        var administrator = await scene.Province.SignInAsync(Role.Administrator);
        await (await administrator.GetAsync($"/quan-tri/sap-nhap?capTren={scene.Province.Id}")).PostFormAsync(
            ("PredecessorIds", new List<string> { scene.First.Commune.Id.ToString() }),
            ("SuccessorId", scene.Second.Commune.Id.ToString()),
            ("EffectiveOn", "2026-03-16"),
            ("LegalBasis", "Nghị quyết 01/NQ-HĐND")
        );

        var leader = await scene.Province.SignInAsync(Role.Leader);

        (await leader.GetAsync(Board)).ShouldSay("02/03 đơn vị cấp dưới");
        (await leader.GetAsync(Texts)).ShouldSay(scene.First.Commune.Name).ShouldSay("02 cuộc đối thoại");
        OnTime(await leader.GetAsync(Figures)).ShouldBe("50% (3/6) 60% (3/5) khác");
    }

    private static string FormOf(AcceptedReport report) => $"{Take}:has(input[value='{report.Page.Path.Split('/')[^1]}'])";

    /// <summary>What is said of a unit's own figures.</summary>
    private static string UnitOf(Page page, AcceptedReport report) =>
        page.Texts("tr:has(td[data-label='Báo cáo'])").Single(row => row.StartsWith(report.Commune.Name, StringComparison.Ordinal));

    /// <summary>The row of the share of dossiers that ended in time.</summary>
    private static string OnTime(Page page) => RowOf(page, "HS-11");

    private static string RowOf(Page page, string indicator) =>
        string.Join(
            ' ',
            page.Find($"tr:has(a[href^='/chi-tieu/{indicator}?']:not([href*='donVi']))")
                .QuerySelectorAll("td")
                .Skip(2)
                .Select(cell => cell.TextContent.Trim())
        );
}
