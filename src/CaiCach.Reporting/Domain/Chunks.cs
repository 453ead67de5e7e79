namespace CaiCach.Reporting.Domain;

/// <summary>Neighbours that belong together.</summary>
internal static class Chunks
{
    /// <summary>Cuts a list where the key changes.</summary>
    public static IReadOnlyList<IReadOnlyList<T>> ChunkBy<T>(this IEnumerable<T> items, Func<T, string?> key)
    {
        var chunks = new List<List<T>>();
        foreach (var item in items)
        {
            if (chunks.Count == 0 || key(chunks[^1][^1]) != key(item))
            {
                chunks.Add([]);
            }

            chunks[^1].Add(item);
        }

        return chunks;
    }
}
