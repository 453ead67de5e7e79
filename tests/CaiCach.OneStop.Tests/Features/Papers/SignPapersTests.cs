using CaiCach.Documents.Tests.Signatures;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Papers;
using CaiCach.OneStop.Domain.Signing;
using CaiCach.OneStop.Features;
using CaiCach.OneStop.Tests.Features.Signing;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.OneStop.Tests.Features.Papers;

[Collection(SharedQueue.Name)]
public sealed class SignPapersTests : IDisposable
{
    private const string Here = "form#ky";
    private const string Elsewhere = "form#tai-len";
    private const string Agency = "form#ky-co-quan";

    private readonly GivenCertificate _given = new();

    public void Dispose() => _given.Dispose();

    [Fact]
    public async Task Sign_ByWhoDigitised_SignsAllChosenAndTheSignedFilesAreInUse()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierAsync();
        await commune.DigitiseAsync(code, validTo: new DateOnly(2027, 1, 1));
        await commune.DigitiseAsync(code, "TK");
        var desk = await commune.SignInAsync(Role.Receptionist);
        (await desk.GetAsync(GivenPapers.Page(code))).ShouldSay("Chưa ký số").ShouldNotSay("Đã ký số");
        (await desk.GetAsync(OneStopLinks.UnsignedPapers)).ShouldSay(code);

        var page = await desk.GetAsync(OneStopLinks.SignPapers(code));
        page = await page.PostFormAsync(Here, _given.WithKey(commune.The(Role.Receptionist).FullName));

        page.ShouldSay("Đã ký số. Tệp đã ký thay cho tệp trước.").ShouldSay("Hợp lệ Nội dung còn nguyên như lúc ký.");
        (await desk.GetAsync(GivenPapers.Page(code))).ShouldSay("Đã ký số").ShouldNotSay("Chưa ký số");
        (await desk.GetAsync(OneStopLinks.UnsignedPapers)).ShouldNotSay(code);
        var signed = await SignaturesAsync(commune);
        signed
            .Select(one => (one.Kind, one.IsOwnTool, one.IsOtherName))
            .ShouldBe([(SignatureKind.Person, false, false), (SignatureKind.Person, false, false)]);
        var component = await commune.ComponentAsync(code);
        var history = await commune.HistoryAsync();
        history.Count.ShouldBe(4, "the files before stay");
        history
            .Single(file => signed.Exists(one => one.FileAfterId == file.Id) && file.ComponentId == component.Id)
            .AttachmentId.ShouldBe(component.AttachmentId!.Value);
        var stored = (await commune.StoredAsync()).Single(paper => paper.WithdrawnAt is null);
        (stored.AttachmentId, stored.ValidTo).ShouldBe((component.AttachmentId!.Value, new DateOnly(2027, 1, 1)));

