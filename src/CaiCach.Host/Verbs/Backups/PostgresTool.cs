using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using CaiCach.Foundation.Writes;
using Npgsql;

namespace CaiCach.Host.Verbs.Backups;

/// <summary>Runs <c>pg_dump</c> and <c>pg_restore</c> as child processes; the password goes by the environment, never on the command line.</summary>
internal static class PostgresTool
{
    private static readonly TimeSpan Limit = TimeSpan.FromHours(6);
    private const int SaidMaxLength = 500;

    public static async Task<Result> RunAsync(
        string tool,
        string connectionString,
        IReadOnlyList<string> arguments,
        CancellationToken cancellationToken
    )
    {
        using var process = new Process { StartInfo = Start(tool, connectionString, arguments) };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return BackupErrors.ToolMissing(tool);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            var said = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            var line = (await said).ReplaceLineEndings(" ").Trim();
            return process.ExitCode == 0
                ? Result.Done()
                : BackupErrors.ToolFailed(tool, line.Length <= SaidMaxLength ? line : line[..SaidMaxLength]);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return BackupErrors.ToolTooSlow(tool, Limit);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    private static ProcessStartInfo Start(string tool, string connectionString, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Find(tool), arguments) { RedirectStandardError = true, UseShellExecute = false };
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        start.Environment["LC_ALL"] = "C";
        Set("PGHOST", connection.Host);
        Set("PGPORT", connection.Port.ToString(CultureInfo.InvariantCulture));
        Set("PGUSER", connection.Username);
        Set("PGPASSWORD", connection.Password);
        Set("PGDATABASE", connection.Database ?? connection.Username);
        Set("PGOPTIONS", connection.Options);
        Set("PGPASSFILE", connection.Passfile);
        Set("PGSSLROOTCERT", connection.RootCertificate);
        Set("PGSSLMODE", SslMode(connection.SslMode));
        return start;

        void Set(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                start.Environment[name] = value;
            }
        }
    }

    private static string SslMode(SslMode mode) =>
        mode switch
        {
            Npgsql.SslMode.VerifyCA => "verify-ca",
            Npgsql.SslMode.VerifyFull => "verify-full",
            _ => mode.ToString().ToLowerInvariant(),
        };

    // Debian keeps the programs of each version apart; the newest one can talk to every older server.
    private static string Find(string tool) =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .EnumerateDirectories("/usr/lib/postgresql")
                .OrderByDescending(folder =>
                    int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0
                )
                .Select(folder => Path.Combine(folder, "bin", tool))
                .FirstOrDefault(File.Exists)
                ?? tool
            : tool;
}
