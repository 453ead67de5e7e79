using System.Text;
using CaiCach.Documents.Signatures;
using CaiCach.Documents.Tests.Signatures;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.OneStop.Domain.Signing;
using CaiCach.OneStop.Features.Dossiers.MoveDossier;
using CaiCach.OneStop.Tests.Features.Imports;
using CaiCach.OneStop.Tests.Features.Papers;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.OneStop.Tests.Features.Signing;

[Collection(SharedQueue.Name)]
public sealed class SignResultTests : IDisposable
{
    private const string Here = "form#ky";
    private const string Elsewhere = "form#tai-len";

    private readonly GivenCertificate _given = new();

    public void Dispose() => _given.Dispose();

    [Fact]
    public async Task Sign_ByTheLeaderThenSealedByTheOffice_KeepsBothAndShowsThemVerified()
    {
        var (commune, code) = await AnApprovedDossierAsync(GivenPdf.Packed());
        var agency = await (await commune.SignInAsync(Role.Administrator)).GetAsync("/mot-cua/ky-so/chung-thu");
        (await agency.PostFormAsync("form#nap", ("Certificate", P12(name: "UBND xã Mẫu")), ("Password", GivenCertificate.Password)))
            .ShouldSay("Đã lưu thay đổi.")
            .ShouldSay("CA Thử nghiệm");
        var leader = await commune.SignInAsync(Role.Leader);
        var page = await (await leader.GetAsync($"/mot-cua/ho-so/{code}")).FollowAsync("chữ ký số");

        var signed = await page.PostFormAsync(Here, ("Certificate", P12(name: "Nguyễn Văn Đức")), ("Password", GivenCertificate.Password));

        signed
            .ShouldSay("Đã ký.")
            .ShouldSay("Nguyễn Văn Đức")
            .ShouldSay("Hợp lệ Nội dung còn nguyên như lúc ký.")
            .ShouldNotSay("khác với người ký");
        signed.ShouldSay("chưa có trong danh sách tin cậy").ShouldSay("thu hồi chứng thư chưa kiểm tra");
        var sealing = await (await commune.SignInAsync(Role.Coordinator)).GetAsync(signed.Path);
        var both = await sealing.PostFormAsync(Here);
        both.ShouldSay("ket-qua-ky-co-quan.pdf").ShouldSay("Tên trên chứng thư khác với tên đơn vị").ShouldSay("Hiện không có tệp nào");
        both.ShouldSay("Hợp lệ Nội dung còn nguyên, sau đó chỉ có thêm chữ ký.").ShouldSay("Hợp lệ Nội dung còn nguyên như lúc ký.");
        var kept = await SignaturesAsync(commune);
        kept.Select(one => (one.Kind, one.Holder, one.IsOwnTool, one.IsOtherName))
            .ShouldBe([(SignatureKind.Person, "Nguyễn Văn Đức", false, false), (SignatureKind.Agency, "UBND xã Mẫu", false, true)]);
        kept[1].FileBeforeId.ShouldBe(kept[0].FileAfterId);
        (await ActionsAsync(commune)).TakeLast(3).ShouldBe([DossierAction.Approve, DossierAction.Sign, DossierAction.Seal]);
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Complete)).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Sign_WhenSomethingIsWrong_SaysWhatAndKeepsNothing()
    {
        var (commune, code) = await AnApprovedDossierAsync(GivenPdf.Classic());
        var page = await (await commune.SignInAsync(Role.Leader)).GetAsync($"/mot-cua/ho-so/{code}/ky-so");
        var password = ("Password", (object?)GivenCertificate.Password);

        (await page.PostFormAsync(Here, password)).ShouldHaveError("Certificate", SigningErrors.CertificateMissing.Message);
        (await page.PostFormAsync(Here, ("Certificate", P12()), ("Password", "sai"))).ShouldHaveError(
            "Password",
            "Mật khẩu của chứng thư số không đúng."
        );
        (await page.PostFormAsync(Here, ("Certificate", TestFile.OfText("a.p12", "chữ")), password)).ShouldHaveError(
            "Certificate",
            "Tệp không phải chứng thư số PKCS#12 (.p12, .pfx) hoặc đã hỏng."
        );
        var expired = new TestFile("a.p12", _given.File(to: GivenCertificate.Now.AddDays(-1)), "application/x-pkcs12");
        (await page.PostFormAsync(Here, ("Certificate", expired), password)).ShouldHaveError(
            "Certificate",
            "Chứng thư số đã hết hạn hoặc chưa có hiệu lực."
        );
        (await page.PostFormAsync(Here, ("Certificate", P12()), password, ("FileId", Guid.CreateVersion7()))).ShouldHaveError(
            "FileId",
            SigningErrors.FileUnknown.Message
        );
        (await SignaturesAsync(commune)).ShouldBeEmpty();
        (await ActionsAsync(commune))[^1].ShouldBe(DossierAction.Approve);
    }

    [Fact]
    public async Task Sign_WhenTheResultIsNoPdf_SaysToUploadOne()
    {
        var (commune, code) = await AnApprovedDossierAsync("kết quả"u8.ToArray(), "ket-qua.txt");
        var page = await (await commune.SignInAsync(Role.Leader)).GetAsync($"/mot-cua/ho-so/{code}/ky-so");

        (await page.PostFormAsync(Here, ("Certificate", P12()), ("Password", GivenCertificate.Password))).ShouldHaveError(
            "FileId",
            SigningErrors.NotAPdf.Message
        );
    }

    [Fact]
    public async Task Upload_WhenItIsTheSameFileWithOneMoreSignature_IsTakenAndNothingElseIs()
    {
        var source = GivenPdf.Classic();
        var (commune, code) = await AnApprovedDossierAsync(source);
        var page = await (await commune.SignInAsync(Role.Leader)).GetAsync($"/mot-cua/ho-so/{code}/ky-so");
        var signed = Sign(source);

        (await page.PostFormAsync(Elsewhere)).ShouldHaveError("Upload", SigningErrors.UploadMissing.Message);
        await RefusedAsync(page, source, SigningErrors.NoNewSignature.Message);
        await RefusedAsync(page, Sign(GivenPdf.Classic("Giay khac")), SigningErrors.NotAnExtension.Message);
        await RefusedAsync(page, Sign(signed), SigningErrors.NoNewSignature.Message);
        var after = GivenPdf.Append(signed, [(4, GivenPdf.Content("Giay khac"))], "/Root 1 0 R/Size 40");
        await RefusedAsync(page, after, SigningErrors.UploadInvalid.Message);
        (await SignaturesAsync(commune)).ShouldBeEmpty();

        (await page.PostFormAsync(Elsewhere, ("Upload", Pdf(signed)))).ShouldSay("ký bằng công cụ riêng").ShouldSay("khác với người ký");
    }

    [Fact]
    public async Task Sign_WhenTheTurnOrTheRightIsMissing_IsRefused()
    {
        var (commune, code) = await AnApprovedDossierAsync(GivenPdf.Classic());
        var path = $"/mot-cua/ho-so/{code}/ky-so";
        var officer = await (await commune.SignInAsync(Role.Officer)).GetAsync(path);
        officer.ShouldSay("Chưa có chữ ký số").ShouldSay("Hiện không có tệp nào chờ anh, chị ký");
        (await (await (await Given.ACommuneAsync()).SignInAsync(Role.Leader)).GetAsync(path)).ShouldBeNotFound();
        (await (await commune.SignInAsync(Role.Officer)).GetAsync("/mot-cua/ky-so/chung-thu")).Status.ShouldBe(
            System.Net.HttpStatusCode.Forbidden
        );

        (await SealAsync(commune, code)).ShouldBe("onestop.signing.person_first");
        var inHand = await commune.ADossierInHandAsync();
        (await SealAsync(commune, inHand)).ShouldBe("onestop.dossier.not_open");
        (await commune.MoveAsync(code, Role.Leader, DossierAction.Sign)).Errors[0].Code.ShouldBe("onestop.dossier.signature_missing");
    }

    [Fact]
    public async Task Sign_WhenSomebodyElseWasFaster_SaysSo()
    {
        var (commune, code) = await AnApprovedDossierAsync(GivenPdf.Classic());
        var leader = await commune.SignInAsync(Role.Leader);
        var (first, second) = (
            await leader.GetAsync($"/mot-cua/ho-so/{code}/ky-so"),
            await leader.GetAsync($"/mot-cua/ho-so/{code}/ky-so")
        );
        (string, object?)[] typed = [("Certificate", P12()), ("Password", GivenCertificate.Password)];

        (await first.PostFormAsync(Here, typed)).ShouldSay("Đã ký.");
        (await second.PostFormAsync(Here, typed)).ShouldSay("Tệp này đã được ký");
        (await SignaturesAsync(commune)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task AgencyKey_IsSealedAndSignaturesAreOnlyAppended()
    {
        var (commune, _) = await AnApprovedDossierAsync(GivenPdf.Classic());
        var page = await (await commune.SignInAsync(Role.Administrator)).GetAsync("/mot-cua/ky-so/chung-thu");
        (await page.PostFormAsync("form#nap", ("Certificate", P12()), ("Password", "sai"))).ShouldHaveError(
            "Password",
            "Mật khẩu của chứng thư số không đúng."
        );
        var p12 = P12();
        var saved = await page.PostFormAsync("form#nap", ("Certificate", p12), ("Password", GivenCertificate.Password));

        var kept = await commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().AgencyCertificates.SingleAsync());
        kept.Sealed.AsSpan().IndexOf(p12.Content.Span[..64]).ShouldBe(-1);
        kept.Sealed.AsSpan().IndexOf(Encoding.UTF8.GetBytes(GivenCertificate.Password)).ShouldBe(-1);
        await commune.InScopeAsync(async services =>
        {
            services.GetRequiredService<AgencyKeys>().Open(Guid.CreateVersion7(), kept.Sealed).ShouldBeNull();
            var change = services
                .GetRequiredService<OneStopDbContext>()
                .Database.ExecuteSqlAsync($"UPDATE one_stop.dossier_signature SET holder = 'x'");
            (await Should.ThrowAsync<PostgresException>(change)).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        });
        (await saved.PostFormAsync("form[action$='Remove']")).ShouldSay("Chưa có chứng thư nào");
    }

    /// <summary>What is signed last is the result: it gets the code, stands in the store and goes to the Portal, once.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Result_SignedBeforeOrAfterItGoesToTheDesk_IsTheSignedFile(bool isSignedFirst)
    {
        var (commune, code) = await AnApprovedDossierAsync(GivenPdf.Classic());
        if (!isSignedFirst)
        {
            (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Complete)).Errors.ShouldBeEmpty();
        }

        var leader = await commune.SignInAsync(Role.Leader);
        (await leader.GetAsync("/mot-cua?ds=ToSign")).ShouldSay(code);
        (await leader.GetAsync("/")).ShouldSay("Kết quả chờ ký số");
        var page = await (await leader.GetAsync($"/mot-cua/ho-so/{code}")).FollowAsync("Ký số");
        (await page.PostFormAsync(Here, ("Certificate", P12()), ("Password", GivenCertificate.Password))).ShouldSay("Đã ký.");
        (await leader.GetAsync("/mot-cua?ds=ToSign")).ShouldNotSay(code);
        (await (await commune.SignInAsync(Role.Coordinator)).GetAsync("/mot-cua?ds=ToSeal")).ShouldSay(code);
        if (isSignedFirst)
        {
            (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Complete)).Errors.ShouldBeEmpty();
        }

        var signature = (await SignaturesAsync(commune)).ShouldHaveSingleItem();
        await commune.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            var dossier = await database.Dossiers.SingleAsync();
            var signed = await database.Files.SingleAsync(file => file.Id == signature.FileAfterId);
            dossier.ResultCode.ShouldNotBeNull();
            var stored = await database.StoredPapers.ToListAsync();
            stored.Count.ShouldBe(isSignedFirst ? 1 : 2);
            stored.Single(paper => paper.WithdrawnAt is null).AttachmentId.ShouldBe(signed.AttachmentId);
            var subject = await services.GetRequiredService<PortalSubjects>().OfAsync(dossier.Id, CancellationToken.None);
            var told = DossierMessage.Of(subject, 99, services.GetRequiredService<PortalCodes>(), PortalFields.Of2022);
            var result = told["DanhSachGiayToKetQua"]!.AsArray().ShouldHaveSingleItem()!;
            (result["GiayToId"]!.ToString(), result["MaGiayToKetQua"]!.ToString()).ShouldBe((signed.Id.ToString(), dossier.ResultCode));
        });
    }

    [Fact]
    public async Task Result_DigitisedBesideTheMoves_CanBeSignedToo()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        (await commune.MoveAsync(code, Role.Officer, DossierAction.Submit)).Errors.ShouldBeEmpty();
        (await commune.MoveAsync(code, Role.Leader, DossierAction.Approve)).Errors.ShouldBeEmpty();
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Complete)).Errors.ShouldBeEmpty();
        var scanning = await (await commune.SignInAsync(Role.Receptionist)).GetAsync($"{GivenPapers.Page(code)}?ketQua=true");
        await scanning.PostFormAsync("form[enctype]", ("Files", GivenPapers.Scan()), ("Source", "Scanned"));
        await commune.RunJobsAsync();
        var leader = await commune.SignInAsync(Role.Leader);

        var page = await (await leader.GetAsync($"/mot-cua/ho-so/{code}")).FollowAsync("Ký số");
        (await page.PostFormAsync(Here, ("Certificate", P12()), ("Password", GivenCertificate.Password))).ShouldSay("Đã ký.");

        var signature = (await SignaturesAsync(commune)).ShouldHaveSingleItem();
        var history = await commune.HistoryAsync();
        history.Count.ShouldBe(2);
        var signed = await commune.InScopeAsync(services =>
            services.GetRequiredService<OneStopDbContext>().Files.SingleAsync(file => file.Id == signature.FileAfterId)
        );
        history.ShouldContain(file => file.AttachmentId == signed.AttachmentId);
        (await leader.GetAsync($"/mot-cua/ho-so/{code}/ky-so")).ShouldSay("Ký số của cơ quan");
    }

    private static async Task RefusedAsync(Page page, byte[] upload, string message) =>
        (await page.PostFormAsync(Elsewhere, ("Upload", Pdf(upload)))).ShouldHaveError("Upload", message);

    private static async Task<string> SealAsync(Commune commune, string code) => (
            await commune.ActAsync(
                Role.Leader,
                async services =>
                {
                    var database = services.GetRequiredService<OneStopDbContext>();
                    var dossier = await database.Dossiers.AsNoTracking().SingleAsync(one => one.Code == code);
                    var file = await database.Files.AsNoTracking().FirstOrDefaultAsync(one => one.DossierId == dossier.Id);
                    return await services
                        .GetRequiredService<ResultSigner>()
                        .SignAsync(
                            new()
                            {
                                Code = code,
                                Version = dossier.Version,
                                FileId = file?.Id,
                                Kind = SignatureKind.Agency,
                            },
                            CancellationToken.None
                        );
                }
            )
        ).Errors[0].Code;

    private static async Task<(Commune, string)> AnApprovedDossierAsync(byte[] result, string name = "ket-qua.pdf")
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        (await commune.MoveAsync(code, Role.Officer, DossierAction.Submit)).Errors.ShouldBeEmpty();
        var approved = await commune.ActAsync(
            Role.Leader,
            services =>
                services
                    .GetRequiredService<MoveDossierHandler>()
                    .HandleAsync(
                        new MoveDossierCommand
                        {
                            Code = code,
                            Action = DossierAction.Approve,
                            Files = [new MoveFile(name, new MemoryStream(result))],
                        },
                        CancellationToken.None
                    )
        );
        approved.Errors.ShouldBeEmpty();
        return (commune, code);
    }

    private static Task<List<DossierSignature>> SignaturesAsync(Commune commune) =>
        commune.InScopeAsync(services =>
            services.GetRequiredService<OneStopDbContext>().Signatures.AsNoTracking().OrderBy(one => one.Kind).ToListAsync()
        );

    private static Task<List<DossierAction>> ActionsAsync(Commune commune) =>
        commune.InScopeAsync(services =>
            services
                .GetRequiredService<OneStopDbContext>()
                .Events.OrderBy(happened => happened.Sequence)
                .Select(happened => happened.Action)
                .ToListAsync()
        );

    private TestFile P12(string name = "Hà Thị Mẫu") => new("chung-thu.p12", _given.File(name), "application/x-pkcs12");

    private static TestFile Pdf(byte[] content) => new("da-ky.pdf", content, "application/pdf");

    private byte[] Sign(byte[] file)
    {
        using var person = _given.Open();
        return PdfSigner.Sign(file, person, new PdfSignatureOrder(["Ký bởi: Hà Thị Mẫu"], "Phê duyệt", GivenCertificate.Now)).Content!;
    }
}
