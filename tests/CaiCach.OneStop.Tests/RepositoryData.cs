using CaiCach.Foundation.Catalogues;

namespace CaiCach.OneStop.Tests;

/// <summary>The repository's own <c>data/</c>.</summary>
internal static class RepositoryData
{
    internal static DataFiles Files { get; } = new(Path.Combine(FindRoot(), "data"));

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
