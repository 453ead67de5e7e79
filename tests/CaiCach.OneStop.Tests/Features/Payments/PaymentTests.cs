using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Payments;
using CaiCach.OneStop.Features;
using CaiCach.OneStop.Tests.Domain.Payments;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Payments;

public sealed class PaymentTests
{
    [Fact]
    public async Task Report_WhenItNamesADossierThatWaitsForIt_PaysAndItsClockRunsAgain()
    {
        var (commune, secret) = await ACommuneThatTakesTransfersAsync();
        var code = await commune.ADossierAsync(isPaid: false);
        await commune.MoveAsync(code, Role.Receptionist, DossierAction.Assign);
        (await commune.MoveAsync(code, Role.Officer, DossierAction.AskPayment, "Nộp lệ phí")).Errors.ShouldBeEmpty();
        var visitor = await commune.AVisitorAsync();
        var page = await visitor.GetAsync(OneStopLinks.PayByQr(code));
        var reference = page.ShouldSay("Nộp 8.000 đồng").ShouldSay("0011012345678").Texts("dd.cc-code")[^1];
        page.Html.ShouldNotContain("Nguyễn Thị Mẫu");

        (await ReportAsync(commune, secret, "FT1", 8000, $"MBVCB.1.{reference}.CT")).ShouldBe((HttpStatusCode.OK, "matched"));
        (await ReportAsync(commune, secret, "FT1", 8000, $"MBVCB.1.{reference}.CT")).ShouldBe((HttpStatusCode.OK, "known"));

        var dossier = await DossierAsync(commune, code);
        dossier.Stage.ShouldBe(DossierStage.InHand);
        var fee = await commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Fees.SingleAsync());
        (fee.Payment, fee.PaidAt).ShouldBe((FeePayment.Gateway, commune.Clock.GetUtcNow().AddMinutes(-1)));
        (await visitor.GetAsync(OneStopLinks.PayByQr(code))).ShouldSay("Đã nộp 8.000 đồng");
    }

    [Fact]
    public async Task Report_WhenTheSignatureIsNotTheUnitsOrOld_IsRefusedAndKeepsNothing()
    {
        var ((commune, secret), (_, other)) = (await ACommuneThatTakesTransfersAsync(), await ACommuneThatTakesTransfersAsync());
        var silent = await Given.ACommuneAsync();

        (await ReportAsync(commune, other, "FT1", 8000, "x")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await ReportAsync(commune, secret, "FT1", 8000, "x", minutesAgo: 6)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await ReportAsync(commune, secret, "FT1", 8000, "x", minutesAgo: -6)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await ReportAsync(silent, secret, "FT1", 8000, "x")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await ReportAsync(commune, secret, "FT1", -1, "x")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await ReportAsync(commune, secret, new string('x', 200), 8000, "x")).Status.ShouldBe(HttpStatusCode.BadRequest);

        (await EntriesAsync(commune)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Statement_WhenReadTwice_PaysOnceAndLeavesWhatIsUnclearToPeople()
    {
        var (commune, _) = await ACommuneThatTakesTransfersAsync();
        var (exact, tooLittle) = (await commune.ADossierAsync(isPaid: false), await commune.ADossierAsync(isPaid: false));
        var desk = await commune.SignInAsync(Role.Receptionist);
        var file = await StatementAsync(commune, (exact, 8000, "FT1"), (tooLittle, 5000, "FT2"), (null, 8000, "FT3"));

        var page = await (await desk.GetAsync(OneStopLinks.Payments)).PostFormAsync("form[enctype]", ("Statement", file));
        page.ShouldSay("1 khoản khớp hồ sơ, 2 khoản chưa khớp, 0 khoản đã có từ trước");
        page = await page.PostFormAsync("form[enctype]", ("Statement", file));
        page.ShouldSay("0 khoản khớp hồ sơ, 0 khoản chưa khớp, 3 khoản đã có từ trước");

        page = await page.PostFormAsync("form[data-entry=FT2]", ("Code", tooLittle));
        page.ShouldSay("Số tiền chuyển khác số phải nộp");
        page = await page.PostFormAsync("form[data-entry=FT2]", ("Code", ""), ("Note", ""));
        page.ShouldSay("Hãy ghi lý do.");
        page = await page.PostFormAsync("form[data-entry=FT2]", ("Code", ""), ("Note", "Đã hoàn lại người chuyển"));
        page = await page.PostFormAsync("form[data-entry=FT3]", ("Code", tooLittle.ToLowerInvariant()));

        page.ShouldSay("Mọi khoản tiền vào đều đã rõ");
        var entries = await EntriesAsync(commune);
        entries
            .Select(entry => (entry.Reference, entry.State))
            .ShouldBe(
                [("FT1", BankEntryState.Matched), ("FT2", BankEntryState.SetAside), ("FT3", BankEntryState.Matched)],
                ignoreOrder: true
            );
        XlsxText.Of(await desk.Client.GetByteArrayAsync(OneStopLinks.Payments + "?handler=Export")).ShouldContain("Số khoản: 3");
    }

    [Fact]
    public async Task Report_WhenTwoTransfersPayTheSameDossierAtOnce_OneIsLeftForPeople()
    {
        var (commune, secret) = await ACommuneThatTakesTransfersAsync();
        var code = await commune.ADossierAsync(isPaid: false);
        var reference = PaymentReference.Of((await DossierAsync(commune, code)).Id);

        var answers = await Task.WhenAll(Enumerable.Range(1, 4).Select(n => ReportAsync(commune, secret, $"FT{n}", 8000, reference)));

        answers.Count(answer => answer.State == "matched").ShouldBe(1);
        (await EntriesAsync(commune)).Count(entry => entry.State == BankEntryState.Matched).ShouldBe(1);
    }

    [Theory]
    [InlineData("97040", "0011012345678", "UBND", "Mã ngân hàng (BIN) gồm 6 chữ số")]
    [InlineData("970403", "12", "UBND", "Số tài khoản gồm 6 đến 19")]
    [InlineData("970403", "0011012345678", "", "Hãy ghi tên chủ tài khoản")]
    public async Task Account_WhenItCannotBe_SaysWhy(string bin, string number, string holder, string error)
    {
        var commune = await Given.ACommuneAsync();
        var administrator = await commune.SignInAsync(Role.Administrator);

        var page = await (await administrator.GetAsync(OneStopLinks.PaymentAccount)).PostFormAsync(
            ("BankBin", bin),
            ("AccountNumber", number),
            ("HolderName", holder)
        );

        page.ShouldSay(error);
    }

    [Fact]
    public async Task Pages_AreTheirs()
    {
        var commune = await Given.ACommuneAsync();

        (await (await commune.SignInAsync(Role.Officer)).GetAsync(OneStopLinks.Payments)).ShouldBeForbidden();
        (await (await commune.SignInAsync(Role.Receptionist)).GetAsync(OneStopLinks.PaymentAccount)).ShouldBeForbidden();
    }

    private static async Task<(Commune Commune, string Secret)> ACommuneThatTakesTransfersAsync()
    {
        var commune = await Given.ACommuneAsync();
        var administrator = await commune.SignInAsync(Role.Administrator);
        var page = await (await administrator.GetAsync(OneStopLinks.PaymentAccount)).PostFormAsync(
            ("BankBin", "970403"),
            ("AccountNumber", "0011 0123 45678"),
            ("HolderName", "UBND XA MAU"),
            ("WantsSecret", true)
        );
        return (commune, page.Texts("p.cc-code").Single());
    }

    private static async Task<TestFile> StatementAsync(Commune commune, params (string? Code, decimal Amount, string Reference)[] lines)
    {
        var rows = new List<WorkbookCell[]>();
        foreach (var (code, amount, reference) in lines)
        {
            var words = code is null ? "chuyen tien" : PaymentReference.Of((await DossierAsync(commune, code)).Id);
            rows.Add([WorkbookCell.Of("15/03/2026"), WorkbookCell.Of(amount), WorkbookCell.Of(words), WorkbookCell.Of(reference)]);
        }

        using var file = GivenStatements.Of(["Ngày giao dịch", "Ghi có", "Nội dung", "Số giao dịch"], [.. rows]);
        return new TestFile("sao-ke.xlsx", file.ToArray());
    }

    private static async Task<(HttpStatusCode Status, string? State)> ReportAsync(
        Commune commune,
        string secret,
        string reference,
        long amount,
        string content,
        int minutesAgo = 0
    )
    {
        var now = commune.Clock.GetUtcNow();
        var body = JsonSerializer.Serialize(
            new
            {
                reference,
                amount,
                content,
                occurredAt = now.AddMinutes(-1),
            }
        );
        var timestamp = now.AddMinutes(-minutesAgo).ToUnixTimeSeconds().ToString();
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}.{body}"));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/payments/{commune.Code}")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
            Headers = { { "X-Timestamp", timestamp }, { "X-Signature", Convert.ToHexString(signature) } },
        };
        using var response = await (await commune.AVisitorAsync()).Client.SendAsync(request);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return (response.StatusCode, answer.TryGetProperty("state", out var state) ? state.GetString() : null);
    }

    private static Task<Dossier> DossierAsync(Commune commune, string code) =>
        commune.InScopeAsync(services =>
            services.GetRequiredService<OneStopDbContext>().Dossiers.AsNoTracking().SingleAsync(dossier => dossier.Code == code)
        );

    private static Task<List<BankEntry>> EntriesAsync(Commune commune) =>
        commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().BankEntries.AsNoTracking().ToListAsync());
}
