using System.Security.Cryptography;

namespace CaiCach.Host.Verbs.Backups;

/// <summary>Files that nobody but the owner may read, for they hold personal data and keys.</summary>
internal static class PrivateFiles
{
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }

    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Writes a stream into a new file.</summary>
    public static async Task CopyAsync(Stream content, string path, CancellationToken cancellationToken)
    {
        CreateFolder(Path.GetDirectoryName(path)!);
        await using var file = Create(path);
        await content.CopyToAsync(file, cancellationToken);
    }

    public static async Task<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
    }
}
