using System.Diagnostics;

namespace CaiCach.Testing;

/// <summary>A file system of a few kilobytes, which truly runs full; only root can have one.</summary>
public sealed class TinyDisk : IDisposable
{
    private readonly string _folder;

    private TinyDisk(string folder) => _folder = folder;

    /// <summary>Mounts it; null where the system does not let us.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="size">As <c>mount -t tmpfs</c> takes it, e.g. <c>256k</c>.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public static async Task<TinyDisk?> TryMountAsync(string folder, string size, CancellationToken cancellationToken)
    {
        if (!Environment.IsPrivilegedProcess || !File.Exists("/usr/bin/mount"))
        {
            return null;
        }

        using var mount = Process.Start(
            new ProcessStartInfo("/usr/bin/mount", ["-t", "tmpfs", "-o", $"size={size}", "tmpfs", folder])
            {
                UseShellExecute = false,
                RedirectStandardError = true,
            }
        )!;
        await mount.WaitForExitAsync(cancellationToken);
        return mount.ExitCode == 0 ? new TinyDisk(folder) : null;
    }

    /// <summary>Unmounts it.</summary>
    public void Dispose()
    {
        using var unmount = Process.Start("/usr/bin/umount", [_folder]);
        unmount.WaitForExit(10_000);
    }
}
