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
        var document = await new DocumentReader().ReadAsync(file, progress: null, cancellationToken);
        return PlanningRoom.PlanReader.Read(document.Text ?? throw new InvalidOperationException($"{path} was refused.")).Value;
    }
}
