using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace CaiCach.Foundation.Catalogues;

/// <summary>Where the files of <c>data/</c> lie: facts of the law that change without a release.</summary>
public sealed class DataFiles
{
    /// <summary>The setting that names another folder.</summary>
    public const string Setting = "CAICACH_DATA";

    private readonly string _root;

    /// <summary>Takes the folder; it must exist.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder: a wrong setting or a broken installation.</exception>
    public DataFiles(string root)
    {
        _root = Path.GetFullPath(root);
        if (!Directory.Exists(_root))
        {
            throw new DirectoryNotFoundException($"{Setting}: there is no folder {_root}");
        }
    }

    /// <summary>The folder that the setting <c>CAICACH_DATA</c> names, else <c>data/</c> beside the executable.</summary>
    public static DataFiles Locate(IConfiguration configuration) =>
        new(configuration[Setting] is { Length: > 0 } configured ? configured : Path.Combine(AppContext.BaseDirectory, "data"));

    /// <summary>The full path of a file, given relative to <c>data/</c> with forward slashes.</summary>
    public string PathOf(string relativePath) => Path.Combine(_root, relativePath);

    /// <summary>The names of the files of a folder below <c>data/</c> that match a pattern, relative to <c>data/</c>, in order.</summary>
    public IReadOnlyList<string> List(string folder, string pattern) =>
        [
            .. Directory
                .EnumerateFiles(PathOf(folder), pattern)
                .Select(path => $"{folder}/{Path.GetFileName(path)}")
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>What changes when the content of a file does: the SHA-256 of its bytes, in hexadecimal digits.</summary>
    public string FingerprintOf(string relativePath)
    {
        using var content = File.OpenRead(PathOf(relativePath));
        return Convert.ToHexString(SHA256.HashData(content));
    }

    /// <summary>Reads a JSON file strictly: an unknown or a missing field is an error.</summary>
    /// <exception cref="InvalidDataException">The file is not what it should be; the message names it.</exception>
    public T ReadJson<T>(string relativePath)
    {
        using var content = File.OpenRead(PathOf(relativePath));
        try
        {
            return JsonSerializer.Deserialize<T>(content, CatalogueJson.Options)
                ?? throw new InvalidDataException($"{PathOf(relativePath)} is empty.");
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"{PathOf(relativePath)}: {broken.Message}", broken);
        }
    }
}
