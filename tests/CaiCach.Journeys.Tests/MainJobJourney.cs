using CaiCach.Foundation.Units;
using CaiCach.Testing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.Playwright;

namespace CaiCach.Journeys.Tests;

/// <summary>
/// The main job, from the plan document to a confirmed task: the coordinator uploads and reviews, the leader approves, an officer reports
/// progress with a file as evidence, the leader confirms. The pictures of the tour are taken on the way.
/// </summary>
public sealed class MainJobJourney(Browser browser) : IClassFixture<Browser>
{
    private readonly Onlooker _onlooker = new();

    [Fact]
    public async Task FromPlanDocumentToConfirmedTask()
    {
        var commune = await Given.ACommuneAsync();
        var coordinator = await browser.SignInAsync(commune.The(Role.Coordinator), Browser.Desk);
        var planAddress = await ImportAsync(coordinator);
        await ReviewAllAsync(coordinator);
        var leader = await browser.SignInAsync(commune.The(Role.Leader), Browser.Desk);
        await ApproveAndIssueAsync(leader, planAddress);
        await Tour.PictureAsync(coordinator, planAddress, "ke-hoach");

        var officer = await browser.SignInAsync(commune.OfficerOf(commune.Departments.Office), Browser.Phone);
        var taskAddress = await ReportAsync(officer);
        await ConfirmAsync(leader, taskAddress);
        await ReportAndConfirmByKeyboardAsync(officer, leader);

        await coordinator.GotoAsync(taskAddress);
        (await coordinator.Locator(".cc-line").First.InnerTextAsync()).ShouldContain("xác nhận kết quả");
        await Tour.PictureAsync(coordinator, taskAddress, "nhiem-vu");
        var reportAddress = await DraftReportAsync(coordinator, planAddress);
        var reformReport = await DraftReformReportAsync(coordinator);
        await LookAtEveryPageAsync(coordinator, leader, planAddress, taskAddress, reportAddress, reformReport);
        _onlooker.ShouldHaveFoundNothing();
    }

    /// <summary>Another task is reported, handed in and confirmed by people who have no mouse.</summary>
    private static async Task ReportAndConfirmByKeyboardAsync(IPage officer, IPage leader)
    {
        await officer.SetViewportSizeAsync(Browser.Desk.Width, Browser.Desk.Height);
        await officer.GotoAsync("/");
        await Keyboard.ReachAsync(officer, "#can-lam a[href$='/tien-do']");
        await officer.Keyboard.PressAsync("Enter");
        await officer.ArriveAsync("/tien-do");
        var task = new Uri(officer.Url).AbsolutePath.Replace("/tien-do", "", StringComparison.Ordinal);
        await Keyboard.TypeAsync(officer, "#PercentComplete", "100");
        await Keyboard.TypeAsync(officer, "#Words", "Đã gửi báo cáo.");
        await Keyboard.ReachAsync(officer, "#MilestoneId");
        await officer.Keyboard.PressAsync("ArrowDown");
        await Keyboard.TypeAsync(officer, "#DocumentNumber", "45/BC-UBND");
        await Keyboard.ReachAsync(officer, "main button[type=submit]");
        await officer.Keyboard.PressAsync("Enter");
        await officer.ArriveAsync(task);
        (await officer.Locator("main").InnerTextAsync()).ShouldContain("45/BC-UBND");

        await leader.GotoAsync("/");
        await Keyboard.ReachAsync(leader, $"#cho-xac-nhan a[href='{task}/xac-nhan']");
        await leader.Keyboard.PressAsync("Enter");
        await Keyboard.ReachAsync(leader, "main button:has-text('Xác nhận hoàn thành')");
        await leader.Keyboard.PressAsync("Enter");
        await leader.ArriveAsync("/");
        (await leader.Locator("#cho-xac-nhan").InnerTextAsync()).ShouldNotContain("nộp");
    }

