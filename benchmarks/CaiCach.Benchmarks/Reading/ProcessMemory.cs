using System.Globalization;

namespace CaiCach.Benchmarks.Reading;

/// <summary>Reads from /proc how much memory a process and those that it started hold.</summary>
internal static class ProcessMemory
{
    /// <summary>Resident bytes of a process and all below it; 0 when it has ended.</summary>
    public static long OfTree(int processId)
    {
        var parents = new Dictionary<int, int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) && Field(id, "PPid:") is { } parent)
            {
                parents[id] = (int)parent;
            }
        }

        return parents.Keys.Where(id => IsBelow(id, processId, parents)).Sum(id => (Field(id, "VmRSS:") ?? 0) * 1024);
    }

    private static bool IsBelow(int id, int root, Dictionary<int, int> parents)
    {
        for (var at = id; at != 0; at = parents.GetValueOrDefault(at))
        {
            if (at == root)
            {
                return true;
            }
        }

        return false;
    }

    private static long? Field(int processId, string name)
    {
        try
        {
            var line = File.ReadLines($"/proc/{processId}/status")
                .FirstOrDefault(candidate => candidate.StartsWith(name, StringComparison.Ordinal));
            var words = line?.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            return words is { Length: > 1 } ? long.Parse(words[1], CultureInfo.InvariantCulture) : null;
        }
        catch (IOException)
        {
            // It ended meanwhile.
            return null;
        }
    }
}
