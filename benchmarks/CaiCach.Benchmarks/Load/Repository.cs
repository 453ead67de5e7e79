namespace CaiCach.Benchmarks.Load;

/// <summary>Where things are in the checkout that this program was built in.</summary>
internal static class Repository
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    /// <summary>The checkout.</summary>
    public static string Root { get; } = Find();

    /// <summary>The program as it was built together with this one.</summary>
    public static string Program => Path.Combine(Root, "src", "CaiCach.Host", "bin", Configuration, "net10.0", "caicach.dll");

    /// <summary>Every route of the product, as the architecture tests keep them.</summary>
    public static string Routes => Path.Combine(Root, "tests", "CaiCach.Architecture.Tests", "Golden", "RouteTests.routes.txt");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CaiCach.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("This program runs within the checkout that it was built in.");
    }
}
