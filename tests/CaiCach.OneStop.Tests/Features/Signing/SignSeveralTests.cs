using CaiCach.Documents.Tests.Signatures;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Signing;
using CaiCach.OneStop.Features;
using CaiCach.OneStop.Features.Dossiers.MoveDossier;
using CaiCach.OneStop.Features.Signing.SignSeveral;
using CaiCach.Testing;
using CaiCach.Ui.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Signing;

public sealed class SignSeveralTests : IDisposable
{
    private const string Form = "form#ky-nhieu";

    private readonly GivenCertificate _given = new();

    public void Dispose() => _given.Dispose();

    [Fact]
    public async Task Tray_WhereOneCannotBeSigned_SignsTheOthersAndSaysWhichAndWhy()
    {
        var commune = await Given.ACommuneAsync();
        string[] codes =
        [
            await ApproveAsync(commune, GivenPdf.Classic()),
            await ApproveAsync(commune, "%PDF-1.7\nhỏng"u8.ToArray()),
            await ApproveAsync(commune, GivenPdf.Packed()),
        ];
        var leader = await commune.SignInAsync(Role.Leader);
        var tray = await leader.GetAsync(OneStopLinks.SignSeveral);
        var keys = KeysOf(tray);
        keys.Count.ShouldBe(3);

        var page = await tray.PostFormAsync(Form, [("Chosen", keys), .. _given.WithKey()]);

        page.ShouldSay("Đã ký 2 kết quả; 1 kết quả chưa ký.").ShouldSay($"{codes[1]} – {SigningErrors.Damaged.Message}");
        page.ShouldSay($"{codes[0]} – Đã ký.").ShouldSay($"{codes[2]} – Đã ký.");
        (await SignedCodesAsync(commune)).ShouldBe([codes[0], codes[2]], ignoreOrder: true);
        tray = await leader.GetAsync(OneStopLinks.SignSeveral);
        KeysOf(tray).ShouldHaveSingleItem("what was not signed stays");
        (await leader.GetAsync($"/mot-cua/ho-so/{codes[2]}/ky-so")).ShouldSay("Hợp lệ Nội dung còn nguyên như lúc ký.");
        await commune.InScopeAsync(async services =>
            (await services.GetRequiredService<OneStopDbContext>().Events.CountAsync(line => line.Action == DossierAction.Sign)).ShouldBe(2)
        );
    }

    [Fact]
    public async Task Tray_WithNothingChosenOrAWrongKeyOrSomebodyElsesFile_SignsNothing()
    {
        var commune = await Given.ACommuneAsync();
        var code = await ApproveAsync(commune, GivenPdf.Classic());
        var other = await Given.ACommuneAsync();
        await ApproveAsync(other, GivenPdf.Classic());
        var strange = KeysOf(await (await other.SignInAsync(Role.Leader)).GetAsync(OneStopLinks.SignSeveral))[0];
        var leader = await commune.SignInAsync(Role.Leader);
        var tray = await leader.GetAsync(OneStopLinks.SignSeveral);
        var key = KeysOf(tray)[0];

        (await tray.PostFormAsync(Form, _given.WithKey())).ShouldSay(SigningErrors.NoneChosen.Message);
        (await tray.PostFormAsync(Form, ("Chosen", key))).ShouldHaveError("Certificate", SigningErrors.CertificateMissing.Message);
        (await tray.PostFormAsync(Form, ("Chosen", key), ("Certificate", _given.P12()), ("Password", "sai"))).ShouldHaveError(
            "Password",
            "Mật khẩu của chứng thư số không đúng."
        );
        (await ActAsync(commune, [new ChosenRow(ChosenRow.Read([strange])[0].Id, 1)]))[0]
            .Why!.Code.ShouldBe("onestop.signing.file_unknown");
        var many = Enumerable.Range(0, SigningLimits.MostAtOnce + 1).Select(_ => new ChosenRow(Guid.CreateVersion7(), 1));
        (await TryAsync(commune, [.. many])).ShouldBe("onestop.signing.too_many_chosen");
        (await (await commune.SignInAsync(Role.Officer)).GetAsync(OneStopLinks.SignSeveral)).ShouldBeForbidden();
        (await SignedCodesAsync(commune)).ShouldBeEmpty();
        code.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Tray_WhenTwoSignTheSameAtOnce_SignsItOnce()
    {
        var commune = await Given.ACommuneAsync();
        var code = await ApproveAsync(commune, GivenPdf.Classic());
        var leader = await commune.SignInAsync(Role.Leader);
        var (first, second) = (await leader.GetAsync(OneStopLinks.SignSeveral), await leader.GetAsync(OneStopLinks.SignSeveral));
        var key = KeysOf(first)[0];

        var done = await Task.WhenAll(
            new[] { first, second }.Select(page => page.PostFormAsync(Form, [("Chosen", key), .. _given.WithKey()]))
        );

        done.Count(page => page.Document.Body!.TextContent.Contains("Đã ký các kết quả đã chọn", StringComparison.Ordinal)).ShouldBe(1);
        (await SignedCodesAsync(commune)).ShouldBe([code]);
    }

    private static List<string> KeysOf(Page tray) =>
        [.. tray.Document.QuerySelectorAll("input[name=Chosen]").Select(input => input.GetAttribute("value")!)];

    private async Task<IReadOnlyList<SignedOne>> ActAsync(Commune commune, IReadOnlyList<ChosenRow> chosen) =>
        (await HandleAsync(commune, chosen)).Value;

    private async Task<string> TryAsync(Commune commune, IReadOnlyList<ChosenRow> chosen) =>
        (await HandleAsync(commune, chosen)).Errors[0].Code;

    private Task<Foundation.Writes.Result<IReadOnlyList<SignedOne>>> HandleAsync(Commune commune, IReadOnlyList<ChosenRow> chosen) =>
        commune.ActAsync(
            Role.Leader,
            services =>
                services
                    .GetRequiredService<SignSeveralHandler>()
                    .HandleAsync(new SignSeveralCommand(chosen, _given.File(), GivenCertificate.Password), CancellationToken.None)
        );

    private static async Task<string> ApproveAsync(Commune commune, byte[] result)
    {
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
                            Files = [new MoveFile("ket-qua.pdf", new MemoryStream(result))],
                        },
                        CancellationToken.None
                    )
        );
        approved.Errors.ShouldBeEmpty();
        return code;
    }

    private static Task<List<string>> SignedCodesAsync(Commune commune) =>
        commune.InScopeAsync(services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            return database
                .Dossiers.Where(dossier => database.Signatures.Any(signature => signature.DossierId == dossier.Id))
                .Select(dossier => dossier.Code)
                .ToListAsync();
        });
}
