using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Contracts;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CaiCach.Journeys.Tests;

/// <summary>
/// A citizen submits on a phone, with a photograph; the desk takes it in; the citizen looks it up and pays by VietQR, which the
/// gateway reports; when the result is returned, the citizen rates it.
/// </summary>
public sealed class SubmissionJourney(Browser browser) : IClassFixture<Browser>
{
    private const string Procedure = "1.004873";

    private static readonly Dictionary<string, string> Answers = new(StringComparer.Ordinal)
    {
        ["name"] = "Nguyễn Thị Mẫu",
        ["identity"] = "038199012345",
        ["phone"] = "0900 000 001",
        ["email"] = "",
        ["address"] = "Thôn Mẫu 1, xã Mẫu",
        ["forother"] = "no",
        ["bornon"] = "1999-05-03",
        ["ethnicity"] = "Kinh",
        ["maritalstatus"] = "never",
        ["livedelsewhere"] = "no",
        ["purpose"] = "property",
        ["returnway"] = "desk",
        ["tellby"] = "none",
    };

    private readonly Onlooker _onlooker = new();

    [Fact]
    public async Task Citizen_SubmitsOnAPhone_PaysLooksUpAndRates()
    {
        var commune = await Given.ACommuneAsync();
        var secret = await PrepareAsync(commune, await browser.SignInAsync(commune.The(Role.Administrator), Browser.Desk));
        var citizen = await browser.VisitAsync(Browser.Phone);

        await citizen.GotoAsync($"/thu-tuc/{Procedure}");
        await _onlooker.LookAsync(citizen);
        await citizen.ClickAsync("main a:has-text('Nộp trực tuyến')");
        await citizen.ArriveAsync($"/nop-ho-so/{Procedure}");
        await _onlooker.LookAsync(citizen);
        await citizen.SelectOptionAsync("#UnitCode", commune.Code);
        await citizen.ClickAsync("#bat-dau button[type=submit]");
        await citizen.ArriveAsync("/cau/name");
        await AnswerAllAsync(citizen);
        await _onlooker.LookAsync(citizen);
        await Tour.PictureAsync(citizen, "nop-ho-so");
        await citizen.ClickAsync("#nop button[type=submit]");
        await citizen.ArriveAsync("/xong");
        await _onlooker.LookAsync(citizen);
        (await citizen.Locator("main").InnerTextAsync()).ShouldContain("sẽ kiểm tra hồ sơ trước");
        var code = await citizen.Locator("main .cc-big").InnerTextAsync();

        await AcceptAsync(commune, code);
        await PayAsync(commune, secret, citizen, code);
        await HandleAsync(commune, code);
        await RateAsync(citizen, code);
        _onlooker.ShouldHaveFoundNothing();
    }

    /// <summary>The demonstration's catalogue, in which this procedure is submitted here, and an account for fees. The answer is the gateway's secret.</summary>
    private static async Task<string> PrepareAsync(Commune commune, IPage administrator)
    {
        var harness = await Harness.CurrentAsync();
        var demo = (await harness.ServicesAsync()).GetRequiredService<IOneStopDemo>();
        var owner = (await harness.DatabaseAsync()).OwnerConnectionString;
        await demo.FillAsync(new DemoDossiers([commune.Code], 1, 0, harness.Clock.GetUtcNow()), owner, CancellationToken.None);
        await administrator.GotoAsync("/mot-cua/thu-phi/tai-khoan");
        await administrator.FillAsync("#BankBin", "970436");
        await administrator.FillAsync("#AccountNumber", "0011001234567");
        await administrator.FillAsync("#HolderName", "UBND XA MAU");
        await administrator.CheckAsync("#WantsSecret");
        await administrator.ClickAsync("main button:has-text('Lưu')");
        return await administrator.Locator("main p.cc-code").InnerTextAsync();
    }

    private async Task AnswerAllAsync(IPage citizen)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (citizen.Url.Contains("/cau/", StringComparison.Ordinal))
        {
            var here = citizen.Url;
            var key = here.Split('/')[^1];
            seen.Add(key).ShouldBeTrue($"{key} is asked again: {await citizen.Locator("main").InnerTextAsync()}");
            if (key is "identity")
            {
                await RefuseAsync(citizen);
            }

            await AnswerAsync(citizen, key);
            if (key is "name" or "bornon" or "maritalstatus" or "papertp02")
            {
                await _onlooker.LookAsync(citizen);
            }

            await citizen.ClickAsync("#tra-loi .cc-btn.main");
            await citizen.ArriveAsync(address => address != here);
        }

