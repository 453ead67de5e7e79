using System.Net;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Features;
using CaiCach.OneStop.Features.Dossiers.ReceiveDossier;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Dossiers.PrintForm;

public sealed class PrintFormTests
{
    private const string Identity = "001190000123";

    [Fact]
    public async Task ReceiptSlip_WhenDossierWasReceived_ThenIsPrintedAndReadingIsOnRecord()
    {
        var commune = await Given.ACommuneAsync();
        var dossier = await ReceiveAsync(commune);
        var receptionist = await commune.SignInAsync(Role.Receptionist);

        var response = await receptionist.Client.GetAsync(OneStopLinks.ReceiptSlip(dossier.Code));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentDisposition!.FileName.ShouldBe($"mau-01-{dossier.Code}.docx");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var file = await response.Content.ReadAsByteArrayAsync();
        DocxText.ShouldBeValid(file);
        var text = DocxText.Of(file);
        text.ShouldContain($"Mã hồ sơ:⏎{dossier.Code}");
        text.ShouldContain("Trần Thị Mai");
        text.ShouldContain("•••••••••123");
        text.ShouldNotContain(Identity);
        text.ShouldContain("Giấy chứng sinh");
        text.ShouldContain("08 giờ 00 phút, ngày 16 tháng 3 năm 2026");
        text.ShouldContain(commune.The(Role.Receptionist).FullName);
        text.ShouldContain($"https://{Harness.BaseAddress.Host}/tra-cuu");
        (await ReadingsOfAsync(commune, dossier.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task SupplementSlip_WhenIssued_ThenIsPrintedWithItsNumber()
    {
        var commune = await Given.ACommuneAsync();
        var dossier = await ReceiveAsync(commune);
        var slip = await AskAsync(commune, dossier.Id);
        var officer = await commune.SignInAsync(Role.Officer);

        var response = await officer.Client.GetAsync(OneStopLinks.Slip(slip.Id));

        response.Content.Headers.ContentDisposition!.FileName.ShouldBe($"mau-02-{slip.Symbol.Replace('/', '-')}.docx");
        var file = await response.Content.ReadAsByteArrayAsync();
        DocxText.ShouldBeValid(file);
        DocxText.Of(file).ShouldContain($"Số: {slip.Symbol}");
        DocxText.Of(file).ShouldContain("Thiếu giấy chứng sinh");
        (await ReadingsOfAsync(commune, dossier.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task Forms_OfAnotherCommune_AreNotFound()
    {
        var commune = await Given.ACommuneAsync();
        var dossier = await ReceiveAsync(commune);
        var slip = await AskAsync(commune, dossier.Id);
        var stranger = await (await Given.ACommuneAsync()).SignInAsync(Role.Leader);

        foreach (var address in new[] { OneStopLinks.ReceiptSlip(dossier.Code), OneStopLinks.Slip(slip.Id) })
        {
            (await stranger.Client.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        }

        (await ReadingsOfAsync(commune, dossier.Id)).ShouldBe(0);
    }

    private static async Task<ReceivedDossier> ReceiveAsync(Commune commune)
    {
        var code = $"9.{commune.Code}";
        await commune.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            var shipped = new ShippedProcedure(code, "Đăng ký khai sinh", false, null, [], []);
            var procedure = new Procedure(shipped, new ProcedureField("HT", "Hộ tịch"));
            database.Add(procedure);
            database.Add(
                new ProcedureVersion(
                    procedure,
                    new ShippedVersion(new DateOnly(2025, 7, 1), null, null, Content, []),
                    commune.Clock.GetUtcNow()
                )
            );
            await services.GetRequiredService<UnitOfWork>().CommitAsync([], null, CancellationToken.None);
        });
        var received = await commune.ActAsync(
            Role.Receptionist,
            services =>
                services
                    .GetRequiredService<ReceiveDossierHandler>()
                    .HandleAsync(
                        new ReceiveDossierCommand
                        {
                            ProcedureCode = code,
                            UnitId = commune.Id,
                            Owner = new TypedParty
                            {
                                Name = "Trần Thị Mai",
                                Identity = Identity,
                                Address = "Thôn 4",
                            },
                            Papers = [new ReceivedPaper("GCS", PaperKind.Original, 1)],
                        },
                        CancellationToken.None
                    )
        );
        return received.Value;
    }

    private static ProcedureContent Content { get; } =
        new(
            [],
            [ApplicantKind.Citizen],
            null,
            [new ProcedureComponent("GCS", "Giấy chứng sinh", PaperKind.Original, 1, IsRequired: true, When: null)],
            new TimeLimit(3, TimeLimitUnit.WorkingDays),
            null,
            [],
            [],
            OnlineLevel.Partial,
            new ProcedureFlags(false, false, false, false, false, false, false, false)
        );

    private static Task<SupplementSlip> AskAsync(Commune commune, Guid dossierId) =>
        commune.ActAsync(
            Role.Officer,
            async services =>
            {
                var database = services.GetRequiredService<OneStopDbContext>();
                var dossier = await database.Dossiers.SingleAsync(dossier => dossier.Id == dossierId);
                var owner = new PartyDescription { Kind = ApplicantKind.Citizen, Name = "Trần Thị Mai" };
                var slip = new SupplementSlip(commune.Id, dossierId, dossier.ProcedureId, owner)
                {
                    IssuedAt = commune.Clock.GetUtcNow(),
                    Papers = [new AskedPaper("Giấy chứng sinh", 1, "Bản chính", null)],
                    Reason = "Thiếu giấy chứng sinh.",
                    IssuedBy = commune.The(Role.Officer).FullName,
                };
                var issued = await services.GetRequiredService<SupplementSlips>().IssueAsync(slip, CancellationToken.None);
                (
                    await services.GetRequiredService<UnitOfWork>().CommitAsync([issued], null, CancellationToken.None)
                ).Failed.ShouldBeFalse();
                return slip;
            }
        );

    private static Task<int> ReadingsOfAsync(Commune commune, Guid dossierId) =>
        commune.InScopeAsync(services =>
            services.GetRequiredService<OneStopDbContext>().Readings.CountAsync(reading => reading.DossierId == dossierId)
        );
}
