using System.Diagnostics;
using System.Security.Cryptography;
using CaiCach.Documents.Tests.Signatures;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Certification;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Signing;
using CaiCach.OneStop.Features;
using CaiCach.OneStop.Tests.Features.Papers;
using CaiCach.OneStop.Tests.Features.Signing;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Certification;

public sealed class ElectronicCopyTests : IDisposable
{
    private const string Lane = "/mot-cua/chung-thuc/ban-dien-tu";
    private const string Take = "form[action$='ban-dien-tu']";
    private const string Here = "form#ky";
    private const string Elsewhere = "form#tai-len";

    private readonly GivenCertificate _given = new();

    public void Dispose() => _given.Dispose();

    [Fact]
    public async Task Copy_ComparedSignedAndSealed_IsHandedOutAndKeptForTheRequester()
    {
        var commune = await GivenCertifications.ACertifyingCommuneAsync();
        await commune.KeepAgencyKeyAsync(_given);
        var desk = await commune.SignInAsync(Role.Receptionist);

        var page = await BookAsync(desk, GivenPapers.Scan("mat-truoc.png"), GivenPapers.Scan("mat-sau.png", shade: 60));

        var code = CodeOf(page);
        page.ShouldSay("01 năm 2026")
            .ShouldSay("4.000 đồng")
            .ShouldSay("mat-truoc.png")
            .ShouldSay("mat-sau.png")
            .ShouldSay("Chờ: Người ký");
        var copy = await CopyAsync(commune);
        (copy.ComparedByName, copy.ScanPages).ShouldBe((commune.The(Role.Receptionist).FullName, 2));
        var issued = await DownloadAsync(desk, code, copy.IssuedFileId);
        Convert.ToHexStringLower(SHA256.HashData(issued.AsSpan(0, copy.ScanBytes))).ShouldBe(copy.ScanSha256);
        var words = await WordsAsync(issued);
        words.ShouldContain("Số chứng thực: 01 Quyển số: 01/2026-SCTĐT/BS");
        words.ShouldContain(copy.ScanSha256);
        words.ShouldContain("Nghị định 45/2020/NĐ-CP");
        words.ShouldContain(commune.The(Role.Leader).FullName);
        (await desk.GetAsync(Lane)).ShouldSay(code).ShouldSay("Người ký chứng thực ký số");

        var leader = await commune.SignInAsync(Role.Leader);
        (await leader.GetAsync("/mot-cua?ds=ToSign")).ShouldSay(code);
        var signing = await leader.GetAsync(OneStopLinks.SignResult(code));
        (await signing.PostFormAsync(Here, _given.WithKey(commune.The(Role.Leader).FullName))).ShouldSay("Đã ký.");
        (await StageAsync(commune)).ShouldBe(DossierStage.Completed);
        (await commune.StoredAsync()).ShouldBeEmpty("the agency has not signed");
        (await ReturnAsync(desk, code)).ShouldSay("Bản sao điện tử chưa có đủ chữ ký số");

        var sealing = await (await commune.SignInAsync(Role.Coordinator)).GetAsync(OneStopLinks.SignResult(code));
        (await sealing.PostFormAsync(Here)).ShouldSay("Đã ký.");
        page = await desk.GetAsync(page.Path);
        page.ShouldSay("Trả kết quả")
            .ShouldSay("Hợp lệ Nội dung còn nguyên, sau đó chỉ có thêm chữ ký.")
            .ShouldSay("Hợp lệ Nội dung còn nguyên như lúc ký.");
        (await ReturnAsync(desk, code)).ShouldSay("Đã trả kết quả");
        (await desk.GetAsync(Lane)).ShouldSay("Không có bản nào đang làm");

        var stored = (await commune.StoredAsync()).ShouldHaveSingleItem();
        (stored.Name, stored.IssuedOn).ShouldBe(("Bằng tốt nghiệp (bản sao điện tử có chứng thực)", new DateOnly(2020, 6, 1)));
        var visitor = await commune.AVisitorAsync();
        var proof = await (await visitor.GetAsync($"/tra-cuu/chi-tiet?ma={code}")).PostFormAsync("main form", ("Digits", "2345"));
        proof.ShouldSay("Chữ ký số của kết quả").ShouldSay("UBND xã Mẫu").ShouldSay("Hợp lệ");
        var given = await visitor.Client.GetByteArrayAsync($"/tra-cuu/chi-tiet?ma={code}&handler=Result");
        given.AsSpan(0, issued.Length).SequenceEqual(issued).ShouldBeTrue();
    }