    /// <summary>This quarter's report is drafted, shown, and downloaded as an official document.</summary>
    private async Task<string> DraftReportAsync(IPage coordinator, string planAddress)
    {
        await coordinator.GotoAsync(planAddress);
        await coordinator.ClickAsync(".cc-acts summary:has-text('Thêm')");
        await coordinator.ClickAsync(".cc-acts a[href^='/bao-cao/lap']");
        await _onlooker.LookAsync(coordinator);
        await coordinator.ClickAsync("main button[type=submit]");
        await coordinator.ArriveAsync(url => Guid.TryParse(url.Split('/')[^1], out _));
        (await coordinator.Locator("main").InnerTextAsync()).ShouldContain("nhiệm vụ");
        await Tour.PictureAsync(coordinator, "bao-cao");
        var download = await coordinator.RunAndWaitForDownloadAsync(() => coordinator.ClickAsync(".cc-acts a[href$='/word']"));
        download.SuggestedFilename.ShouldEndWith(".docx");
        await using var file = File.OpenRead(await download.PathAsync());
        using var package = WordprocessingDocument.Open(file, isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package, TestContext.Current.CancellationToken).ShouldBeEmpty();
        return new Uri(coordinator.Url).AbsolutePath;
    }

    /// <summary>The reform report of this year.</summary>
    private async Task<string> DraftReformReportAsync(IPage coordinator)
    {
        await coordinator.GotoAsync("/bao-cao/lap");
        await coordinator.SelectOptionAsync("#Outline", "cchc");
        await coordinator.SelectOptionAsync("#PeriodCode", "2026");
        await coordinator.SelectOptionAsync("#Cutoff", "Calendar");
        await coordinator.ClickAsync("main button[type=submit]");
        await coordinator.ArriveAsync(url => Guid.TryParse(url.Split('/')[^1], out _));
        await _onlooker.LookAsync(coordinator);
        await Tour.PictureAsync(coordinator, "bao-cao-cai-cach");
        return new Uri(coordinator.Url).AbsolutePath;
    }

    /// <summary>Every page that a coordinator, a leader or an administrator has, at a desk and on a phone: axe finds nothing, nothing sticks out.</summary>
    private async Task LookAtEveryPageAsync(
        IPage coordinator,
        IPage leader,
        string planAddress,
        string taskAddress,
        params string[] reportAddresses
    )
    {
        string[] plan = ["", "/tong-hop", "/chi-tieu", "/bang-viec", "/lich-nam", "/lich-su", "/chuyen-tiep", "/ket-thuc", "/don-doc"];
        string[] pages =
        [
            "/",
            "/ke-hoach",
            .. plan.Select(part => planAddress + part),
            taskAddress,
            taskAddress + "/lich-su",
            taskAddress + "/dieu-chinh",
            "/viec-duoc-giao",
            "/viec-duoc-giao/moi",
            "/thong-bao",
            "/bao-cao",
            "/bao-cao/phai-gui",
            "/bao-cao/che-do",
            "/bao-cao/phu-trach",
            "/bao-cao/cap-duoi",
            "/bao-cao/tong-hop",
            "/chi-tieu",
            "/chi-tieu/NV-11",
            "/chi-tieu/XH-04",
            "/chi-tieu/ghi-so-lieu",
            "/chi-tieu/ghi-so-lieu/XH-04",
            "/chi-tieu/bieu/II.06a/3",
            "/bao-cao/bieu/II.06a",
            "/bao-cao/bang-nhap/cchc",
            "/bao-cao/de-cuong",
            "/bao-cao/de-cuong/statistics",
            "/bao-cao/de-cuong/cchc/sua",
            "/bao-cao/de-cuong/cchc/muc?ma=II.2",
            "/bang-dieu-hanh",
            "/linh-vuc/leadership",
            "/so-sanh",
            "/chi-so-766",
            "/chi-so-766/1.4",
            "/cong-khai",
            .. reportAddresses,
            "/tim-kiem?tim=thu+tuc",
            "/don-vi",
            "/tai-khoan",
            "/tai-khoan/mat-khau",
            "/tai-khoan/xac-thuc-hai-buoc",
            "/tai-khoan/khoa-truy-cap",
        ];
        await _onlooker.VisitAsync(coordinator, pages);
        await _onlooker.VisitAsync(leader, "/", planAddress, reportAddresses[0]);
    }

