using System.Diagnostics;
using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.Reporting.Tests;

/// <summary><c>caicach report</c> as scripts run it: a process with exit codes (contracts/cli-and-api.md).</summary>
public sealed class ReportVerbTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Report_OfAQuarter_WritesTheFileOfThePageAndEndsWithZero()
    {
        var (commune, _) = await FigureScene.OfQ1Async();
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var report = await (await coordinator.GetAsync("/bao-cao/lap")).PostFormAsync(("PeriodCode", "2026-Q1"));
        var folder = Directory.CreateTempSubdirectory("caicach-report-");
        var file = Path.Combine(folder.FullName, "bao-cao.docx");

        var (code, error) = await RunAsync(
            "--unit",
            commune.Code,
            "--period",
            "2026-Q1",
            "--as-of",
            "2026-03-14",
            "--outline",
            "progress",
            "-o",
            file
        );

        error.ShouldBe("");
        code.ShouldBe(0);
        var written = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        DocxText.ShouldBeValid(written);
        var page = await coordinator.Client.GetByteArrayAsync(report.Path + "/word");
        LinesAfterTheHead(written).ShouldBe(LinesAfterTheHead(page));
        folder.Delete(recursive: true);
    }

    /// <summary>Whether or not this machine has LibreOffice: the program sees none, then a script in its place that knows LibreOffice's arguments.</summary>
    [Fact]
    public async Task Report_AsPdf_IsMadeByLibreOffice_AndRefusedInWordsWithoutIt()
    {
        var (commune, _) = await FigureScene.OfQ1Async();
        var folder = Directory.CreateTempSubdirectory("caicach-report-");
        var file = Path.Combine(folder.FullName, "bao-cao.pdf");
        string[] arguments = ["--unit", commune.Code, "--period", "2026-Q1", "--outline", "cchc", "-o", file];
        var bin = folder.CreateSubdirectory("bin").FullName;

        var (refused, error) = await RunAsync(bin, arguments);

        refused.ShouldBe(1);
        error.ShouldContain("chưa cài LibreOffice");
        File.Exists(file).ShouldBeFalse();
        var script = Path.Combine(bin, "soffice");
        const string Fake = """
            #!/bin/sh
            while [ $# -gt 1 ]; do case "$1" in --outdir) out="$2";; --convert-to) kind="$2";; esac; shift; done
            [ "$kind" = pdf ] && [ -s "$1" ] && printf '%%PDF-1.4\n' > "$out/van-ban.pdf"
            """;
        await File.WriteAllTextAsync(script, Fake.ReplaceLineEndings("\n") + "\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var (made, complaint) = await RunAsync(bin, arguments);

        complaint.ShouldBe("");
        made.ShouldBe(0);
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldStartWith("%PDF-");
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(
        1,
        "Không có đơn vị nào mã",
        "--unit",
        "KHONG-CO",
        "--period",
        "2026-Q1",
        "--outline",
        "progress",
        "-o",
        "/tmp/khong-ghi.docx"
    )]
    [InlineData(1, "đề cương", "--unit", "{commune}", "--period", "2026-Q1", "--outline", "khac", "-o", "/tmp/khong-ghi.docx")]
    [InlineData(1, "Không ghi được tệp", "--unit", "{commune}", "--period", "2026-Q1", "--outline", "progress", "-o", "/khong-co/b.docx")]
    [InlineData(2, "--period", "--unit", "{commune}", "--period", "2026-Q7", "--outline", "progress", "-o", "/tmp/khong-ghi.docx")]
    [InlineData(2, "--outline", "--unit", "{commune}", "--period", "2026-Q1", "-o", "/tmp/khong-ghi.docx")]
    public async Task Report_OfWhatCannotBe_SaysSoInOneLineAndEndsWithItsCode(int expected, string words, params string[] arguments)
    {
        var commune = await Given.ACommuneAsync();

        var (code, error) = await RunAsync([
            .. arguments.Select(argument => argument.Replace("{commune}", commune.Code, StringComparison.Ordinal)),
        ]);

        code.ShouldBe(expected, error);
        error.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain(words);
        File.Exists("/tmp/khong-ghi.docx").ShouldBeFalse();
    }

    /// <summary>Number, place and day of a draft are those of the moment it is made in; the rest is the same on page and command line.</summary>
    private static string[] LinesAfterTheHead(byte[] file) =>
        [.. DocxText.Of(file).Split('\n').SkipWhile(line => !line.StartsWith("[Title]", StringComparison.Ordinal))];

    private static Task<(int Code, string Error)> RunAsync(params string[] arguments) => RunAsync(tools: null, arguments);

    private static async Task<(int Code, string Error)> RunAsync(string? tools, string[] arguments)
    {
        var harness = await Harness.CurrentAsync();
        var database = await harness.DatabaseAsync();
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "caicach"), ["report", .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["CAICACH_DATABASE"] = database.ApplicationConnectionString;
        start.Environment["CAICACH_DATABASE_OWNER"] = database.OwnerConnectionString;
        start.Environment["CAICACH_VAR"] = harness.VarFolder;
        if (tools is not null)
        {
            start.Environment["PATH"] = tools;
        }

        using var process = Process.Start(start)!;
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(Patience);
        try
        {
            var error = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.StandardOutput.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            return (process.ExitCode, await error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
