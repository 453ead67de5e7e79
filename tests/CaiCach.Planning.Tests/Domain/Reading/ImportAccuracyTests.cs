using System.Globalization;
using System.Text;
using CaiCach.Documents.Reading;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Domain.Reading;

namespace CaiCach.Planning.Tests.Domain.Reading;

/// <summary>Reads the real plans that stand beside the checkout and holds the aims of docs/import-accuracy.md.</summary>
public sealed class ImportAccuracyTests(ITestOutputHelper output)
{
    /// <summary>Most errors per field of a .docx; least share of a text PDF and of flattened text.</summary>
    private static readonly Dictionary<string, (int MostErrors, double LeastShare)> Aims = new(StringComparer.Ordinal)
    {
        [".docx"] = (1, 0),
        [".pdf"] = (int.MaxValue, 0.95),
        [".txt"] = (int.MaxValue, 0.90),
    };

    [Fact]
    public async Task Read_WhenRealPlansAreBesideTheCheckout_MeetsTheAimOfEachField()
    {
        if (SharedPlans.Folder is not { } folder)
        {
            output.WriteLine("shared/plans is not beside this checkout; OwnPlansTests hold the reader here.");
            return;
        }

        var table = new StringBuilder("| plan | field | right | of | share |\n|---|---|---:|---:|---:|\n");
        var failures = new List<string>();
        foreach (var (file, goldFile) in SharedPlans.WithGold)
        {
            var (mostErrors, leastShare) = Aims[Path.GetExtension(file)];
            var gold = PlanReadingJson.Read(await File.ReadAllTextAsync(Path.Combine(folder, "gold", goldFile)));
            var misses = new List<string>();
            foreach (var score in PlanScore.Of(await ReadAsync(Path.Combine(folder, file)), gold, misses))
            {
                table.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"| {file} | {score.Field} | {score.Right} | {score.Of} | {score.Share:0.00} |"
                );
                if (score.Errors > mostErrors || score.Share < leastShare)
                {
                    failures.Add($"{file}: {score.Field} {score.Right}/{score.Of}");
                }
            }

            output.WriteLine(file + "\n  " + string.Join("\n  ", misses));
        }

        output.WriteLine(table.ToString());
        failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task Read_WhenOcrHasLostTheDiacritics_ReadsTargetsAndSaysSo()
    {
        if (SharedPlans.Folder is { } folder)
        {
            var reading = await ReadAsync(Path.Combine(folder, "nhat-quang-2021-2025.ocr.txt"));
            output.WriteLine(PlanReadingJson.Write(reading));
            reading.Targets.Count.ShouldBeGreaterThan(10);
            reading.Header.Period.ShouldBe(new PeriodReading(new DateOnly(2021, 1, 1), new DateOnly(2025, 12, 31)));
            reading.Warnings.ShouldContain(w => w.Message == PlanReadingErrors.NoDiacritics);
        }
    }

    [Fact]
    public async Task Read_WhenThePlanIsOneOfInspection_RefusesWithItsTitle()
    {
        if (SharedPlans.Folder is { } folder)
        {
            var result = new PlanReader().Read(await DocumentAsync(Path.Combine(folder, "tu-ky-inspection-2023.txt")));
            result.Failed.ShouldBeTrue();
            result.Errors[0].Code.ShouldBe("planning.import.not_a_reform_plan");
        }
    }

    private static async Task<PlanReading> ReadAsync(string path) => new PlanReader().Read(await DocumentAsync(path)).Value;

    private static async Task<DocumentText> DocumentAsync(string path)
    {
        await using var file = File.OpenRead(path);
        var document = await new DocumentReader().ReadAsync(file, progress: null, TestContext.Current.CancellationToken);
        document.Refusal.ShouldBeNull();
        return document.Text!;
    }
}
