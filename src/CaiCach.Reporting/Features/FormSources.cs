using CaiCach.Indicators.Contracts;

namespace CaiCach.Reporting.Features;

/// <summary>Other systems beside a statistical form.</summary>
internal static class FormSources
{
    /// <summary>How far each differs up to the end of a day.</summary>
    public static async Task<IReadOnlyList<SourceDifference>> OnAsync(
        this IEnumerable<IRecordSources> sources,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var found = new List<SourceDifference>();
        foreach (var source in sources)
        {
            found.AddRange(await source.ReadAsync(day, cancellationToken));
        }

        return found;
    }
}
