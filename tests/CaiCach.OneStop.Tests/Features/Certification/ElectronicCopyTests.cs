using CaiCach.Documents.Signatures;
using CaiCach.Documents.Tests.Signatures;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Certification;

public sealed class ElectronicCopyTests
{
    private const string Lane = "/mot-cua/chung-thuc/ban-dien-tu";
    private const string Take = "form[action$='ban-dien-tu']";
    private const string Sign = "form[enctype]";

    [Fact]
    public async Task Copy_IsBookedThenWaitsAndIsReturnedWithTheSignedFile()
    {
        var commune = await GivenCertifications.ACertifyingCommuneAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);

        var waiting = await BookAsync(desk);

        var code = $"{commune.Code.ToUpperInvariant()}-260316-0001";
        waiting
            .ShouldBeAt($"/mot-cua/chung-thuc/{code}/ban-ky")
            .ShouldSay("01 năm 2026")
            .ShouldSay("4.000 đồng")
            .ShouldSay("ban-chinh.pdf");
        (await StageAsync(commune)).ShouldBe(DossierStage.InHand);
        (await desk.GetAsync(Lane)).ShouldSay(code).ShouldSay("Bằng tốt nghiệp");
        var done = await waiting.PostFormAsync(Sign, ("Signed", Signed("da-ky.pdf")));
        done.ShouldBeAt($"/mot-cua/ho-so/{code}").ShouldSay("da-ky.pdf");
        (await desk.GetAsync($"/mot-cua/chung-thuc/{code}/ban-ky"))
            .ShouldSay("Hà Thị Mẫu")
            .ShouldSay("Hợp lệ Nội dung còn nguyên như lúc ký.");
        (await StageAsync(commune)).ShouldBe(DossierStage.Returned);
        (await desk.GetAsync(Lane)).ShouldSay("Không có bản nào chờ ký số");
        (await waiting.PostFormAsync(Sign, ("Signed", Signed("lan-hai.pdf")))).ShouldSay("Bản sao này đã xong");
        (await FilesAsync(commune)).ShouldBe([("ban-chinh.pdf", false), ("da-ky.pdf", true)]);
        (await desk.GetAsync("/mot-cua/chung-thuc/so?loai=ElectronicCopy")).ShouldSay("01/2026-SCTĐT/BS").ShouldSay("Bằng tốt nghiệp");
    }

    [Fact]
    public async Task Sign_WhenItIsNoPdfOrTheScanItself_IsRefusedAndWaitsOn()
    {
        var commune = await GivenCertifications.ACertifyingCommuneAsync();
        var waiting = await BookAsync(await commune.SignInAsync(Role.Receptionist));

        (await waiting.PostFormAsync(Sign, ("Signed", Pdf("ban-chinh.pdf", "scan")))).ShouldHaveError(
            "Signed",
            "Tệp không có chữ ký số nào. Hãy ký số rồi tải lên."
        );
        var forged = GivenPdf.Append(Signed("ky.pdf").Content.ToArray(), [(4, GivenPdf.Content("Noi dung khac"))], "/Root 1 0 R/Size 40");
        (await waiting.PostFormAsync(Sign, ("Signed", new TestFile("ky.pdf", forged, "application/pdf")))).ShouldHaveError(
            "Signed",
            "Chữ ký số trong tệp không hợp lệ, hoặc nội dung bị sửa sau khi ký. Hãy ký lại từ bản gốc."
        );
        (await waiting.PostFormAsync(Sign, ("Signed", TestFile.OfText("ky.txt", "đã ký")))).ShouldHaveError(
            "Signed",
            "Bản đã ký phải là tệp PDF."
        );
        (await waiting.PostFormAsync(Sign)).ShouldHaveError("Signed", "Hãy tải lên tệp PDF đã ký số.");
        (await StageAsync(commune)).ShouldBe(DossierStage.InHand);
        (await FilesAsync(commune)).ShouldBe([("ban-chinh.pdf", false)]);
    }

    [Fact]
    public async Task Book_WhenNotComparedOrWithoutAScan_IsRefused()
    {
        var commune = await GivenCertifications.ACertifyingCommuneAsync();
        var form = await (await commune.SignInAsync(Role.Receptionist)).GetAsync(Lane);
        (string, object?)[] typed = [("RequesterName", "Nguyễn Thị Mẫu"), ("PaperName", "Bằng tốt nghiệp")];

        (await form.PostFormAsync(Take, [.. typed, ("Scan", Pdf("a.pdf", "scan"))])).ShouldHaveError(
            "IsCompared",
            "Hãy đối chiếu bản quét với bản chính rồi đánh dấu."
        );
        (await form.PostFormAsync(Take, [.. typed, ("IsCompared", true)])).ShouldHaveError(
            "Scan",
            "Hãy tải lên bản quét hoặc ảnh bản chính."
        );
        (
            await form.PostFormAsync(Take, [.. typed, ("IsCompared", true), ("Scan", TestFile.OfText("a.pdf", "không phải PDF"))])
        ).Status.ShouldBe(System.Net.HttpStatusCode.OK);
        (await commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Dossiers.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Sign_WhenItIsAnotherUnits_IsNotFound()
    {
        var commune = await GivenCertifications.ACertifyingCommuneAsync();
        var waiting = await BookAsync(await commune.SignInAsync(Role.Receptionist));
        var stranger = await (await Given.ACommuneAsync()).SignInAsync(Role.Receptionist);

        (await stranger.GetAsync(waiting.Path)).ShouldBeNotFound();
    }

    private static async Task<Page> BookAsync(TestUser desk) =>
        await (await desk.GetAsync(Lane)).PostFormAsync(
            Take,
            ("RequesterName", "Nguyễn Thị Mẫu"),
            ("PaperName", "Bằng tốt nghiệp"),
            ("Pages", "2"),
            ("IsCompared", true),
            ("Scan", Pdf("ban-chinh.pdf", "scan"))
        );

    private static TestFile Signed(string name)
    {
        using var given = new GivenCertificate();
        using var person = given.Open();
        var order = new PdfSignatureOrder(["Ký bởi: Hà Thị Mẫu"], "Chứng thực bản sao", GivenCertificate.Now);
        return new TestFile(name, PdfSigner.Sign(GivenPdf.Classic(), person, order).Content!, "application/pdf");
    }

    private static TestFile Pdf(string name, string mark) =>
        TestFile.OfText(
            name,
            $"%PDF-1.4\n% {mark}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
        );

    private static Task<DossierStage> StageAsync(Commune commune) =>
        commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Dossiers.Select(one => one.Stage).SingleAsync());

    private static async Task<(string, bool)[]> FilesAsync(Commune commune)
    {
        var files = await commune.InScopeAsync(services =>
            services
                .GetRequiredService<OneStopDbContext>()
                .Files.OrderBy(file => file.RecordedAt)
                .ThenBy(file => file.IsResult)
                .ToListAsync()
        );
        return [.. files.Select(file => (file.FileName, file.IsResult))];
    }
}
