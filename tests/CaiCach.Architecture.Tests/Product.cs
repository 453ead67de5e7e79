using System.Reflection;

namespace CaiCach.Architecture.Tests;

/// <summary>What the rules look at: our assemblies, their types, the repository's files.</summary>
internal static class Product
{
    /// <summary>Projects by level; a project may reference projects of lower levels only (shared design, "Rooms").</summary>
    public static readonly IReadOnlyDictionary<string, int> Levels = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["Foundation"] = 0,
        ["Documents"] = 0,
        ["Ui"] = 1,
        ["Organisation"] = 2,
        ["Indicators"] = 3,
        ["Planning"] = 4,
        ["OneStop"] = 4,
        ["Registers"] = 4,
        ["Records"] = 4,
        ["Voice"] = 5,
        ["Reporting"] = 5,
        ["Scoring"] = 6,
        ["Inspection"] = 6,
        ["Host"] = 7,
    };

    /// <summary>All assemblies of the product that have code.</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } =
    [
        .. Directory
            .EnumerateFiles(AppContext.BaseDirectory, "CaiCach.*.dll")
            .Append(Path.Combine(AppContext.BaseDirectory, "caicach.dll"))
            .Where(file => !file.EndsWith("Tests.dll", StringComparison.Ordinal) && !file.EndsWith("Testing.dll", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => Assembly.Load(AssemblyName.GetAssemblyName(file))),
    ];

    /// <summary>All types that somebody wrote, with those that the compiler made of pages.</summary>
    public static IReadOnlyList<Type> Types { get; } =
    [.. Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => !type.IsNested)];

    /// <summary>Folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The room (project) of an assembly, e.g. <c>Planning</c>.</summary>
    public static string RoomOf(Assembly assembly) => assembly.GetName().Name!.Replace("CaiCach.", "", StringComparison.Ordinal);

    /// <summary>Whether the assembly is a room: Foundation, Documents, Ui and Host have rules of their own.</summary>
    public static bool IsRoom(Assembly assembly) => Levels.TryGetValue(RoomOf(assembly), out var level) && level is > 1 and < 7;

    /// <summary>The text of each source file below <c>src/</c> with these endings, by its path in the repository.</summary>
    public static IReadOnlyList<(string Path, string Text)> Sources(params IReadOnlyList<string> endings) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Root, "src"), "*", SearchOption.AllDirectories)
                .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
                .Select(file => Path.GetRelativePath(Root, file))
                .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(path => (path, File.ReadAllText(Path.Combine(Root, path)))),
        ];

    /// <summary>Fails with the rule in words and all who break it, unless something was looked at and nobody breaks it.</summary>
    public static void ShouldHold(string rule, int lookedAt, IEnumerable<string> offenders)
    {
        lookedAt.ShouldBeGreaterThan(0, $"nothing to look at for: {rule}");
        var all = offenders.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        all.ShouldBeEmpty($"{rule}\n{string.Join('\n', all)}");
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
