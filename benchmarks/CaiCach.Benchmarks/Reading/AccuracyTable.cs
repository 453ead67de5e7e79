using System.Diagnostics;
using System.Globalization;
using System.Text;
using CaiCach.Documents.Reading;
using CaiCach.Planning;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Tests.Domain.Reading;

namespace CaiCach.Benchmarks.Reading;

/// <summary>How well the reader does on the plans beside the checkout: the table of docs/import-accuracy.md.</summary>
internal static class AccuracyTable
{
    private static readonly string[] Conversions = ["-layout", "-raw"];

    public static async Task<int> PrintAsync(CancellationToken cancellationToken)
    {
        if (SharedPlans.Folder is not { } folder)
        {
            Console.WriteLine("../shared/plans is not beside this checkout: nothing to measure.");
            return 0;
        }

        var columns = new List<(string File, IReadOnlyList<FieldScore> Scores)>();
        foreach (var (file, gold) in SharedPlans.WithGold)
        {
            var expected = PlanReadingJson.Read(await File.ReadAllTextAsync(Path.Combine(folder, "gold", gold), cancellationToken));
            var misses = new List<string>();
            columns.Add((file, PlanScore.Of(await ReadAsync(Path.Combine(folder, file), cancellationToken), expected, misses)));
            misses.ForEach(miss => Console.Error.WriteLine($"{file}: {miss}"));
            foreach (var conversion in Conversions.Where(_ => file.EndsWith(".pdf", StringComparison.Ordinal)))
            {
                await using var text = await ConvertAsync(conversion, Path.Combine(folder, file), cancellationToken);
                var lost = new List<string>();
                columns.Add(($"pdftotext {conversion}", PlanScore.Of(await ReadAsync(text, cancellationToken), expected, lost)));
                lost.ForEach(miss => Console.Error.WriteLine($"pdftotext {conversion}: {miss}"));
            }
        }

        var table = new StringBuilder();
        table.AppendLine("| field | " + string.Join(" | ", columns.Select(column => column.File)) + " |");
        table.AppendLine("|---|" + string.Concat(columns.Select(_ => "---:|")));
        for (var i = 0; i < columns[0].Scores.Count; i++)
        {
            var cells = columns.Select(column =>
                string.Create(CultureInfo.InvariantCulture, $"{column.Scores[i].Right}/{column.Scores[i].Of}")
            );
            table.AppendLine($"| {columns[0].Scores[i].Field} | {string.Join(" | ", cells)} |");
        }

        Console.WriteLine(table);
        return 0;
    }

    private static async Task<PlanReading> ReadAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        return await ReadAsync(file, cancellationToken);
    }

    private static async Task<PlanReading> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        var document = await new DocumentReader().ReadAsync(content, progress: null, cancellationToken);
        return PlanningRoom.PlanReader.Read(document.Text ?? throw new InvalidOperationException("The document was refused.")).Value;
    }

    // People who have only the text of a PDF made it in one of these ways.
    private static async Task<MemoryStream> ConvertAsync(string option, string pdf, CancellationToken cancellationToken)
    {
        using var process = Process.Start(
            new ProcessStartInfo("pdftotext", [option, pdf, "-"]) { UseShellExecute = false, RedirectStandardOutput = true }
        )!;
        var text = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(text, cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        text.Position = 0;
        return text;
    }
}
