using System.IO.Compression;
using System.Text;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Features.Procedures.EditVersion;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Procedures;

/// <summary>Files of the catalogue, uploaded as its keeper does.</summary>
internal static class GivenFiles
{
    /// <summary>The place of the publishing decision while nothing lies there.</summary>
    public const string Decision = "/";

    /// <summary>The place of the template of the usual application form while nothing lies there.</summary>
    public const string Form = "TK/";

    public static TestFile Pdf(string name = "quyet-dinh.pdf") =>
        new(name, Encoding.ASCII.GetBytes("%PDF-1.4\n%%EOF\n"), "application/pdf");

    /// <summary>A Word file, as far as its parts tell.</summary>
    public static TestFile Docx(string name = "to-khai.docx") => new(name, Office("word/document.xml"));

    public static TestFile Xlsx(string name = "bang-ke.xlsx") => new(name, Office("xl/workbook.xml"));

    public static string ShelfOf(string code, Guid versionId) => $"/mot-cua/thu-tuc/{code}/tep?phienBan={versionId}";

    /// <summary>A version from a day on, saved as the keeper does; what it says is what the one before it says.</summary>
    public static async Task<ProcedureVersion> SaveVersionAsync(
        this Commune commune,
        string code,
        DateOnly from,
        PublicationDecision? decision = null,
        IReadOnlyList<string>? withoutTemplates = null
    )
    {
        var before = (await commune.VersionsAsync(code))[^1];
        var command = new SaveVersionCommand(code, null, 0, from, decision ?? before.Decision, before.Content)
        {
            WithoutTemplates = withoutTemplates ?? [],
        };
        var saved = await commune.ActAsync(
            Role.Administrator,
            services => services.GetRequiredService<SaveVersionHandler>().HandleAsync(command, CancellationToken.None)
        );
        saved.Errors.ShouldBeEmpty();
        return (await commune.VersionsAsync(code))[^1];
    }

    /// <summary>Puts a file where none lies.</summary>
    public static async Task<Page> UploadAsync(this TestUser keeper, string code, Guid versionId, string place, TestFile file) =>
        await (await keeper.GetAsync(ShelfOf(code, versionId))).PostFormAsync("#tai-tep", ("Place", place), ("Upload", file));

    public static Task<List<ProcedureVersion>> VersionsAsync(this Commune commune, string code) =>
        commune.InScopeAsync(services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            return database
                .Versions.AsNoTracking()
                .Where(one => database.Procedures.Any(procedure => procedure.Id == one.ProcedureId && procedure.Code == code))
                .OrderBy(one => one.EffectiveFrom)
                .ToListAsync();
        });

    /// <summary>The files that stand with a version, by their place.</summary>
    public static Task<List<VersionFile>> FilesAsync(this Commune commune, Guid versionId) =>
        commune.InScopeAsync(services =>
            services.GetRequiredService<OneStopDbContext>().FilesOf([versionId]).OrderBy(file => file.ComponentCode).ToListAsync()
        );

    private static byte[] Office(string main)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create))
        {
            foreach (var part in new[] { "[Content_Types].xml", main })
            {
                var entry = zip.CreateEntry(part);
                entry.LastWriteTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var writer = new StreamWriter(entry.Open());
                writer.Write("<Types/>");
            }
        }

        return content.ToArray();
    }
}
