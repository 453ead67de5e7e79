namespace CaiCach.Planning.Tests.Domain.Reading;

/// <summary>The real plans with gold readings, which stand beside the checkout on the build machine and are not part of the repository.</summary>
internal static class SharedPlans
{
    /// <summary>The folder; null where it is not beside the checkout.</summary>
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CaiCach.slnx")))
            {
                var plans = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "plans"));
                return Directory.Exists(plans) ? plans : null;
            }
        }

        return null;
    }
}