    private async Task<string> ImportAsync(IPage coordinator)
    {
        await coordinator.GotoAsync("/ke-hoach");
        await _onlooker.LookAsync(coordinator);
        await coordinator.ClickAsync("text=Nhập từ tài liệu");
        await coordinator.SetInputFilesAsync(
            "#File",
            Path.Combine(AppContext.BaseDirectory, "samples", "ke-hoach-cchc-2026-son-thuy.docx")
        );
        await _onlooker.LookAsync(coordinator);
        await coordinator.ClickAsync("text=Đọc tài liệu");
        await coordinator.ArriveAsync(url => url.Contains("/soat-lai", StringComparison.Ordinal));
        (await coordinator.Locator(".cc-sub").InnerTextAsync()).ShouldContain("42 nhiệm vụ");
        await _onlooker.LookAsync(coordinator);
        await Tour.PictureAsync(coordinator, "soat-lai");
        return new Uri(coordinator.Url).AbsolutePath.Replace("/soat-lai", "", StringComparison.Ordinal);
    }

    /// <summary>Every place that is in doubt is looked at; where the lead is unknown, the first department is chosen.</summary>
    private static async Task ReviewAllAsync(IPage coordinator)
    {
        for (var round = 0; round < 60; round++)
        {
            if (await coordinator.Locator(".cc-doubts").CountAsync() == 0)
            {
                return;
            }

            var lead = coordinator.Locator("#TaskForm_LeadUnitId");
            if (await lead.CountAsync() > 0 && await lead.InputValueAsync() == "")
            {
                await lead.SelectOptionAsync(new SelectOptionValue { Index = 1 });
            }

            await coordinator.ClickAsync("text=Lưu, sang mục sau");
            await coordinator.WaitForLoadStateAsync();
        }

        throw new InvalidOperationException("The review does not end.");
    }

    private async Task ApproveAndIssueAsync(IPage leader, string planAddress)
    {
        await leader.GotoAsync(planAddress + "/phe-duyet");
        await _onlooker.LookAsync(leader);
        await leader.ClickAsync("main button:has-text('Phê duyệt')");
        await leader.ArriveAsync("/ban-hanh");
        await _onlooker.LookAsync(leader);
        await leader.FillAsync("#Number", "12/KH-UBND");
        await leader.ClickAsync("text=Ban hành, giao việc");
        await leader.ArriveAsync(planAddress);
        (await leader.Locator(".cc-title").InnerTextAsync()).ShouldContain("đang thực hiện");
        await _onlooker.LookAsync(leader);
    }

    private async Task<string> ReportAsync(IPage officer)
    {
        await officer.GotoAsync("/");
        await _onlooker.LookAsync(officer);
        await Tour.PictureAsync(officer, "viec-cua-toi");
        await officer.Locator("text=Báo tiến độ").First.ClickAsync();
        await officer.FillAsync("#PercentComplete", "100");
        await officer.FillAsync("#Words", "Đã ban hành và gửi các bộ phận thực hiện.");
        await officer.SelectOptionAsync("#MilestoneId", new SelectOptionValue { Index = 1 });
        await officer.ClickAsync("main button[type=submit]");
        (await officer.Locator(".cc-errors").InnerTextAsync()).ShouldContain("minh chứng");
        await _onlooker.LookAsync(officer);
        await officer.SetInputFilesAsync(
            "#Files",
            new FilePayload
            {
                Name = "bao-cao.pdf",
                MimeType = "application/pdf",
                Buffer = Tour.SmallPdf(),
            }
        );
        await officer.ClickAsync("main button[type=submit]");
        await officer.ArriveAsync(url => !url.EndsWith("/tien-do", StringComparison.Ordinal));
        (await officer.Locator("main").InnerTextAsync()).ShouldContain("bao-cao.pdf");
        await _onlooker.LookAsync(officer);
        return new Uri(officer.Url).AbsolutePath;
    }

    private async Task ConfirmAsync(IPage leader, string taskAddress)
    {
        await leader.GotoAsync("/");
        (await leader.Locator("#cho-xac-nhan").InnerTextAsync()).ShouldContain("nộp");
        await leader.GotoAsync(taskAddress + "/xac-nhan");
        await _onlooker.LookAsync(leader);
        await leader.ClickAsync("text=Xác nhận hoàn thành");
        await leader.ArriveAsync("/");
    }
}