        citizen.Url.ShouldEndWith("/soat-lai");
        seen.Contains("papertp01").ShouldBeFalse("the answers are the declaration");
    }

    /// <summary>An answer that is none: the list of errors has the focus, and leads to the field.</summary>
    private async Task RefuseAsync(IPage citizen)
    {
        await citizen.FillAsync("#Answer", "123");
        await citizen.ClickAsync("#tra-loi .cc-btn.main");
        await citizen.WaitForSelectorAsync(".cc-errors:focus");
        await _onlooker.LookAsync(citizen);
        (await citizen.Locator(".cc-errors a").GetAttributeAsync("href")).ShouldBe("#Answer");
    }

    private static async Task AnswerAsync(IPage citizen, string key)
    {
        if (key.StartsWith("paper", StringComparison.Ordinal))
        {
            if (key == "papertp02")
            {
                await citizen.SetInputFilesAsync(
                    "#Photos",
                    new FilePayload
                    {
                        Name = "can-cuoc.jpg",
                        MimeType = "image/jpeg",
                        Buffer = await citizen.ScreenshotAsync(new() { Type = ScreenshotType.Jpeg }),
                    }
                );
            }
        }
        else if (await citizen.Locator("#tra-loi input[type=radio]").CountAsync() > 0)
        {
            await citizen.CheckAsync($"#tra-loi input[value='{Answers[key]}']");
        }
        else
        {
            await citizen.FillAsync("#Answer", Answers[key]);
        }
    }

    private async Task AcceptAsync(Commune commune, string code)
    {
        var desk = await browser.SignInAsync(commune.The(Role.Receptionist), Browser.Desk);
        await desk.WaitForSelectorAsync("main :text('Hồ sơ nộp đến, chờ kiểm tra')");
        await desk.GotoAsync("/mot-cua?ds=Desk");
        await desk.WaitForSelectorAsync("main :text('kiểm tra trước')");
        await _onlooker.LookAsync(desk);
        await desk.ClickAsync($"main a:has-text('{code}')");
        await desk.WaitForSelectorAsync("main :text('Nội dung khai ở nhà')");
        await _onlooker.LookAsync(desk);
        await desk.ClickAsync("main button:has-text('Tiếp nhận')");
        await desk.WaitForSelectorAsync("main :text('Chờ phân công')");
    }

    private async Task PayAsync(Commune commune, string secret, IPage citizen, string code)
    {
        await citizen.ClickAsync("main a:has-text('Tra cứu hồ sơ')");
        await citizen.ArriveAsync($"/tra-cuu?ma={code}");
        await citizen.WaitForSelectorAsync("main h1:has-text('Được tiếp nhận')");
        await _onlooker.LookAsync(citizen);
        await citizen.ClickAsync("main a:has-text('phí, lệ phí')");
        await citizen.WaitForSelectorAsync("main h1:has-text('15.000')");
        await _onlooker.LookAsync(citizen);
        var reference = await citizen.Locator("main dd.cc-code").Last.InnerTextAsync();
        await ReportAsync(commune, secret, $"MBVCB.1.{reference}.CT tu 0011");
        await citizen.ReloadAsync();
        await citizen.WaitForSelectorAsync("main h1:has-text('Đã nộp 15.000 đồng')");
        await _onlooker.LookAsync(citizen);
    }

    /// <summary>The bank tells of the transfer, signed.</summary>
    private static async Task ReportAsync(Commune commune, string secret, string content)
    {
        var harness = await Harness.CurrentAsync();
        var now = harness.Clock.GetUtcNow();
        var body = JsonSerializer.Serialize(
            new
            {
                reference = $"FT{commune.Id:N}",
                amount = 15_000,
                content,
                occurredAt = now.AddMinutes(-1),
            }
        );
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}.{body}"));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/payments/{commune.Code}")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
            Headers = { { "X-Timestamp", timestamp }, { "X-Signature", Convert.ToHexString(signature) } },
        };
        using var response = await (await harness.AVisitorAsync()).Client.SendAsync(request);
        (await response.Content.ReadAsStringAsync()).ShouldContain("\"matched\"");
    }

    private async Task HandleAsync(Commune commune, string code)
    {
        var dossier = $"/mot-cua/ho-so/{code}";
        var desk = await browser.SignInAsync(commune.The(Role.Receptionist), Browser.Desk);
        await desk.GotoAsync(dossier);
        await desk.ClickAsync("main a:has-text('Phân công thụ lý')");
        await desk.SelectOptionAsync("#OfficerId", commune.The(Role.Officer).Id.ToString());
        await desk.ClickAsync("main form button:has-text('Phân công')");
        await desk.ArriveAsync(dossier);
        (Role Role, string Button)[] moves =
        [
            (Role.Officer, "Trình phê duyệt"),
            (Role.Leader, "Phê duyệt"),
            (Role.Receptionist, "Chuyển kết quả ra quầy"),
        ];
        foreach (var (role, button) in moves)
        {
            var person = await browser.SignInAsync(commune.The(role), Browser.Desk);
            await person.GotoAsync(dossier);
            await person.ClickAsync($"main button:has-text('{button}')");
            await person.ArriveAsync(dossier);
        }

        await desk.GotoAsync(dossier);
        await desk.ClickAsync("main a[href*='chuyen/Return' i]");
        await desk.ClickAsync("main form button:has-text('Trả kết quả')");
        await desk.ArriveAsync(dossier);
        await desk.ClickAsync("#bien-nhan button");
        await desk.WaitForSelectorAsync("main a:has-text('In biên nhận số 01/BN')");
        await _onlooker.LookAsync(desk);
    }

    private async Task RateAsync(IPage citizen, string code)
    {
        await citizen.GotoAsync($"/tra-cuu?ma={code}");
        await citizen.WaitForSelectorAsync("main h1:has-text('Đã trả kết quả')");
        await citizen.ClickAsync("main a:has-text('Đánh giá việc giải quyết hồ sơ')");
        await citizen.FillAsync("#Proof", "2345");
        await citizen.ClickAsync("main button:has-text('Tiếp tục')");
        await citizen.ClickAsync("form.cc-rate label:has-text('Hài lòng') >> nth=0");
        await citizen.ClickAsync("form.cc-rate button:has-text('Gửi đánh giá')");
        await citizen.WaitForSelectorAsync("h1:has-text('Cảm ơn')");
        await _onlooker.LookAsync(citizen);
        await citizen.GotoAsync($"/tra-cuu?ma={code}");
        await citizen.WaitForSelectorAsync("main :text('Hồ sơ này đã được đánh giá')");
    }
}