        await commune.DigitiseAsync(code, shade: 90);
        (await commune.ComponentAsync(code)).SignedAt.ShouldBeNull("a new file is not signed");
        await commune.InScopeAsync(async services =>
        {
            var change = services
                .GetRequiredService<OneStopDbContext>()
                .Database.ExecuteSqlAsync($"UPDATE one_stop.paper_signature SET holder = 'x'");
            (await Should.ThrowAsync<PostgresException>(change)).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        });
    }

    [Fact]
    public async Task Sign_ForTheAgency_IsTheSealKeepersAndLeavesTheDigitiser()
    {
        var commune = await Given.ACommuneAsync();
        await commune.KeepAgencyKeyAsync(_given);
        var code = await commune.ADossierAsync();
        await commune.DigitiseAsync(code);
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var page = await coordinator.GetAsync(OneStopLinks.SignPapers(code));
        page.Document.QuerySelector(Here).ShouldBeNull("another digitised it");

        (await page.PostFormAsync(Agency)).ShouldSay("Đã ký số. Tệp đã ký").ShouldSay("UBND xã Mẫu");

        var component = await commune.ComponentAsync(code);
        component.DigitisedByName.ShouldBe(commune.The(Role.Receptionist).FullName);
        (await SignaturesAsync(commune)).ShouldHaveSingleItem().Kind.ShouldBe(SignatureKind.Agency);
        (await page.PostFormAsync(Agency)).ShouldNotSay("Đã ký số. Tệp đã ký");
        (await SignaturesAsync(commune)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Upload_TakesOnlyTheSameFileWithOneMoreSignature()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierAsync();
        await commune.DigitiseAsync(code);
        var desk = await commune.SignInAsync(Role.Receptionist);
        var page = await desk.GetAsync(OneStopLinks.SignPapers(code));
        var file = (await commune.HistoryAsync()).ShouldHaveSingleItem();
        var source = await desk.Client.GetByteArrayAsync(OneStopLinks.File(code, file.Id));

        (await page.PostFormAsync(Elsewhere)).ShouldHaveError("Upload", SigningErrors.UploadMissing.Message);
        await RefusedAsync(page, source, SigningErrors.NoNewSignature.Message);
        await RefusedAsync(page, "MZ chương trình"u8.ToArray(), SigningErrors.NotAnExtension.Message);
        await RefusedAsync(page, _given.Sign(GivenPdf.Classic()), SigningErrors.NotAnExtension.Message);
        (await SignaturesAsync(commune)).ShouldBeEmpty();

        (await page.PostFormAsync(Elsewhere, ("Upload", Pdf(_given.Sign(source))))).ShouldSay("ký bằng công cụ riêng");
        (await SignaturesAsync(commune)).ShouldHaveSingleItem().IsOwnTool.ShouldBeTrue();
    }

    [Fact]
    public async Task Sign_WhenItIsAnothersScanOrWasReplacedOrIsNoOnesToSign_IsRefusedAndKeepsNothing()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierInHandAsync();
        await commune.DigitiseAsync(code);
        var file = (await commune.HistoryAsync()).ShouldHaveSingleItem();
        var desk = await commune.SignInAsync(Role.Receptionist);
        var stale = await desk.GetAsync(OneStopLinks.SignPapers(code));

        (await TryAsync(commune, Role.Officer, code, file.Id)).ShouldBe(PaperErrors.NotYourScan("", "").Code);
        (await TryAsync(commune, Role.Receptionist, code, Guid.CreateVersion7())).ShouldBe(PaperErrors.NotToSign.Code);
        (await TryAsync(commune, Role.Receptionist, code)).ShouldBe(PaperErrors.NoneToSign.Code);
        (await TryAsync(commune, Role.Coordinator, code, file.Id)).ShouldBe(PaperErrors.NotHere.Code);
        await commune.DigitiseAsync(code, shade: 70);
        (await stale.PostFormAsync(Here, _given.WithKey())).ShouldSay(PaperErrors.NotToSign.Message);
        (await SignaturesAsync(commune)).ShouldBeEmpty();
        (
            await (await (await Given.ACommuneAsync()).SignInAsync(Role.Receptionist)).GetAsync(OneStopLinks.SignPapers(code))
        ).ShouldBeNotFound();
    }

    private static async Task RefusedAsync(Page page, byte[] upload, string message) =>
        (await page.PostFormAsync(Elsewhere, ("Upload", Pdf(upload)))).ShouldHaveError("Upload", message);

    private static TestFile Pdf(byte[] content) => new("da-ky.pdf", content, "application/pdf");

    private static Task<List<PaperSignature>> SignaturesAsync(Commune commune) =>
        commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().PaperSignatures.AsNoTracking().ToListAsync());

    private Task<string> TryAsync(Commune commune, Role role, string code, params Guid[] files) =>
        commune.ActAsync(
            role,
            async services =>
            {
                var signed = await services
                    .GetRequiredService<OneStop.Features.Papers.SignPapers.SignPapersHandler>()
                    .HandleAsync(
                        new()
                        {
                            DossierCode = code,
                            FileIds = files,
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
