using CaiCach.Foundation.Catalogues;

namespace CaiCach.Foundation.Tests;

/// <summary>The repository's own <c>data/</c>.</summary>
internal static class RepositoryData
{
    internal static string Root { get; } = FindRoot();

    internal static DataFiles Files { get; } = new(Path.Combine(Root, "data"));

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
