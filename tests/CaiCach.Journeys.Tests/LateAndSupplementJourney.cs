using CaiCach.Foundation.Units;
using CaiCach.Testing;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Playwright;

namespace CaiCach.Journeys.Tests;

/// <summary>
/// A dossier that is late and apologised for, and one whose papers are asked for twice and do not come. Days pass, so the application is of
/// the test's own; a session lasts no night, so everybody signs in anew in the morning.
/// </summary>
public sealed class LateAndSupplementJourney(Browser browser) : IClassFixture<Browser>, IAsyncDisposable
{
    private const string Owner = "Nguyễn Thị Mẫu";
    private static readonly DateOnly Monday = new(2026, 3, 16);
    private readonly Harness _own = new();
    private readonly Onlooker _onlooker = new();

    public ValueTask DisposeAsync() => _own.DisposeAsync();

    [Fact]
    public async Task LateDossier_IsApologisedFor_AndStillCountsAsLate()
    {
        var commune = await _own.ACommuneAsync();
        var dossier = await ReceiveAndAssignAsync(commune);
        var code = dossier.Split('/')[^1];
        _own.Clock.MoveTo(Monday.AddDays(1), new TimeOnly(9, 0));
        var officer = await SignInAsync(commune, Role.Officer);
        var leader = await SignInAsync(commune, Role.Leader);
        foreach (var person in new[] { officer, leader })
        {
            await ReadAsync(person, "/", "Hồ sơ trễ chưa xin lỗi", code);
            await ReadAsync(person, "/mot-cua/xin-loi", code, "Chưa lập", "quá hạn xin lỗi");
        }

        await ApologiseAsync(officer, leader, dossier);
        await ReadAsync(leader, dossier, "17:00 16/03/2026", "gia hạn đến 10:00 19/03/2026", "quá hạn");
        await ReadAsync(leader, "/mot-cua?ds=Late", code);
        await FinishAsync(commune, officer, leader, dossier);

        await ReadAsync(leader, "/mot-cua?ds=All", code, "xong trễ");
        var visitor = await browser.VisitAsync(Browser.Desk, _own);
        (await ReadAsync(visitor, "/tra-cuu/xin-loi", code, "17:00 16/03/2026", "Số 01/PXL", "10:00 19/03/2026")).ShouldNotContain(Owner);
        _onlooker.ShouldHaveFoundNothing();
    }

    [Fact]
    public async Task Papers_AreAskedForTwice_AndDoNotCome()
    {
        var commune = await _own.ACommuneAsync();
        var dossier = await ReceiveAndAssignAsync(commune);
        var code = dossier.Split('/')[^1];
        var officer = await SignInAsync(commune, Role.Officer);
        _own.Clock.MoveTo(Monday, new TimeOnly(10, 0));
        await AskAsync(officer, dossier);
        await officer.ArriveAsync(dossier);
        await ReadAsync(officer, dossier, "Chờ bổ sung", "tạm dừng", "Bổ sung xong trước ngày 20/03/2026");
        (await DownloadAsync(officer, "main a:has-text('/HDHS')")).ShouldContain("Thiếu giấy chứng sinh");
        var visitor = await browser.VisitAsync(Browser.Desk, _own);
        await ReadAsync(visitor, $"/tra-cuu?ma={code}", "tạm dừng tính hạn");

        _own.Clock.MoveTo(Monday.AddDays(1), new TimeOnly(10, 0));
        await PressAsync(await SignInAsync(commune, Role.Receptionist), dossier, "Nhận bổ sung");
        officer = await SignInAsync(commune, Role.Officer);
        // Promised for the end of Monday; the clock stood still for 5 hours of work on Monday and 3 on Tuesday.
        await ReadAsync(officer, dossier, "Hẹn trả", "17:00 17/03/2026");
        await ReadAsync(visitor, $"/tra-cuu?ma={code}", "17:00 17/03/2026", "trong hạn");
        await officer.ClickAsync("main a:has-text('Yêu cầu bổ sung')");
        await officer.WaitForSelectorAsync("main :text('do lãnh đạo thực hiện')");
        await _onlooker.LookAtBothSizesAsync(officer);
        (await officer.Locator("main form").CountAsync()).ShouldBe(0);
        var leader = await SignInAsync(commune, Role.Leader);
        await ReadAsync(leader, dossier + "/chuyen/AskSupplement", "sẽ bị tính trễ hạn");
        await AskAsync(leader, dossier);
        await leader.ArriveAsync(dossier);

        _own.Clock.MoveTo(Monday.AddDays(7));
        await StopAsync(await SignInAsync(commune, Role.Leader), dossier);
        await ReadAsync(visitor, $"/tra-cuu?ma={code}", "Dừng xử lý");
        _onlooker.ShouldHaveFoundNothing();
    }

    /// <summary>A birth registration, due at the end of the same day.</summary>
    private async Task<string> ReceiveAndAssignAsync(Commune commune)
    {
        var administrator = await SignInAsync(commune, Role.Administrator);
        await administrator.GotoAsync("/mot-cua/thu-tuc");
        await administrator.ClickAsync("main button:has-text('Nạp danh mục')");
        await administrator.WaitForSelectorAsync("main a[href='/mot-cua/thu-tuc/1.001193']");
        var desk = await SignInAsync(commune, Role.Receptionist);
        await desk.GotoAsync("/mot-cua/tiep-nhan?thuTuc=1.001193");
        await desk.FillAsync("#OwnerIdentity", "096199000123");
        await desk.FillAsync("#OwnerName", Owner);
        await desk.ClickAsync("main button:has-text('Tiếp nhận')");
        await desk.ArriveAsync(url => url.Contains("/ho-so/", StringComparison.Ordinal));
        var dossier = new Uri(desk.Url).AbsolutePath;
        await desk.ClickAsync("main a:has-text('Phân công thụ lý')");
        await desk.SelectOptionAsync("#OfficerId", commune.The(Role.Officer).Id.ToString());
        await desk.ClickAsync("main form button:has-text('Phân công')");
        await desk.ArriveAsync(dossier);
        return dossier;
    }

