using CaiCach.Foundation.Catalogues;

namespace CaiCach.OneStop.Tests;

/// <summary>The repository's own <c>data/</c>.</summary>
internal static class RepositoryData
{
    internal static DataFiles Files { get; } = new(Path.Combine(FindRoot(), "data"));

    /// <summary>Loads from a data folder that holds this one file.</summary>
    internal static T LoadWith<T>(string path, string content, Func<DataFiles, T> load)
    {
        var folder = Directory.CreateTempSubdirectory("caicach-data-");
        try
        {
            var file = Path.Combine(folder.FullName, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, content);
            return load(new DataFiles(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

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
