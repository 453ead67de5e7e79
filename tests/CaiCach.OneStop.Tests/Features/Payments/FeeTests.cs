using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Features;
using CaiCach.OneStop.Features.Dossiers.MoveDossier;
using CaiCach.OneStop.Features.Dossiers.ReceiveDossier;
using CaiCach.OneStop.Features.Payments.ExemptFee;
using CaiCach.OneStop.Features.Payments.FeeReceipts;
using CaiCach.OneStop.Tests.Features.Submissions;
using CaiCach.Organisation.Contracts;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Payments;

/// <summary>Which fees a dossier owes, when, how much is let off, and how it was paid. Today is 16/03/2026.</summary>
public sealed class FeeTests(Harness harness)
{
    private static readonly DateOnly Today = new(2026, 3, 16);

    [Fact]
    public async Task Desk_WhenAFeeIsDueOnTheResult_OwesItUntilItIsReturned()
    {
        var (commune, code) = await ADossierAsync(Fee("TN", 8000), Fee("KQ", 75_000, FeeMoment.Result));
        (await FeesAsync(commune)).ShouldBe([("KQ", 75_000, FeePayment.None), ("TN", 8000, FeePayment.Offline)]);
        await HandleAsync(commune, code);

        (await ReturnAsync(commune, code, isPaid: false)).Errors.Single().Message.ShouldContain("75.000");
        (await ReturnAsync(commune, code, isPaid: true, PaymentMeans.Portal)).Errors.ShouldBeEmpty();

        (await FeesAsync(commune)).ShouldBe([("KQ", 75_000, FeePayment.Portal), ("TN", 8000, FeePayment.Offline)]);
    }

