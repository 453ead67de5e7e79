namespace CaiCach.Planning.Tests.Domain.Reading;

/// <summary>The real plans with gold readings, which stand beside the checkout on the build machine and are not part of the repository.</summary>
internal static class SharedPlans
{
    /// <summary>The folder; null where it is not beside the checkout.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>The plans that have a gold reading, with its file.</summary>
    public static IReadOnlyList<(string File, string Gold)> WithGold { get; } =
    [
        ("hoang-tien-2023.docx", "hoang-tien-2023.json"),
        ("hoang-tien-2023.pdf", "hoang-tien-2023.json"),
        ("hoang-tien-2023.txt", "hoang-tien-2023.json"),
        ("hai-duong-2024.txt", "hai-duong-2024.json"),
    ];

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