    [Fact]
    public async Task Sign_ByUpload_TakesOnlyWhatBeginsWithTheIssuedFileAndHasOneMoreSignature()
    {
        var commune = await GivenCertifications.ACertifyingCommuneAsync();
        var code = CodeOf(await BookAsync(await commune.SignInAsync(Role.Receptionist), GivenPapers.Scan()));
        var leader = await commune.SignInAsync(Role.Leader);
        var issued = await DownloadAsync(leader, code, (await CopyAsync(commune)).IssuedFileId);
        var page = await leader.GetAsync(OneStopLinks.SignResult(code));
        var signed = _given.Sign(issued);

        await RefusedAsync(page, issued, SigningErrors.NoNewSignature.Message);
        await RefusedAsync(page, "MZ không phải PDF"u8.ToArray(), SigningErrors.NotAnExtension.Message);
        await RefusedAsync(page, _given.Sign(GivenPdf.Classic()), SigningErrors.NotAnExtension.Message);
        byte[] changed = [.. signed[..40], (byte)(signed[40] ^ 1), .. signed[41..]];
        await RefusedAsync(page, changed, SigningErrors.NotAnExtension.Message);
        await RefusedAsync(page, _given.Sign(signed), SigningErrors.NoNewSignature.Message);
        (await StageAsync(commune)).ShouldBe(DossierStage.InHand);

        (await page.PostFormAsync(Elsewhere, ("Upload", Pdf(signed)))).ShouldSay("ký bằng công cụ riêng");
        (await StageAsync(commune)).ShouldBe(DossierStage.Completed);
    }

    [Fact]
    public async Task Sign_ByTwoAtOnceOrByWhomTheStatementDoesNotNameOrByTheAgencyFirst_IsRefused()
    {
        var commune = await GivenCertifications.ACertifyingCommuneAsync();
        await commune.KeepAgencyKeyAsync(_given);
        var code = CodeOf(await BookAsync(await commune.SignInAsync(Role.Receptionist), GivenPapers.Scan()));
        var leader = await commune.SignInAsync(Role.Leader);
        var (first, second) = (await leader.GetAsync(OneStopLinks.SignResult(code)), await leader.GetAsync(OneStopLinks.SignResult(code)));
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        (await coordinator.GetAsync(OneStopLinks.SignResult(code))).Document.QuerySelector(Here).ShouldBeNull("the leader signs first");
        (await SignAsAnotherAsync(commune, code)).ShouldBe("onestop.certification.not_the_signer");

        (await first.PostFormAsync(Here, _given.WithKey())).ShouldSay("Đã ký.");
        (await second.PostFormAsync(Here, _given.WithKey())).ShouldNotSay("Đã ký.");

        (await SignaturesAsync(commune)).ShouldBe([SignatureKind.Person]);
    }

    [Fact]
    public async Task Book_PaidByQr_IsHandedOutOnceTheMoneyHasCome()
    {
        var commune = await GivenCertifications.ACertifyingCommuneAsync();
        await commune.KeepAgencyKeyAsync(_given);
        var account = await (await commune.SignInAsync(Role.Administrator)).GetAsync(OneStopLinks.PaymentAccount);
        await account.PostFormAsync(("BankBin", "970403"), ("AccountNumber", "0011012345678"), ("HolderName", "UBND XA MAU"));
        var desk = await commune.SignInAsync(Role.Receptionist);
        var form = await desk.GetAsync(Lane);
        var code = CodeOf(await form.PostFormAsync(Take, [.. Typed, ("PaysByQr", true), ("Scans", GivenPapers.Scan())]));
        var leader = await commune.SignInAsync(Role.Leader);
        await (await leader.GetAsync(OneStopLinks.SignResult(code))).PostFormAsync(Here, _given.WithKey());
        await (await leader.GetAsync(OneStopLinks.SignResult(code))).PostFormAsync(Here);

        (await desk.GetAsync(OneStopLinks.ElectronicCopy(code))).ShouldSay("Còn phải nộp 4.000 đồng");
        var page = await desk.GetAsync(OneStopLinks.Move(code, DossierAction.Return));
        (await page.PostFormAsync(("IsFeePaid", false))).ShouldSay("Còn 4.000 đồng");
        (await page.PostFormAsync(("IsFeePaid", true), ("PaidBy", nameof(PaymentMeans.Transfer)))).ShouldSay("Đã trả kết quả");
    }