    [Fact]
    public async Task Desk_WhenPapersComeAfter_OwesWhatIsDueOnASupplementOnceAndNotBefore()
    {
        var (commune, code) = await ADossierAsync(Fee("BS", 5000, FeeMoment.Supplement));
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Assign)).Errors.ShouldBeEmpty();
        (await FeesAsync(commune)).ShouldBeEmpty();

        foreach (var _ in Enumerable.Range(0, 2))
        {
            var day = Today.AddDays(5);
            (await commune.MoveAsync(code, Role.Leader, DossierAction.AskSupplement, "thiếu bản vẽ", day)).Errors.ShouldBeEmpty();
            (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Supplement)).Errors.ShouldBeEmpty();
        }

        (await FeesAsync(commune)).ShouldBe([("BS", 5000, FeePayment.None)]);
    }

    [Fact]
    public async Task Return_WhenAFeeCountsCopies_ChargesThoseThatAreTyped()
    {
        var (commune, code) = await ADossierAsync(Fee("BS", 8000, FeeMoment.Result, FeeBasis.Copy));
        await HandleAsync(commune, code);
        var desk = await commune.SignInAsync(Role.Receptionist);

        var page = await desk.GetAsync($"/mot-cua/ho-so/{code}/chuyen/Return");
        page = await page.PostFormAsync(("Quantities[BS]", "3"), ("IsFeePaid", false));
        page.ShouldSay("Còn 24.000 đồng");
        page = await page.PostFormAsync(("Quantities[BS]", "3"), ("IsFeePaid", true), ("PaidBy", nameof(PaymentMeans.Transfer)));

        page.ShouldSay("đã thu").ShouldSay("chuyển khoản");
        (await FeesAsync(commune)).ShouldBe([("BS", 24_000, FeePayment.Offline)]);
    }

    [Theory]
    [InlineData("2026-01-01", "2026-03-15", 100, false, null)]
    [InlineData("2026-03-17", null, 100, false, null)]
    [InlineData("2026-03-16", "2026-03-16", 100, false, 0)]
    [InlineData(null, null, 50, false, 5000)]
    [InlineData(null, null, 33, false, 6700)]
    [InlineData(null, null, 100, true, null)]
    public async Task Exemption_HoldsOnItsDaysAndLetsItsPercentOff(string? from, string? to, int percent, bool isForOnline, int? expected)
    {
        var condition = isForOnline ? ExemptionCondition.Online : ExemptionCondition.Chosen;
        var exemption = new FeeExemption("X", "hộ nghèo", "Nghị quyết", Day(from), Day(to), percent, condition);
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync(fees: [Fee("LP", 10_000, exemptions: exemption)]);
        var desk = await commune.SignInAsync(Role.Receptionist);
        var isOffered = (await desk.GetAsync($"/mot-cua/tiep-nhan?thuTuc={procedure}")).Html.Contains("LP/X", StringComparison.Ordinal);

        var received = await ReceiveAsync(commune, procedure, exemption: "X");

        isOffered.ShouldBe(expected is not null);
        received.Errors.Select(error => error.Code).ShouldBe(expected is null ? ["onestop.fee.exemption_unknown"] : []);
        (await FeesAsync(commune)).Select(fee => fee.AmountVnd).ShouldBe(expected is { } vnd ? [vnd] : []);
    }

    [Fact]
    public async Task Submission_OwesNothingThatAPersonDecidesAndLessWhereOnlineIsCheaper()
    {
        var online = new FeeExemption("TT", "Nộp trực tuyến", "Nghị quyết", null, null, 50, ExemptionCondition.Online);
        var over = new FeeExemption("CU", "Nộp trực tuyến", "Nghị quyết", null, Today.AddDays(-1), 100, ExemptionCondition.Online);
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync(
            isOnPortal: false,
            fees: [Fee("LP", 10_000, exemptions: [online, over]), Fee("QH", 8000) with { IsChosen = true }]
        );
        var citizen = await commune.AVisitorAsync();
        var page = await (await citizen.BeginAsync(commune, procedure)).AnswerAllAsync();
        await page.PostFormAsync("#nop");
        (await FeesAsync(commune)).ShouldBe([("LP", 5000, FeePayment.None)]);
        var code = await CodeAsync(commune);
        var desk = await commune.SignInAsync(Role.Receptionist);

        page = await desk.GetAsync(OneStopLinks.Move(code, DossierAction.Accept));
        page = await page.PostFormAsync(("Quantities[QH]", "1"), ("IsFeePaid", false));

        page.ShouldSay("Chờ phân công").ShouldSay("giảm 5.000 đồng: Nộp trực tuyến; chưa thu");
        (await FeesAsync(commune)).ShouldBe([("LP", 5000, FeePayment.None), ("QH", 8000, FeePayment.None)]);
        (await citizen.GetAsync($"/thu-tuc/{procedure}")).ShouldSay("Giảm 50%: Nộp trực tuyến").ShouldNotSay("Miễn: Nộp trực tuyến");
    }

    [Fact]
    public async Task Exemption_AfterReception_IsGrantedOnceWithItsReasonAndNotOnceItIsPaid()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierAsync(isPaid: false);
        var paid = await commune.ADossierAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);

        var page = await desk.GetAsync(OneStopLinks.Exempt(code));
        (await page.PostFormAsync(("Chosen", "LP/DH"), ("Reason", " "))).ShouldSay("Hãy ghi lý do miễn, giảm.");
        (await page.PostFormAsync(("Chosen", "LP/KHONG"), ("Reason", "x"))).ShouldSay("Khoản thu không có trường hợp miễn, giảm này");
        (await page.PostFormAsync(("Chosen", "LP/DH"), ("Reason", "Đã xem giấy chứng sinh"))).ShouldSay("miễn: đúng hạn");

        (await page.PostFormAsync(("Chosen", "LP/DH"), ("Reason", "lần nữa"))).ShouldSay("Không có khoản nào miễn, giảm được");
        (await ExemptAsync(commune, paid)).Errors.Single().Code.ShouldBe("onestop.fee.paid_already");
        var kept = await commune.InScopeAsync(services =>
            services.GetRequiredService<OneStopDbContext>().Fees.SingleAsync(fee => fee.ExemptionReason != null)
        );
        (kept.AmountVnd, kept.FullAmountVnd, kept.ExemptionReason).ShouldBe((0, 8000, "Đã xem giấy chứng sinh"));
    }

    [Fact]
    public async Task Exemption_OfAnotherUnitsDossierOrByAnOfficer_IsRefused()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var code = await commune.ADossierAsync(isPaid: false);

        (await (await other.SignInAsync(Role.Receptionist)).GetAsync(OneStopLinks.Exempt(code))).ShouldBeNotFound();
        (await (await commune.SignInAsync(Role.Officer)).GetAsync(OneStopLinks.Exempt(code))).ShouldBeForbidden();
        (await ExemptAsync(other, code)).Errors.Single().Kind.ShouldBe(ErrorKind.NotFound);
    }

    [Fact]
    public async Task Programs_ExemptOnReceptionAndAfter_AndSayHowItWasPaid()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        using var desk = await ClientAsync(commune, Role.Receptionist);

        (await PostAsync(desk, "/api/v1/dossiers", Body(procedure, Of("LP", "DH")))).Status.ShouldBe(HttpStatusCode.Created);
        (await PostAsync(desk, "/api/v1/dossiers", Body(procedure, Of("LP", "XX")))).ShouldBe(
            (HttpStatusCode.BadRequest, "onestop.fee.exemption_unknown")
        );
        (await PostAsync(desk, "/api/v1/dossiers", Body(procedure, null, Of("KHONG", 1)))).ShouldBe(
            (HttpStatusCode.BadRequest, "onestop.fee.quantity_unknown")
        );
        (await PostAsync(desk, "/api/v1/dossiers", Body(procedure, null, Of("LP", int.MaxValue)))).Status.ShouldBe(
            HttpStatusCode.BadRequest
        );
        (await PostAsync(desk, "/api/v1/dossiers", Body(procedure, null, null, "gateway"))).ShouldBe(
            (HttpStatusCode.BadRequest, "onestop.fee.means_unknown")
        );
        (await FeesAsync(commune)).ShouldBe([("LP", 0, FeePayment.None)]);

        var code = await commune.ADossierOfAsync(procedure, isPaid: false);
        var exemptions = $"/api/v1/dossiers/{code}/exemptions";
        (await PostAsync(desk, exemptions, new { fee = "LP", exemption = "DH" })).Code.ShouldBe("onestop.fee.reason_missing");
        (
            await PostAsync(
                desk,
                exemptions,
                new
                {
                    fee = "LP",
                    exemption = "DH",
                    reason = "hộ nghèo",
                }
            )
        ).Status.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Receipt_IsNumberedOnceForWhatWasPaidAndPrints()
    {
        var commune = await Given.ACommuneAsync();
        var (code, second) = (await commune.ADossierAsync(), await commune.ADossierAsync(owner: "Trần Văn Mẫu"));
        var desk = await commune.SignInAsync(Role.Receptionist);
        (await (await desk.GetAsync(OneStopLinks.IssueFeeReceipt(await commune.ADossierAsync(isPaid: false)))).PostFormAsync()).ShouldSay(
            "không có khoản nào đã thu"
        );

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => IssueAsync(commune, code)));
        answers.Count(issued => !issued.Failed).ShouldBe(1);
        (await IssueAsync(commune, second)).Errors.ShouldBeEmpty();
        (await IssueAsync(commune, second)).Errors.Single().Code.ShouldBe("onestop.fee.nothing_paid");

        (await desk.GetAsync(OneStopLinks.Dossier(second))).ShouldSay("In biên nhận số 02/BN").ShouldNotSay("Lập biên nhận");
        var receipt = answers.Single(issued => !issued.Failed).Value;
        using var printed = await desk.Client.GetAsync(new Uri(OneStopLinks.FeeReceipt(receipt), UriKind.Relative));
        printed.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("bien-nhan-01-BN.docx");
        var stranger = await (await Given.ACommuneAsync()).SignInAsync(Role.Receptionist);
        (await stranger.GetAsync(OneStopLinks.FeeReceipt(receipt))).ShouldBeNotFound();
    }

    private static Task<Result<Guid>> IssueAsync(Commune commune, string code) =>
        commune.ActAsync(
            Role.Receptionist,
            services =>
                services.GetRequiredService<IssueFeeReceiptHandler>().HandleAsync(new IssueFeeReceiptCommand(code), CancellationToken.None)
        );

    private async Task<HttpClient> ClientAsync(Commune commune, Role role)
    {
        var made = await commune.InScopeAsync(services =>
            services.GetRequiredService<IApiTokens>().MakeAsync(commune.The(role).UserName, "phí", CancellationToken.None)
        );
        var client = (await harness.AVisitorAsync(commune.Clock)).Client;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.Value.Token);
        return client;
    }

    private static Dictionary<string, T> Of<T>(string code, T value) => new(StringComparer.Ordinal) { [code] = value };

    private static object Body(string procedure, object? exemptions, object? quantities = null, string? paidBy = null) =>
        new
        {
            procedureCode = procedure,
            channel = 1,
            owner = new { name = "Nguyễn Thị Mẫu" },
            components = Array.Empty<object>(),
            exemptions,
            quantities,
            paidBy,
        };

    private static async Task<(HttpStatusCode Status, string? Code)> PostAsync(HttpClient client, string address, object body)
    {
        using var response = await client.PostAsJsonAsync(new Uri(address, UriKind.Relative), body);
        var text = await response.Content.ReadAsStringAsync();
        var code = text.Length > 0 && JsonDocument.Parse(text).RootElement.TryGetProperty("code", out var found) ? found.GetString() : null;
        return (response.StatusCode, code);
    }

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static ProcedureFee Fee(
        string code,
        long amountVnd,
        FeeMoment moment = FeeMoment.Reception,
        FeeBasis basis = FeeBasis.Dossier,
        params FeeExemption[] exemptions
    ) => new(code, $"Lệ phí {code}", FeeKind.Charge, amountVnd, basis, moment, "Nghị quyết của tỉnh", exemptions);

    private static async Task<(Commune Commune, string Code)> ADossierAsync(params ProcedureFee[] fees)
    {
        var commune = await Given.ACommuneAsync();
        return (commune, await commune.ADossierOfAsync(await commune.AProcedureAsync(fees: fees)));
    }

    private static async Task HandleAsync(Commune commune, string code)
    {
        (Role Role, DossierAction Action)[] moves =
        [
            (Role.Receptionist, DossierAction.Assign),
            (Role.Officer, DossierAction.Submit),
            (Role.Leader, DossierAction.Approve),
            (Role.Receptionist, DossierAction.Complete),
        ];
        foreach (var (role, action) in moves)
        {
            (await commune.MoveAsync(code, role, action)).Errors.ShouldBeEmpty();
        }
    }

    private static Task<Result<MovedDossier>> ReturnAsync(
        Commune commune,
        string code,
        bool isPaid,
        PaymentMeans means = PaymentMeans.Cash
    ) =>
        commune.ActAsync(
            Role.Receptionist,
            services =>
                services
                    .GetRequiredService<MoveDossierHandler>()
                    .HandleAsync(
                        new MoveDossierCommand
                        {
                            Code = code,
                            Action = DossierAction.Return,
                            IsFeePaid = isPaid,
                            PaidBy = means,
                        },
                        CancellationToken.None
                    )
        );

    private static Task<Result> ExemptAsync(Commune commune, string code) =>
        commune.ActAsync(
            Role.Receptionist,
            services =>
                services
                    .GetRequiredService<ExemptFeeHandler>()
                    .HandleAsync(new ExemptFeeCommand(code, null, "LP", "DH", "đã xem giấy tờ"), CancellationToken.None)
        );

    private static Task<Result<ReceivedDossier>> ReceiveAsync(Commune commune, string procedure, string exemption) =>
        commune.ActAsync(
            Role.Receptionist,
            services =>
                services
                    .GetRequiredService<ReceiveDossierHandler>()
                    .HandleAsync(
                        new ReceiveDossierCommand
                        {
                            ProcedureCode = procedure,
                            UnitId = commune.Id,
                            Owner = new TypedParty { Name = "Nguyễn Thị Mẫu" },
                            Papers = [new("TK", PaperKind.Original, 1), new("CS", PaperKind.Original, 1)],
                            Fees = new ChosenFees(null, new Dictionary<string, string>(StringComparer.Ordinal) { ["LP"] = exemption }),
                        },
                        CancellationToken.None
                    )
        );

    private static async Task<List<(string Code, long AmountVnd, FeePayment Payment)>> FeesAsync(Commune commune)
    {
        var fees = await commune.InScopeAsync(services =>
            services.GetRequiredService<OneStopDbContext>().Fees.AsNoTracking().OrderBy(fee => fee.Code).ToListAsync()
        );
        return [.. fees.Select(fee => (fee.Code, fee.AmountVnd, fee.Payment))];
    }

    private static Task<string> CodeAsync(Commune commune) =>
        commune.InScopeAsync(services =>
            services.GetRequiredService<OneStopDbContext>().Dossiers.Select(dossier => dossier.Code).SingleAsync()
        );
}
