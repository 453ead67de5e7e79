using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Papers;
using CaiCach.OneStop.Features.Papers.DigitisePapers;
using CaiCach.OneStop.Tests.Features.Imports;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Papers;

/// <summary>Scans of a test, and papers made of them through the real handlers.</summary>
internal static class GivenPapers
{
    public static string Page(string code) => $"/mot-cua/ho-so/{code}/so-hoa";

    /// <summary>A small scan with some lines.</summary>
    public static TestFile Scan(string name = "trang.png", int shade = 20) => new(name, Png(shade));

    public static Task<DossierComponent> ComponentAsync(this Commune commune, string code, string component = "CS") =>
        commune.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            var dossier = await database.Dossiers.SingleAsync(dossier => dossier.Code == code);
            return await database.Components.AsNoTracking().SingleAsync(one => one.DossierId == dossier.Id && one.Code == component);
        });

    /// <summary>The birth attestation of a dossier, digitised at the desk.</summary>
    public static async Task DigitiseAsync(
        this Commune commune,
        string code,
        string component = "CS",
        DateOnly? validTo = null,
        int shade = 20
    )
    {
        var paper = await commune.ComponentAsync(code, component);
        await commune.ActAsync(
            Role.Receptionist,
            async services =>
            {
                using var content = new MemoryStream(Png(shade));
                var result = await services
                    .GetRequiredService<UploadPaperHandler>()
                    .HandleAsync(
                        new UploadPaperCommand
                        {
                            DossierCode = code,
                            ComponentId = paper.Id,
                            Files = [new UploadedFile("trang.png", content, content.Length)],
                            ValidTo = validTo,
                        },
                        CancellationToken.None
                    );
                result.Errors.ShouldBeEmpty();
                return true;
            }
        );
        await commune.RunJobsAsync();
    }

    public static Task<List<StoredPaper>> StoredAsync(this Commune commune) =>
        commune.InScopeAsync(services =>
            services.GetRequiredService<OneStopDbContext>().StoredPapers.AsNoTracking().OrderBy(paper => paper.StoredAt).ToListAsync()
        );

    public static Task<List<PaperFile>> HistoryAsync(this Commune commune) =>
        commune.InScopeAsync(services =>
            services.GetRequiredService<OneStopDbContext>().PaperFiles.AsNoTracking().OrderBy(file => file.RecordedAt).ToListAsync()
        );

    public static Task<string?> ReuseAsync(this Commune commune, string code, Guid componentId, Guid storedId) =>
        commune.ActAsync(
            Role.Receptionist,
            async services =>
                CodeOf(
                    await services
                        .GetRequiredService<ReusePaperHandler>()
                        .HandleAsync(new ReusePaperCommand(code, componentId, storedId), CancellationToken.None)
                )
        );

    public static Task<string?> UploadAsync(
        this Commune commune,
        string code,
        Guid componentId,
        string name,
        byte[] bytes,
        PaperSource source = PaperSource.Scanned
    ) =>
        commune.ActAsync(
            Role.Receptionist,
            async services =>
            {
                using var content = new MemoryStream(bytes);
                var result = await services
                    .GetRequiredService<UploadPaperHandler>()
                    .HandleAsync(
                        new UploadPaperCommand
                        {
                            DossierCode = code,
                            ComponentId = componentId,
                            Source = source,
                            Files = [new UploadedFile(name, content, content.Length)],
                        },
                        CancellationToken.None
                    );
                return CodeOf(result);
            }
        );

    private static string? CodeOf(Result result) => result.Failed ? result.Errors[0].Code : null;

    private static byte[] Png(int shade)
    {
        const int wide = 240;
        const int high = 340;
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < high; y++)
            {
                zip.WriteByte(0);
                zip.Write([.. Enumerable.Repeat(y % 20 < 6 && y is > 20 and < 300 ? (byte)shade : (byte)250, wide)]);
            }
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, wide);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), high);
        header[8] = 8;
        byte[] signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
        return [.. signature, .. Chunk("IHDR", header), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string kind, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(kind), .. data, 0, 0, 0, 0];
    }
}
