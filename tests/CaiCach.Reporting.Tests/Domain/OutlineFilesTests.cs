using System.Runtime.CompilerServices;
using CaiCach.Reporting.Domain;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Reporting.Tests.Domain;

/// <summary>The shipped outlines have every item that they should, and say what fills it or what it waits for.</summary>
public sealed class OutlineFilesTests
{
    /// <summary>The rows of the statistical annex (reports on administrative reform, guidance of Bộ Nội vụ).</summary>
    private static readonly string[] Annex = [.. "A1 A2 A3 A4 A5 A6 A7 B1 C1 C2 C3 C4 D1 E1 F1 F2 G1 G2 G3 G4 G5 G6".Split(' ')];

    [Theory]
    [InlineData("inspection-commune", "commune", 88)]
    [InlineData("inspection-division", "division", 57)]
    public async Task InspectionOutline_HasEveryItemOfTheList(string name, string kind, int count)
    {
        var listed = Listed()
            .Where(line => line.EndsWith("," + kind, StringComparison.Ordinal))
            .Select(line => line.Split(',')[0])
            .ToList();

        listed.Count.ShouldBe(count);
        (await OutlineAsync(name)).Items.Select(item => item.Id).Where(listed.Contains).ShouldBe(listed);
    }

    [Fact]
    public async Task InspectionOutlines_SayWhatFillsEachItem()
    {
        var lines = new List<string>();
        foreach (var name in new[] { "inspection-commune", "inspection-division" })
        {
            lines.AddRange((await OutlineAsync(name)).Items.Select(item => $"{item.Id} {HowFilled(item)}"));
        }

        Golden.Match(string.Join('\n', lines), "filled");
    }

    [Fact]
    public async Task StatisticalAnnex_HasEveryRow()
    {
        var rows = (await OutlineAsync("statistics")).Items.Where(item => item.Row is not null).ToList();

        Annex.ShouldAllBe(id => rows.Any(row => row.Id == id || row.Id.StartsWith(id + ".", StringComparison.Ordinal)));
        rows.ShouldAllBe(row => Annex.Contains(row.Id.Split('.')[0]));
        rows.Where(row => !row.IsFilled).ShouldAllBe(row => row.Text!.WaitsFor != null);
    }

    private static string HowFilled(OutlineItem item) =>
        (item.IsFilled, item.Text) switch
        {
            (true, { WaitsFor: { } room }) => $"is filled, the rest waits for {room}",
            (true, { What: not null }) => "is filled, the rest is written by hand",
            (true, _) => "is filled",
            (_, { WaitsFor: { } room }) => $"waits for {room}",
            (_, not null) => "is written by hand",
            _ => "is a heading",
        };

    private static async Task<ReportOutline> OutlineAsync(string name)
    {
        var commune = await Given.ACommuneAsync();
        return await commune.InScopeAsync(services => Task.FromResult(services.GetRequiredService<ReportOutlines>().Find(name)!));
    }

    private static string[] Listed([CallerFilePath] string file = "") =>
        File.ReadAllLines(Path.Combine(Path.GetDirectoryName(file)!, "inspection-outline.csv"));
}
