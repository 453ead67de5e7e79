using CaiCach.Documents.Tests.Signatures;
using CaiCach.Foundation.Units;
using CaiCach.Testing;
using Microsoft.Playwright;

namespace CaiCach.Journeys.Tests;

/// <summary>A birth registration at the desk from intake to return: receptionist, officer, leader, and the citizen who looks it up.</summary>
public sealed class DeskJourney(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private readonly Onlooker _onlooker = new();
    private readonly GivenCertificate _certificate = new();

    public void Dispose() => _certificate.Dispose();

    [Fact]
    public async Task BirthRegistration_FromIntakeToReturn()
    {
        var commune = await Given.ACommuneAsync();
        var administrator = await browser.SignInAsync(commune.The(Role.Administrator), Browser.Desk);
        var desk = await browser.SignInAsync(commune.The(Role.Receptionist), Browser.Desk);
        var officer = await browser.SignInAsync(commune.The(Role.Officer), Browser.Desk);
        var leader = await browser.SignInAsync(commune.The(Role.Leader), Browser.Phone);
        await administrator.GotoAsync("/mot-cua/thu-tuc");
        await administrator.ClickAsync("main button:has-text('Nạp danh mục')");
        await administrator.WaitForSelectorAsync("main a[href='/mot-cua/thu-tuc/1.001193']");
        await _onlooker.LookAsync(administrator);
        await administrator.GotoAsync("/mot-cua/thu-tuc/1.001193/phien-ban");
        await administrator.ClickAsync("main button:has-text('Thêm miễn, giảm') >> nth=0");
        await _onlooker.LookAsync(administrator);
        await administrator.GotoAsync("/mot-cua/thu-tuc/1.001193");
        await administrator.GotoAsync((await administrator.Locator("main a[href*='/tep?phienBan=']").GetAttributeAsync("href"))!);
        await _onlooker.LookAsync(administrator);
        await LookAtAProcessAsync(administrator);

        var dossier = await ReceiveAsync(desk);
        await desk.ClickAsync("main a:has-text('Phân công thụ lý')");
        await desk.SelectOptionAsync("#OfficerId", commune.The(Role.Officer).Id.ToString());
        await _onlooker.LookAsync(desk);
        await desk.ClickAsync("main form button:has-text('Phân công')");
        await desk.ArriveAsync(dossier);
        await MoveWithAsync(officer, dossier, "Trình phê duyệt", "du-thao.pdf");
        await leader.GotoAsync("/mot-cua/chuyen-nhieu/Approve");
        (await leader.Locator("main").InnerTextAsync()).ShouldContain("Dự thảo: du-thao.pdf");
        await _onlooker.LookAsync(leader);
        await MoveWithAsync(leader, dossier, "Phê duyệt", "giay-khai-sinh.pdf");
        await leader.GotoAsync("/mot-cua/ky-so");
        (await leader.Locator("main").InnerTextAsync()).ShouldContain("giay-khai-sinh.pdf");
        await _onlooker.LookAsync(leader);
        await leader.GotoAsync(dossier);
        await SignAsync(leader, commune);
        await PressAsync(desk, dossier, "Chuyển kết quả ra quầy");
        (await desk.Locator("main").InnerTextAsync()).ShouldContain("đã số hóa");
        await Tour.PictureAsync(desk, "ho-so");
        await desk.ClickAsync("main a:has-text('Trả kết quả')");
        await desk.ClickAsync("main form button:has-text('Trả kết quả')");
        await desk.ArriveAsync(dossier);

        (await desk.Locator("main").InnerTextAsync()).ShouldContain("Đã trả kết quả");
        await LookUpAsync(desk, dossier.Split('/')[^1]);
        await LookAtListsAsync(desk, dossier);
        _onlooker.ShouldHaveFoundNothing();
    }

    /// <summary>A draft, its table, its drawing and the list, at a desk and on a phone.</summary>
    private async Task LookAtAProcessAsync(IPage administrator)
    {
        await administrator.GotoAsync("/mot-cua/quy-trinh/moi?thuTuc=1.001193");
        await _onlooker.LookAsync(administrator);
        await administrator.ClickAsync("main button:has-text('Lập dự thảo')");
        await administrator.ArriveAsync(url => url.EndsWith("/sua", StringComparison.Ordinal));
        var process = new Uri(administrator.Url).AbsolutePath[..^"/sua".Length];
        await _onlooker.VisitAsync(administrator, ["/mot-cua/quy-trinh", process, $"{process}/sua", $"{process}/quyet-dinh"]);
    }

    /// <summary>A usual dossier takes the number, the name and one button.</summary>
    private async Task<string> ReceiveAsync(IPage desk)
    {
        await desk.GotoAsync("/mot-cua/tiep-nhan");
        await _onlooker.LookAsync(desk);
        await desk.FillAsync("main input[name='tim']", "giay khai sinh");
        await desk.Keyboard.PressAsync("Enter");
        await desk.ClickAsync("main a[href$='thuTuc=1.001193']");
        await desk.FillAsync("#OwnerIdentity", "096199000123");
        await desk.FillAsync("#OwnerName", "Nguyễn Thị Mẫu");
        await desk.FillAsync("#OwnerPhone", "0900000001");
        await _onlooker.LookAsync(desk);
        await Tour.PictureAsync(desk, "tiep-nhan");
        await desk.ClickAsync("main button:has-text('Tiếp nhận')");
        await desk.ArriveAsync(url => url.Contains("/ho-so/", StringComparison.Ordinal));
        await _onlooker.LookAsync(desk);
        return new Uri(desk.Url).AbsolutePath;
    }

    private async Task PressAsync(IPage person, string dossier, string button)
    {
        await person.GotoAsync(dossier);
        await _onlooker.LookAsync(person);
        await person.ClickAsync($"main button:has-text('{button}')");
        await person.ArriveAsync(dossier);
    }

    /// <summary>The same with a note and a file, by the link beside the button.</summary>
    private async Task MoveWithAsync(IPage person, string dossier, string move, string file)
    {
        await person.GotoAsync(dossier);
        await person.ClickAsync($"main a[aria-label='{move}, kèm ghi chú và tệp']");
        await person.FillAsync("#Note", "Đã đối chiếu bản chính");
        await person.SetInputFilesAsync(
            "#Files",
            new FilePayload
            {
                Name = file,
                MimeType = "application/pdf",
                Buffer = GivenPdf.Classic(),
            }
        );
        await _onlooker.LookAsync(person);
        await person.ClickAsync($"main form button:has-text('{move}')");
        await person.ArriveAsync(dossier);
    }

    /// <summary>Signs the result from the list of what waits for it, with a PKCS#12 file.</summary>
    private async Task SignAsync(IPage leader, Commune commune)
    {
        await leader.GotoAsync("/mot-cua?ds=ToSign");
        await _onlooker.LookAsync(leader);
        await leader.ClickAsync("main a:has-text('Ký số') >> nth=-1");
        await leader.SetInputFilesAsync(
            "#Certificate",
            new FilePayload
            {
                Name = "chung-thu.p12",
                MimeType = "application/x-pkcs12",
                Buffer = _certificate.File(commune.The(Role.Leader).FullName),
            }
        );
        await leader.FillAsync("#Password", GivenCertificate.Password);
        await _onlooker.LookAsync(leader);
        await leader.ClickAsync("form#ky button[type=submit]");
        await leader.WaitForSelectorAsync("main :text('Đã ký tại đây')");
        await _onlooker.LookAsync(leader);
    }

    private async Task LookUpAsync(IPage visitor, string code)
    {
        await visitor.SetViewportSizeAsync(Browser.Phone.Width, Browser.Phone.Height);
        await visitor.GotoAsync("/tra-cuu");
        await visitor.FillAsync("main input[name='ma']", code);
        await visitor.ClickAsync("main button:has-text('Tra cứu')");
        await visitor.WaitForSelectorAsync("h1:has-text('Đã trả kết quả')");
        await _onlooker.LookAsync(visitor);
        await visitor.GotoAsync("/tra-cuu/xin-loi");
        await _onlooker.LookAsync(visitor);
        await RateAsync(visitor, code);
    }

    private async Task RateAsync(IPage visitor, string code)
    {
        await visitor.GotoAsync("/tra-cuu?ma=" + code);
        await visitor.ClickAsync("main a:has-text('Đánh giá việc giải quyết hồ sơ')");
        await visitor.FillAsync("#Proof", "0001");
        await _onlooker.LookAsync(visitor);
        await visitor.ClickAsync("main button:has-text('Tiếp tục')");
        await visitor.WaitForSelectorAsync("form.cc-rate");
        await _onlooker.LookAsync(visitor);
        await visitor.ClickAsync("form.cc-rate label:has-text('Hài lòng') >> nth=0");
        await visitor.ClickAsync("form.cc-rate button:has-text('Gửi đánh giá')");
        await visitor.WaitForSelectorAsync("h1:has-text('Cảm ơn')");
        await _onlooker.LookAsync(visitor);
        await visitor.GotoAsync("/y-kien/danh-gia");
        var kiosk = await visitor.GetAttributeAsync("main a:has-text('Màn hình đánh giá tại quầy')", "href");
        await _onlooker.VisitAsync(visitor, kiosk!);
    }

    private async Task LookAtListsAsync(IPage desk, string dossier)
    {
        await _onlooker.VisitAsync(
            desk,
            [
                "/",
                "/mot-cua?ds=All",
                "/mot-cua/chuyen-nhieu/Assign",
                "/mot-cua/xin-loi",
                "/mot-cua/so-theo-doi",
                "/mot-cua?ds=Elsewhere",
                "/mot-cua/tiep-nhan-bu",
                "/mot-cua/tiep-nhan-nhieu",
                "/mot-cua/tiep-nhan?thuTuc=1.001193&bu=true",
                dossier + "/xin-loi",
                dossier + "/ky-so",
                dossier + "/so-hoa",
                dossier + "/so-hoa/ky-so",
                "/mot-cua/giay-to-chua-ky",
                "/mot-cua/kho-giay-to",
                "/mot-cua?ds=ResultMissing",
                "/mot-cua/thu-tuc",
                "/mot-cua/thu-tuc/1.001193",
                "/mot-cua/ra-soat",
                "/mot-cua/danh-gia-tac-dong",
                "/mot-cua/phieu-bo-sung?thuTuc=1.001193",
                "/mot-cua/thu-phi",
                "/mot-cua/tin-nhan",
                "/y-kien/danh-gia",
                "/thu-tuc",
                "/thu-tuc/1.001193",
                "/tra-cuu/thanh-toan",
                "/tra-cuu/tien-do",
                "/thu-tuc/phi-le-phi",
                dossier,
                "/goc-nhin",
                "/tai-khoan/ma-truy-cap",
            ]
        );
    }
}
