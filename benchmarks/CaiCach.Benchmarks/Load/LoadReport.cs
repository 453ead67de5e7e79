using System.Globalization;
using System.Text;

namespace CaiCach.Benchmarks.Load;

/// <summary>The figures as Markdown.</summary>
internal static class LoadReport
{
    private const double AimMilliseconds = 50;

    public static void Print(
        IReadOnlyList<PageResult> results,
        IReadOnlyList<(string Table, long Rows)> sizes,
        IReadOnlyList<string> forgotten,
        string loadBefore,
        string loadAfter
    )
    {
        var text = new StringBuilder();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} cores; load average {loadBefore} before, {loadAfter} after. Rows: {string.Join(", ", sizes.Select(size => string.Create(CultureInfo.InvariantCulture, $"{size.Table} {size.Rows:N0}")))}."
        );
        Section(text, "Lists and dashboards", results, VisitKind.List);
        Section(text, "One thing, and forms", results, VisitKind.Page);
        Section(text, "Documents and workbooks", results, VisitKind.Document);
        var slow = results.Where(result => result.Visit.Kind == VisitKind.List && result.OneByOne.P95 >= AimMilliseconds).ToList();
        text.AppendLine()
            .AppendLine(
                slow.Count == 0
                    ? "Every list and dashboard is below 50 ms."
                    : "Above 50 ms: " + string.Join(", ", slow.Select(result => result.Visit.Path))
            )
            .AppendLine()
            .AppendLine("Not measured: " + string.Join("; ", Visits.NotMeasured.Select(route => $"`{route.Key}` ({route.Value})")) + ".");
        if (forgotten.Count > 0)
        {
            text.AppendLine().AppendLine("No visit is written for: " + string.Join(", ", forgotten));
        }

        Console.WriteLine(text);
    }

    private static void Section(StringBuilder text, string title, IReadOnlyList<PageResult> results, VisitKind kind)
    {
        text.AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"### {title}")
            .AppendLine()
            .AppendLine("| page | who | kB | p50 | p95 | p50 ×8 | p95 ×8 | statements | round trips | SQL p50 | SQL p95 | ratio |")
            .AppendLine("|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var row in results.Where(result => result.Visit.Kind == kind))
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| `{row.Visit.Path}` | {row.Visit.Who} | {row.Kilobytes:0} | {row.OneByOne.Median:0.0} | {row.OneByOne.P95:0.0} | {row.AtOnce.Median:0.0} | {row.AtOnce.P95:0.0} | {row.Statements} | {row.RoundTrips} | {row.Sql.Median:0.0} | {row.Sql.P95:0.0} | {row.Ratio:0.0} |"
            );
        }
    }
}
