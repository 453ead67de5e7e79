using System.Net;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Certification;
using CaiCach.OneStop.Tests.Domain.Forms;
using CaiCach.Testing;

namespace CaiCach.OneStop.Tests.Features.Certification;

public sealed class CertificationBookTests
{
    private const string Book = "/mot-cua/chung-thuc/so";

    [Fact]
    public async Task Book_ByKindYearDayAndWords_ShowsItsLinesAndWhatTheyComeTo()
    {
        var commune = await TwoDaysAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);

        var all = await desk.GetAsync(Book);
        all.Texts("main tbody td:first-child").ShouldBe(["03", "02", "01"]);
        all.ShouldSay("Phí thu hôm nay").ShouldSay("6.000").ShouldSay("01/2026-SCT/BS");
        (await desk.GetAsync($"{Book}?ngay=2026-03-16")).Texts("main tbody td:first-child").ShouldBe(["02", "01"]);
        (await desk.GetAsync($"{Book}?tim=tran%20van")).Texts("main tbody td:first-child").ShouldBe(["03"]);
        (await desk.GetAsync($"{Book}?tim=2")).Texts("main tbody td:first-child").ShouldBe(["02"]);
        (await desk.GetAsync($"{Book}?loai=Signature")).Texts("main tbody td:first-child").ShouldBe(["01"]);
        (await desk.GetAsync($"{Book}?nam=2025")).ShouldSay("Sổ chưa có việc nào");
        (await desk.GetAsync($"{Book}?nam=abc&loai=99&trang=-5&ngay=9999-99-99")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Book_WhenItIsAnotherUnits_IsEmpty()
    {
        await TwoDaysAsync();
        var other = await Given.ACommuneAsync();

        (await (await other.SignInAsync(Role.Leader)).GetAsync(Book)).ShouldSay("Sổ chưa có việc nào").ShouldNotSay("Nguyễn Thị Mẫu");
    }

    [Fact]
    public async Task Print_HasACoverWithTheSumsAndEachDaysTotal()
    {
        var commune = await TwoDaysAsync();

        var text = await PrintAsync(commune, $"{Book}?handler=Print", "so-chung-thuc");

        text.ShouldContain("01/2026-SCT/BS");
        text.ShouldContain("Từ số 01 đến số 03, gồm 3 việc, 6 bản, phí thu được 15.000 đồng.");
        text.ShouldContain("Cộng ngày 16/03/2026: 2 việc, 3 bản, phí 9.000 đồng");
        text.ShouldContain("Cộng ngày 17/03/2026: 1 việc, 3 bản, phí 6.000 đồng");
        text.ShouldContain("Họ tên, chức danh người ký chứng thực");
    }

    [Fact]
    public async Task Start_GoesOnAfterThePaperBookUntilSomethingIsBooked()
    {
        var commune = await GivenCertifications.ACertifyingCommuneAsync();
        var form = await (await commune.SignInAsync(Role.Receptionist)).GetAsync($"{Book}/tiep-so-giay");

        (await form.PostFormAsync(("LastNumber", "-1"))).ShouldHaveError("LastNumber", "Số cuối của sổ giấy từ 0 đến 999999.");
        (await form.PostFormAsync(("LastNumber", "15"))).ShouldBeAt($"{Book}?loai=Copy").ShouldSay("Đã đặt số");
        (await form.PostFormAsync(("LastNumber", "1523"))).ShouldBeAt($"{Book}?loai=Copy");
        var paper = new CertificationPaper("Căn cước", 1, 1);
        (await commune.CertifyAsync(CertificationKind.Copy, "Nguyễn Thị Mẫu", paper)).Value.FirstNumber.ShouldBe(1524);
        (await commune.CertifyAsync(CertificationKind.Signature, "Nguyễn Thị Mẫu", paper)).Value.FirstNumber.ShouldBe(1);
        (await form.PostFormAsync(("LastNumber", "0"))).ShouldHaveError(
            "LastNumber",
            "Sổ năm nay đã có việc được ghi, nên không đặt lại số được nữa."
        );
    }

    [Fact]
    public async Task Export_HasEachLine()
    {
        var commune = await TwoDaysAsync();

        var response = await (await commune.SignInAsync(Role.Auditor)).Client.GetAsync($"{Book}?handler=Export");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentDisposition!.FileName.ShouldBe("so-chung-thuc.xlsx");
    }

    [Fact]
    public async Task Statements_NameNumberBookPlaceDayAndSigner()
    {
        var commune = await GivenCertifications.ACertifyingCommuneAsync();
        var code = await CodeAsync(commune, CertificationKind.Copy, new("Giấy khai sinh", 3, 20), new("Căn cước", 2, 1));

        var text = await PrintAsync(commune, $"/mot-cua/chung-thuc/{code}/loi-chung", "loi-chung");

        text.ShouldContain("Chứng thực bản sao đúng với bản chính");
        text.ShouldContain("Số chứng thực: <Strong>01</Strong>   Quyển số: <Strong>01/2026-SCT/BS</Strong>");
        text.ShouldContain("Số chứng thực: <Strong>02</Strong>");
        text.ShouldContain("ngày 16 tháng 03 năm 2026");
        text.ShouldContain(commune.The(Role.Leader).FullName);
    }

    [Fact]
    public async Task SignatureStatement_LeavesRoomForTheIdentityNumber()
    {
        var commune = await GivenCertifications.ACertifyingCommuneAsync();
        var code = await CodeAsync(commune, CertificationKind.Signature, new CertificationPaper("Sơ yếu lý lịch", 2, 1));

        var text = await PrintAsync(commune, $"/mot-cua/chung-thuc/{code}/loi-chung", "loi-chung-chu-ky");

        text.ShouldContain("giấy tờ tùy thân số ………………, cam đoan");
        text.ShouldNotContain("038199012345");
    }

    [Fact]
    public async Task Book_WhenSeveralKindsShareIt_NumbersThemInOneSeries()
    {
        var commune = await GivenCertifications.ACertifyingCommuneAsync();
        CertificationKind[] shared = [CertificationKind.Contract, CertificationKind.Testament, CertificationKind.InheritanceRefusal];

        var all = await Task.WhenAll(
            shared.Select(kind => commune.CertifyAsync(kind, "Nguyễn Thị Mẫu", new CertificationPaper("Văn bản", 2, 1)))
        );

        all.Select(one => one.Value.FirstNumber).ShouldBe([1, 2, 3], ignoreOrder: true);
        (await CodeAsync(commune, CertificationKind.Correction, new CertificationPaper("Hợp đồng", 2, 1))).ShouldNotBeEmpty();
        var desk = await commune.SignInAsync(Role.Receptionist);
        foreach (var asked in new[] { "Contract", "Testament" })
        {
            var page = await desk.GetAsync($"{Book}?loai={asked}");
            page.Texts("main tbody td:first-child").ShouldBe(["03", "02", "01"]);
            page.ShouldSay("01/2026-SCT/HĐ,GD").ShouldSay("Di chúc: Văn bản").ShouldSay("Từ chối nhận di sản: Văn bản");
        }

        (await desk.GetAsync($"{Book}?loai=Correction")).ShouldSay("01/2026-SL").Texts("main tbody td:first-child").ShouldBe(["01"]);
    }

    [Theory]
    [InlineData(nameof(CertificationKind.TranslatorSignature), "cộng tác viên dịch thuật, là người đã ký vào bản dịch này", "SCT/CKND")]
    [InlineData(nameof(CertificationKind.OwnTranslation), "tự dịch giấy tờ, văn bản của mình", "SCT/CKND")]
    [InlineData(nameof(CertificationKind.ContractChange), "chứng thực văn bản sửa đổi, bổ sung, hủy bỏ giao dịch này", "SCT/HĐ,GD")]
    [InlineData(nameof(CertificationKind.Correction), "nội dung đã sửa ghi bên lề của giao dịch", "01/2026-SL")]
    [InlineData(nameof(CertificationKind.ContractCopy), "Chứng thực bản sao đúng với bản chính", "SCT/BS")]
    [InlineData(nameof(CertificationKind.Testament), "người lập di chúc minh mẫn", "SCT/HĐ,GD")]
    [InlineData(nameof(CertificationKind.InheritanceRefusal), "không nhằm trốn tránh nghĩa vụ tài sản", "SCT/HĐ,GD")]
    [InlineData(nameof(CertificationKind.EstateDivision), "những người cùng thừa kế", "SCT/HĐ,GD")]
    public async Task Statement_SaysWhatWasCertified(string kind, string words, string book)
    {
        var commune = await GivenCertifications.ACertifyingCommuneAsync();
        var code = await CodeAsync(commune, Enum.Parse<CertificationKind>(kind), new CertificationPaper("Văn bản", 2, 1));

        var text = await PrintAsync(commune, $"/mot-cua/chung-thuc/{code}/loi-chung", $"loi-chung-{kind}");

        text.ShouldContain(words);
        text.ShouldContain(book);
        text.ShouldContain(commune.The(Role.Leader).FullName);
    }

    [Fact]
    public async Task Start_OfABookThatIsAnothers_IsRefused()
    {
        var commune = await GivenCertifications.ACertifyingCommuneAsync();
        var form = await (await commune.SignInAsync(Role.Receptionist)).GetAsync($"{Book}/tiep-so-giay");

        (await form.PostFormAsync(("Kind", "Testament"), ("LastNumber", "15"))).ShouldHaveError(
            "Kind",
            "Không có loại việc chứng thực này."
        );
        (await form.PostFormAsync(("Kind", "Contract"), ("LastNumber", "15"))).ShouldSay("Đã đặt số");
        (
            await commune.CertifyAsync(CertificationKind.Testament, "Nguyễn Thị Mẫu", new CertificationPaper("Di chúc", 2, 1))
        ).Value.FirstNumber.ShouldBe(16);
    }

    [Fact]
    public async Task Receipt_AddsUpWhatWasPaid()
    {
        var commune = await GivenCertifications.ACertifyingCommuneAsync();
        var code = await CodeAsync(commune, CertificationKind.Copy, new("Giấy khai sinh", 3, 20), new("Căn cước", 2, 1));

        var text = await PrintAsync(commune, $"/mot-cua/chung-thuc/{code}/bien-nhan", "bien-nhan");

        text.ShouldContain("Tổng số tiền đã thu: <Strong>104.000</Strong> đồng");
        text.ShouldContain(code);
    }

    [Theory]
    [InlineData("loi-chung")]
    [InlineData("bien-nhan")]
    public async Task Prints_OfAnotherUnitOrOfNone_AreNotFound(string print)
    {
        var commune = await GivenCertifications.ACertifyingCommuneAsync();
        var code = await CodeAsync(commune, CertificationKind.Copy, new CertificationPaper("Căn cước", 2, 1));
        var uncertified = await (await Given.ACommuneAsync()).ADossierAsync();
        var stranger = await (await Given.ACommuneAsync()).SignInAsync(Role.Receptionist);

        (await stranger.GetAsync($"/mot-cua/chung-thuc/{code}/{print}")).ShouldBeNotFound();
        (await stranger.GetAsync($"/mot-cua/chung-thuc/{uncertified}/{print}")).ShouldBeNotFound();
        (await stranger.GetAsync($"/mot-cua/chung-thuc/{new string('x', 300)}/{print}")).ShouldBeNotFound();
    }

    /// <summary>Two papers on the first day, one on the second; a signature besides.</summary>
    private static async Task<Commune> TwoDaysAsync()
    {
        var commune = await GivenCertifications.ACertifyingCommuneAsync();
        await CodeAsync(commune, CertificationKind.Copy, new("Giấy khai sinh", 3, 1), new("Căn cước", 1, 2));
        await CodeAsync(commune, CertificationKind.Signature, new CertificationPaper("Sơ yếu lý lịch", 2, 1));
        commune.Clock.Advance(TimeSpan.FromDays(1));
        (await commune.CertifyAsync(CertificationKind.Copy, "Trần Văn Thử", new CertificationPaper("Học bạ", 1, 3))).Errors.ShouldBeEmpty();
        return commune;
    }

    private static async Task<string> CodeAsync(Commune commune, CertificationKind kind, params CertificationPaper[] papers) =>
        (await commune.CertifyAsync(kind, "Nguyễn Thị Mẫu", papers)).Value.Code;

    private static async Task<string> PrintAsync(Commune commune, string address, string name)
    {
        var response = await (await commune.SignInAsync(Role.Receptionist)).Client.GetAsync(address);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var file = await response.Content.ReadAsByteArrayAsync();
        Printed.Keep(name, file);
        DocxText.ShouldBeValid(file);
        return DocxText.Of(file);
    }
}
