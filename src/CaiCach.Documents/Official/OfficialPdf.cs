using CaiCach.Documents.Reading.Pdf;

namespace CaiCach.Documents.Official;

/// <summary>Turns a .docx file into a PDF by LibreOffice, where that is installed.</summary>
public static class OfficialPdf
{
    private const string Tool = "soffice";
    private const string Source = "van-ban.docx";
    private const string Made = "van-ban.pdf";

    /// <summary>Largest PDF, in bytes (100 MB).</summary>
    private const long FileMaxBytes = 100L * 1024 * 1024;

    /// <summary>LibreOffice reserves far more address space than it uses.</summary>
    private const long MemoryBytes = 8L * 1024 * 1024 * 1024;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(60);

    /// <summary>Whether LibreOffice is there.</summary>
    public static bool IsAvailable => ToolProcess.IsInstalled(Tool);

    /// <summary>The PDF of a .docx file; null where LibreOffice is missing, fails or takes longer than a minute.</summary>
    /// <param name="docx">The file.</param>
    /// <param name="cancellationToken">Stops LibreOffice.</param>
    public static async Task<byte[]?> FromAsync(byte[] docx, CancellationToken cancellationToken)
    {
        // A profile of its own: two at once with the same one would wait for each other, and nothing is left of either.
        var folder = Directory.CreateTempSubdirectory("caicach-pdf-");
        try
        {
            var source = Path.Combine(folder.FullName, Source);
            await File.WriteAllBytesAsync(source, docx, cancellationToken);
            var run = await ToolProcess.RunAsync(
                new ToolCommand(
                    Tool,
                    [
                        "--headless",
                        "--norestore",
                        "--nolockcheck",
                        $"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile"))}",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.FullName,
                        source,
                    ]
                )
                {
                    TimeLimit = TimeLimit,
                    MemoryBytes = MemoryBytes,
                    FileBytes = FileMaxBytes,
                },
                cancellationToken
            );
            var made = Path.Combine(folder.FullName, Made);
            return run is { End: ToolEnd.Exited, ExitCode: 0 } && File.Exists(made)
                ? await File.ReadAllBytesAsync(made, cancellationToken)
                : null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
