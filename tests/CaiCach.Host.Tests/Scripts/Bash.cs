using System.Diagnostics;
using System.Runtime.Versioning;

namespace CaiCach.Host.Tests.Scripts;

/// <summary>Runs the repository's scripts as a person at a terminal would, with a data folder of the test's own.</summary>
[SupportedOSPlatform("linux")]
internal sealed class Bash : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("caicach-script-");

    public Bash()
    {
        // PostgreSQL runs as a user of its own when the tests run as root, and must reach its data.
        File.SetUnixFileMode(_folder.FullName, (UnixFileMode)Convert.ToInt32("755", 8));
    }

    public static string Root { get; } = FindRoot();

    public string VarFolder => _folder.FullName;

    public async Task<BashEnd> RunAsync(string commands, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("bash", ["-c", commands])
        {
            UseShellExecute = false,
            WorkingDirectory = Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("CAICACH_DATABASE");
        start.Environment["CAICACH_VAR"] = VarFolder;
        start.Environment["ROOT"] = Root;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new BashEnd(process.ExitCode, (await output).Trim(), (await error).Trim());
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CaiCach.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