    private async Task ApologiseAsync(IPage officer, IPage leader, string dossier)
    {
        await officer.GotoAsync(dossier);
        await officer.ClickAsync("main summary:has-text('Thêm')");
        await officer.ClickAsync("main a:has-text('Xin lỗi và gia hạn')");
        await officer.FillAsync("#Cause", "Chờ xác minh nơi cư trú");
        await officer.FillAsync("#DueOn", "2026-03-19");
        await officer.FillAsync("#DueTimeOfDay", "10:00");
        await _onlooker.LookAtBothSizesAsync(officer);
        await officer.ClickAsync("main button:has-text('Trình lãnh đạo ký')");
        await officer.WaitForSelectorAsync("main :text('Chờ lãnh đạo ký')");
        await ReadAsync(leader, "/mot-cua/xin-loi?ds=ToSign", "hẹn lại 10:00 19/03/2026");
        await ReadAsync(leader, dossier + "/xin-loi", "Chờ xác minh nơi cư trú");
        await leader.ClickAsync("main button:has-text('Ký văn bản xin lỗi')");
        await leader.WaitForSelectorAsync("main a:has-text('Số 01/PXL')");
        await _onlooker.LookAtBothSizesAsync(leader);
        var form = await DownloadAsync(leader, "main a:has-text('Số 01/PXL')");
        form.ShouldContain("01/PXL");
        form.ShouldContain("Chờ xác minh nơi cư trú");
        await ReadAsync(officer, dossier + "/xin-loi", "In Mẫu 04");
        await officer.ClickAsync("main button:has-text('Đã gửi người dân')");
        await officer.WaitForSelectorAsync("main h2:has-text('Đã xong')");
        await ReadAsync(officer, dossier + "/xin-loi", "Đã gửi người dân", "Hiện không gia hạn được");
    }

    private async Task FinishAsync(Commune commune, IPage officer, IPage leader, string dossier)
    {
        await PressAsync(officer, dossier, "Trình phê duyệt");
        await PressAsync(leader, dossier, "Phê duyệt");
        var desk = await SignInAsync(commune, Role.Receptionist);
        await PressAsync(desk, dossier, "Chuyển kết quả ra quầy");
        await desk.ClickAsync("main a:has-text('Trả kết quả')");
        await _onlooker.LookAtBothSizesAsync(desk);
        await desk.ClickAsync("main form button:has-text('Trả kết quả')");
        await desk.ArriveAsync(dossier);
        await ReadAsync(desk, dossier, "Đã trả kết quả", "xong trễ");
    }

    /// <summary>Asks for papers; whoever may not stays at the page.</summary>
    private async Task AskAsync(IPage person, string dossier)
    {
        await person.GotoAsync(dossier);
        await person.ClickAsync("main a:has-text('Yêu cầu bổ sung')");
        await person.FillAsync("#Note", "Thiếu giấy chứng sinh");
        await person.FillAsync("#AnswerBy", "2026-03-20");
        await _onlooker.LookAtBothSizesAsync(person);
        await person.ClickAsync("main form button:has-text('Yêu cầu bổ sung')");
    }

    private async Task StopAsync(IPage leader, string dossier)
    {
        await ReadAsync(leader, "/mot-cua?ds=NotAnswered", dossier.Split('/')[^1]);
        await leader.ClickAsync("main a:has-text('Dừng giải quyết (Mẫu 05)')");
        (await leader.InputValueAsync("#Note")).ShouldContain("20/03/2026");
        await _onlooker.LookAtBothSizesAsync(leader);
        await leader.FillAsync("#MoneyHandling", "Không hoàn: lệ phí đã nộp ngân sách");
        await leader.ClickAsync("main form button:has-text('Dừng giải quyết')");
        await leader.ArriveAsync(dossier);
        await ReadAsync(leader, dossier, "Đã dừng");
        var form = await DownloadAsync(leader, "main a:has-text('(Mẫu 05)')");
        form.ShouldContain("đến hết ngày 20/03/2026");
        form.ShouldContain("Không hoàn: lệ phí đã nộp ngân sách");
    }

    private Task<IPage> SignInAsync(Commune commune, Role role) => browser.SignInAsync(commune.The(role), Browser.Desk, _own);

    private static async Task PressAsync(IPage person, string dossier, string button)
    {
        await person.GotoAsync(dossier);
        await person.ClickAsync($"main button:has-text('{button}')");
        await person.ArriveAsync(dossier);
    }

    /// <summary>Looks at a page that says all of this, and gives its words.</summary>
    private async Task<string> ReadAsync(IPage page, string address, params string[] said)
    {
        (await page.GotoAsync(address))!.Status.ShouldBe(200, address);
        await _onlooker.LookAtBothSizesAsync(page);
        var words = await page.Locator("main").InnerTextAsync();
        foreach (var part in said)
        {
            words.ShouldContain(part, Case.Sensitive, address);
        }

        return words;
    }

    /// <summary>The words of a form behind a link.</summary>
    private static async Task<string> DownloadAsync(IPage page, string link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync(link));
        await using var file = File.OpenRead(await download.PathAsync());
        using var form = WordprocessingDocument.Open(file, isEditable: false);
        return form.MainDocumentPart!.Document!.Body!.InnerText;
    }
}
