using System.Globalization;
using System.Text;

namespace CaiCach.Benchmarks.Dossiers;

/// <summary>The figures as Markdown.</summary>
internal static class DossierReport
{
    public static void Print(IReadOnlyList<DossierFigures> figures, string load)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores; load average {load} at the end.")
            .AppendLine()
            .AppendLine("| dossiers | demo | HTTP | bare SQL | share | look-up | least endpoint | share | look-up page |")
            .AppendLine("|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var row in figures)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {row.Size:N0} | {row.Filled.TotalSeconds:0} s | {row.Writes.OverHttp:0.0}/s | {row.Writes.Bare:0.0}/s | {row.Writes.Ratio:0.00} | {row.LookUp.OverHttp:0}/s | {row.LookUp.Bare:0}/s | {row.LookUp.Ratio:0.00} | {row.Page:0}/s |"
            );
        }

        text.AppendLine()
            .AppendLine(
                "| list | who |"
                    + string.Concat(figures.Select(row => string.Create(CultureInfo.InvariantCulture, $" p50 at {row.Size:N0} | p95 |")))
            )
            .AppendLine("|---|---|" + string.Concat(figures.Select(_ => "---:|---:|")));
        for (var i = 0; i < figures[0].Lists.Count; i++)
        {
            var visit = figures[0].Lists[i].Visit;
            var cells = figures.Select(row =>
                string.Create(CultureInfo.InvariantCulture, $" {row.Lists[i].Latency.Median:0.0} | {row.Lists[i].Latency.P95:0.0} |")
            );
            text.AppendLine(CultureInfo.InvariantCulture, $"| `{visit.Path}` | {visit.Who} |{string.Concat(cells)}");
        }

        Console.WriteLine(text);
    }
}