    [Fact]
    public async Task Book_WhenNotComparedOrWithAnUnfitScan_IsRefusedAndTakesNoNumber()
    {
        var commune = await GivenCertifications.ACertifyingCommuneAsync();
        var form = await (await commune.SignInAsync(Role.Receptionist)).GetAsync(Lane);
        (string, object?)[] bare = [("RequesterName", "Nguyễn Thị Mẫu"), ("PaperName", "Bằng tốt nghiệp")];

        (await form.PostFormAsync(Take, [.. bare, ("Scans", GivenPapers.Scan())])).ShouldHaveError(
            "IsCompared",
            "Hãy đối chiếu bản quét với bản chính rồi đánh dấu."
        );
        (await form.PostFormAsync(Take, [.. bare, ("IsCompared", true)])).ShouldHaveError(
            "Scans",
            "Hãy tải lên bản quét hoặc ảnh bản chính."
        );
        (await form.PostFormAsync(Take, [.. Typed, ("Scans", new TestFile("a.pdf", "MZ\u0090 chương trình"u8.ToArray()))])).ShouldSay(
            "Chỉ số hóa được ảnh"
        );
        (await form.PostFormAsync(Take, [.. Typed, ("Scans", Pdf(_given.Sign(GivenPdf.Classic())))])).ShouldSay(
            "Không ghép được lời chứng vào bản quét này"
        );
        (await form.PostFormAsync(Take, [.. Typed, ("ValidTo", "2026-03-15"), ("Scans", GivenPapers.Scan())])).ShouldHaveError(
            "ValidTo",
            "Ngày cấp của bản chính phải từ hôm nay trở về trước; ngày hết giá trị phải từ hôm nay trở đi."
        );
        await commune.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            (await database.Dossiers.CountAsync()).ShouldBe(0);
            (await database.Certifications.CountAsync()).ShouldBe(0);
        });
        CodeOf(await form.PostFormAsync(Take, [.. Typed, ("Scans", GivenPapers.Scan())])).ShouldEndWith("-0001");
    }

    [Fact]
    public async Task Copy_WhenItIsAnotherUnits_IsNotFound()
    {
        var commune = await GivenCertifications.ACertifyingCommuneAsync();
        var page = await BookAsync(await commune.SignInAsync(Role.Receptionist), GivenPapers.Scan());
        var stranger = await (await Given.ACommuneAsync()).SignInAsync(Role.Receptionist);

        (await stranger.GetAsync(page.Path)).ShouldBeNotFound();
    }

    private static (string, object?)[] Typed =>
        [
            ("RequesterName", "Nguyễn Thị Mẫu"),
            ("Identity", "038199012345"),
            ("PaperName", "Bằng tốt nghiệp"),
            ("Pages", "2"),
            ("IssuedOn", "2020-06-01"),
            ("IsCompared", true),
        ];

    private static async Task<Page> BookAsync(TestUser desk, params TestFile[] scans) =>
        await (await desk.GetAsync(Lane)).PostFormAsync(Take, [.. Typed, ("Scans", scans)]);

    private static string CodeOf(Page booked) => booked.ShouldHaveNoErrors().Path.Split('/')[^2];

    private static async Task<Page> ReturnAsync(TestUser desk, string code) =>
        await (await desk.GetAsync(OneStopLinks.Move(code, DossierAction.Return))).PostFormAsync();

    private static async Task RefusedAsync(Page page, byte[] upload, string message) =>
        (await page.PostFormAsync(Elsewhere, ("Upload", Pdf(upload)))).ShouldHaveError("Upload", message);

    private static TestFile Pdf(byte[] content) => new("da-ky.pdf", content, "application/pdf");

    private static Task<byte[]> DownloadAsync(TestUser user, string code, Guid fileId) =>
        user.Client.GetByteArrayAsync(OneStopLinks.File(code, fileId));

    private static async Task<string> WordsAsync(byte[] pdf)
    {
        var path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, pdf, TestContext.Current.CancellationToken);
        using var tool = Process.Start(
            new ProcessStartInfo("pdftotext", [path, "-"]) { RedirectStandardOutput = true, UseShellExecute = false }
        )!;
        var text = await tool.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);
        File.Delete(path);
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static Task<ElectronicCopy> CopyAsync(Commune commune) =>
        commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().ElectronicCopies.AsNoTracking().SingleAsync());

    private static Task<DossierStage> StageAsync(Commune commune) =>
        commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Dossiers.Select(one => one.Stage).SingleAsync());

    private static Task<List<SignatureKind>> SignaturesAsync(Commune commune) =>
        commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Signatures.Select(one => one.Kind).ToListAsync());

    /// <summary>As the coordinator, who leads nothing: the statement's name is looked at before the role.</summary>
    private Task<string> SignAsAnotherAsync(Commune commune, string code) =>
        commune.ActAsync(
            Role.Coordinator,
            async services =>
            {
                var database = services.GetRequiredService<OneStopDbContext>();
                var dossier = await database.Dossiers.AsNoTracking().SingleAsync(one => one.Code == code);
                var copy = await database.ElectronicCopies.AsNoTracking().SingleAsync();
                var signed = await services
                    .GetRequiredService<ResultSigner>()
                    .SignAsync(
                        new SignResultCommand
                        {
                            Code = code,
                            Version = dossier.Version,
                            FileId = copy.IssuedFileId,
                            Kind = SignatureKind.Person,
                            Pkcs12 = _given.File(),
                            Password = GivenCertificate.Password,
                        },
                        CancellationToken.None
                    );
                return signed.Errors[0].Code;
            }
        );
}
