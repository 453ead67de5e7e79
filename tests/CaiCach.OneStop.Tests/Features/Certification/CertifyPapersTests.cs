using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Certification;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Features;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Certification;

public sealed class CertifyPapersTests
{
    private const string Lane = "/mot-cua/chung-thuc";
    private const string Form = "#xong";

    [Fact]
    public async Task Post_WhenComplete_BooksReturnsAndCollectsInOneGo()
    {
        var commune = await GivenCertifications.ACertifyingCommuneAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);

        var second = await NextAsync(
            await desk.GetAsync(Lane),
            ("RequesterName", "Nguyễn Thị Mẫu"),
            ("Identity", "038 199 012 345"),
            ("Papers[0].Name", "Giấy khai sinh"),
            ("Papers[0].Pages", "3"),
            ("Papers[0].Copies", "20")
        );
        var page = await second.PostFormAsync(Form, ("Papers[1].Name", "Căn cước"), ("Papers[1].Copies", "2"));

        var code = $"{commune.Code.ToUpperInvariant()}-260316-0001";
        page.ShouldBeAt($"{Lane}?vua={code}")
            .ShouldSay("Đã chứng thực cho Nguyễn Thị Mẫu")
            .ShouldSay("104.000 đồng")
            .ShouldSay("số 01 đến 02");
        page.Find("#Identity").HasAttribute("autofocus").ShouldBeTrue("the next customer's form is ready");
        page.Find("#RequesterName").GetAttribute("value").ShouldBeNullOrEmpty();
        var (dossier, history, fee, entries) = await StoryAsync(commune);
        dossier.Stage.ShouldBe(DossierStage.Returned);
        history.ShouldBe([DossierAction.Accept, DossierAction.Assign, DossierAction.Certify, DossierAction.Return]);
        (fee.AmountVnd, fee.Payment, fee.PaidAt is null).ShouldBe((104_000, FeePayment.Offline, false));
        entries
            .Select(entry => (entry.Year, entry.Number, entry.PaperName, entry.Copies, entry.FeeVnd, entry.SignerTitle))
            .ShouldBe([(2026, 1, "Giấy khai sinh", 20, 100_000, "Chủ tịch UBND"), (2026, 2, "Căn cước", 2, 4_000, "Chủ tịch UBND")]);
    }

    [Fact]
    public async Task Post_WhenSentTwice_IsDoneOnce()
    {
        var commune = await GivenCertifications.ACertifyingCommuneAsync();
        var form = await (await commune.SignInAsync(Role.Receptionist)).GetAsync(Lane);
        (string, object?)[] typed = [("RequesterName", "Nguyễn Thị Mẫu"), ("Papers[0].Name", "Học bạ")];

        var first = await form.PostFormAsync(Form, typed);
        var second = await form.PostFormAsync(Form, typed);

        second.Path.ShouldBe(first.Path);
        (await StoryAsync(commune)).Entries.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("Papers[0].Pages", "0", "Papers[0].Pages", "Giấy tờ 1: số trang của bản chính từ 1 đến 2000")]
    [InlineData("Papers[0].Copies", "10000", "Papers[0].Copies", "Giấy tờ 1: số bản từ 1 đến 500")]
    [InlineData("Papers[0].Copies", "99999999999", "Papers[0].Copies", null)]
    [InlineData("Papers[0].Copies", "hai", "Papers[0].Copies", null)]
    [InlineData("Papers[0].Name", "", "Papers[0].Name", "Hãy ghi ít nhất một giấy tờ")]
    [InlineData("RequesterName", "", "RequesterName", "Hãy ghi họ tên")]
    [InlineData("Identity", "12345", "Identity", "Số giấy tờ không đúng cấu trúc")]
    [InlineData("SignerId", "7c9e6679-7425-40de-944b-e07fc1f90ae7", "SignerId", "không giữ chức vụ được ký")]
    public async Task Post_WhenSomethingIsWrong_SaysSoAndDoesNothing(string field, string value, string at, string? error)
    {
        var commune = await GivenCertifications.ACertifyingCommuneAsync();
        var form = await (await commune.SignInAsync(Role.Receptionist)).GetAsync(Lane);
        Dictionary<string, object?> typed = new(StringComparer.Ordinal)
        {
            ["RequesterName"] = "Nguyễn Thị Mẫu",
            ["Papers[0].Name"] = "Học bạ",
            [field] = value,
        };

        var page = await form.PostFormAsync(Form, [.. typed.Select(pair => (pair.Key, pair.Value))]);

        page.ShouldBeAt(Lane);
        page.Find($".cc-errors a[href='#{at.Replace('[', '_').Replace(']', '_').Replace('.', '_')}']")
            .TextContent.ShouldContain(error ?? "");
        (await commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Dossiers.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Qr_WaitsForTheMoneyAndIsReturnedOnceItHasCome()
    {
        var commune = await GivenCertifications.ACertifyingCommuneAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);
        (await desk.GetAsync(OneStopLinks.Certify)).Document.QuerySelector("#PaysByQr").ShouldBeNull("the unit has no account");
        var page = await (await (await commune.SignInAsync(Role.Administrator)).GetAsync(OneStopLinks.PaymentAccount)).PostFormAsync(
            ("BankBin", "970403"),
            ("AccountNumber", "0011012345678"),
            ("HolderName", "UBND XA MAU")
        );
        page.ShouldSay("Đã lưu tài khoản");

        page = await (await desk.GetAsync(OneStopLinks.Certify)).PostFormAsync(
            Form,
            ("RequesterName", "Nguyễn Thị Mẫu"),
            ("Papers[0].Name", "Bằng"),
            ("Papers[0].Pages", "2"),
            ("Papers[0].Copies", "5"),
            ("PaysByQr", true)
        );

        page.ShouldSay("Chờ chuyển khoản 20.000 đồng");
        var (dossier, _, fee, entries) = await StoryAsync(commune);
        (dossier.Stage, fee.IsOwed, entries.Count).ShouldBe((DossierStage.Completed, true, 1));
        (await (await commune.AVisitorAsync()).GetAsync(OneStopLinks.PayByQr(dossier.Code))).ShouldSay("Nộp 20.000 đồng");
        page = await desk.GetAsync(OneStopLinks.Move(dossier.Code, DossierAction.Return));
        (await page.PostFormAsync(("IsFeePaid", false))).ShouldSay("Còn 20.000 đồng");
        (await page.PostFormAsync(("IsFeePaid", true), ("PaidBy", nameof(PaymentMeans.Transfer)))).ShouldSay("Đã trả kết quả");
    }

    [Fact]
    public async Task Exemption_CollectsNothingWhereTheFeeHasIt()
    {
        var commune = await GivenCertifications.ACertifyingCommuneAsync();
        var contract = new CertificationPaper("Hợp đồng thế chấp", 8, 3);

        var exempt = await commune.CertifyAsync(CertificationKind.Contract, "Nguyễn Thị Mẫu", "NN", contract);
        var refused = await commune.CertifyAsync(CertificationKind.Copy, "Nguyễn Thị Mẫu", "NN", contract);

        exempt.Value.FeeVnd.ShouldBe(0);
        refused.Errors[0].Code.ShouldBe("onestop.certification.exemption_unknown");
        var (_, _, fee, entries) = await StoryAsync(commune);
        (fee.FullAmountVnd, fee.AmountVnd, fee.ExemptionCode).ShouldBe((50_000, 0, "NN"));
        entries.ShouldHaveSingleItem().Note.ShouldBe("Vay vốn phục vụ phát triển nông nghiệp, nông thôn");
    }

    [Fact]
    public async Task Next_FillsTheKnownPersonAndLeadsOverTheRowsToTheButton()
    {
        var commune = await GivenCertifications.ACertifyingCommuneAsync();
        (await commune.CertifyAsync(CertificationKind.Copy, "Nguyễn Thị Mẫu", new CertificationPaper("Bằng", 1, 1))).Errors.ShouldBeEmpty();
        var form = await (await commune.SignInAsync(Role.Receptionist)).GetAsync(Lane);

        var person = await NextAsync(form, ("Identity", "038199012345"));
        person.Find("#RequesterName").GetAttribute("value").ShouldBe("Nguyễn Thị Mẫu");
        Focused(person).ShouldBe("Papers_0__Name");
        var row = await NextAsync(person, ("Papers[0].Name", "Học bạ"), ("Papers[0].Pages", "3"));
        Focused(row).ShouldBe("Papers_1__Name");
        row.Find("#tien").TextContent.ShouldContain("5.000 đồng");
        Focused(await NextAsync(row)).ShouldBe("xong");
    }

    [Fact]
    public async Task Numbers_WhenManyDesksCertifyAtOnce_AreOneSeriesForEachBook()
    {
        var commune = await GivenCertifications.ACertifyingCommuneAsync();
        CertificationPaper[] two = [new("Bằng", 1, 1), new("Bảng điểm", 2, 1)];

        var copies = Enumerable.Range(0, 8).Select(n => commune.CertifyAsync(CertificationKind.Copy, $"Người {n}", two));
        var signatures = Enumerable.Range(0, 3).Select(n => commune.CertifyAsync(CertificationKind.Signature, $"Người {n}", two[0]));
        var all = await Task.WhenAll([.. copies, .. signatures]);

        all.ShouldAllBe(result => !result.Failed);
        var entries = (await StoryAsync(commune)).Entries;
        entries.Where(entry => entry.Kind == CertificationKind.Copy).Select(entry => entry.Number).ShouldBe(Enumerable.Range(1, 16));
        entries.Where(entry => entry.Kind == CertificationKind.Signature).Select(entry => entry.Number).ShouldBe([1, 2, 3]);
        entries.GroupBy(entry => entry.DossierId).ShouldAllBe(one => one.Max(entry => entry.Number) - one.Min(entry => entry.Number) < 2);
    }

    [Fact]
    public async Task Numbers_InANewYear_BeginAgain()
    {
        var commune = await GivenCertifications.ACertifyingCommuneAsync();
        var paper = new CertificationPaper("Bằng", 1, 1);
        (await commune.CertifyAsync(CertificationKind.Copy, "Nguyễn Thị Mẫu", paper)).Value.FirstNumber.ShouldBe(1);

        commune.Clock.Advance(TimeSpan.FromDays(300));

        (await commune.CertifyAsync(CertificationKind.Copy, "Nguyễn Thị Mẫu", paper)).Value.FirstNumber.ShouldBe(1);
    }

    [Fact]
    public async Task Certify_OutsideTheLane_IsNotOffered()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();

        var moved = await commune.MoveAsync(code, Role.Officer, DossierAction.Certify);

        moved.Errors[0].Code.ShouldBe("onestop.dossier.book_entry_missing");
        (await (await commune.SignInAsync(Role.Officer)).GetAsync($"/mot-cua/ho-so/{code}")).ShouldNotSay("Chứng thực");
    }

    [Theory]
    [InlineData(Role.Officer)]
    [InlineData(Role.Leader)]
    [InlineData(Role.Administrator)]
    public async Task Get_WhenNotAtTheDesk_IsForbidden(Role role)
    {
        var commune = await Given.ACommuneAsync();

        (await (await commune.SignInAsync(role)).GetAsync(Lane)).ShouldBeForbidden();
    }

    [Fact]
    public async Task Just_WhenItIsAnotherUnits_TellsNothing()
    {
        var (commune, other) = (await GivenCertifications.ACertifyingCommuneAsync(), await Given.ACommuneAsync());
        var certified = await commune.CertifyAsync(CertificationKind.Copy, "Nguyễn Thị Mẫu", new CertificationPaper("Bằng", 1, 1));

        var page = await (await other.SignInAsync(Role.Receptionist)).GetAsync($"{Lane}?vua={certified.Value.Code}");

        page.ShouldNotSay("Nguyễn Thị Mẫu");
    }

    private static Task<Page> NextAsync(Page form, params (string, object?)[] typed) =>
        form.PostFormAsync("button[formaction*='handler=Next']", typed);

    private static string? Focused(Page page) => page.Document.QuerySelectorAll("main [autofocus]").ShouldHaveSingleItem().Id;

    private static Task<(Dossier Dossier, List<DossierAction> History, DossierFee Fee, List<CertificationEntry> Entries)> StoryAsync(
        Commune commune
    ) =>
        commune.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            var dossier = await database.Dossiers.OrderBy(one => one.Code).FirstAsync();
            return (
                dossier,
                await database
                    .Events.Where(one => one.DossierId == dossier.Id)
                    .OrderBy(one => one.Sequence)
                    .Select(one => one.Action)
                    .ToListAsync(),
                await database.Fees.SingleAsync(one => one.DossierId == dossier.Id),
                await database.Certifications.OrderBy(one => one.Kind).ThenBy(one => one.Number).ToListAsync()
            );
        });
}
