using System.Text.RegularExpressions;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Domain;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Indicators.Tests.Data;

/// <summary>The targets of plans that were looked at, and the indicators that tell them. The table of targets is <c>seed-targets.csv</c>.</summary>
public sealed partial class SeedTargetsTests
{
    /// <summary>Rows whose words name such records and mean none that the system has.</summary>
    private static readonly Dictionary<string, string> NotThoseRecords = new(StringComparer.Ordinal)
    {
        ["S1-28"] = "rules within procedures, counted by hand",
        ["S2-24"] = "how people pay in shops",
    };

    [Fact]
    public async Task EveryTarget_HasAnIndicator_ThatIsComputedWhereTheRecordsExist()
    {
        var bound = (await File.ReadAllLinesAsync(Path.Combine(HereFolder(), "Data", "seed-bindings.txt")))
            .Select(line => line.Split(' '))
            .ToDictionary(parts => parts[0], parts => parts[1..], StringComparer.Ordinal);
        var catalogue = await CatalogueAsync();
        bound.Values.SelectMany(codes => codes).ShouldAllBe(code => catalogue.Definition(code) != null);
        var rows = (await File.ReadAllLinesAsync(Path.Combine(HereFolder(), "Data", "seed-targets.csv"))).Skip(1).ToList();
        var wrong = new List<string>();
        foreach (var row in rows)
        {
            var id = row.Split(',')[0];
            if (!bound.TryGetValue(id, out var codes))
            {
                wrong.Add($"{id} is bound to nothing");
            }
            else if (NamesOurRecords().IsMatch(row.Split(',', 6)[5]) && !NotThoseRecords.ContainsKey(id))
            {
                wrong.AddRange(
                    codes
                        .Where(code => catalogue.Definition(code)!.Kind != IndicatorKind.Computed)
                        .Select(code => $"{id} names records that are here, and {code} is not computed: {row}")
                );
            }
        }

        rows.Count.ShouldBeGreaterThan(100);
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task EveryIndicator_CanBeCounted_ListedAndDescribed()
    {
        var commune = await Given.ACommuneAsync();
        var table = await commune.InScopeAsync(services =>
            services
                .GetRequiredService<IIndicators>()
                .ReadAsync(commune.Id, Period.OfQuarter(2026, 1), PeriodCutoff.Calendar, TestContext.Current.CancellationToken)
        );
        table.Value.Indicators.Count.ShouldBeGreaterThan(100);
        table.Value.Indicators.ShouldAllBe(value => value.Value == null || value.Value == 0);
        var leader = await commune.SignInAsync(Role.Leader);
        foreach (var code in new[] { "HS-51", "TT-01", "TT-08", "BC-01", "KH-01", "NV-21", "DG-12", "DG-14" })
        {
            (await leader.GetAsync($"/chi-tieu/{code}?ky=2026-Q1")).ShouldSay(code);
        }
    }

    private static async Task<IndicatorCatalogue> CatalogueAsync()
    {
        var commune = await Given.ACommuneAsync();
        return await commune.InScopeAsync(services => Task.FromResult(services.GetRequiredService<IndicatorCatalogue>()));
    }

    private static string HereFolder() => Path.Combine(Root(), "tests", "CaiCach.Indicators.Tests");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CaiCach.slnx")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    [GeneratedRegex(
        @"\b(?:dossiers?|procedures|procedure (?:catalogue|handling)|payments?|ratings?|tasks?|report register)\b",
        RegexOptions.None,
        1000
    )]
    private static partial Regex NamesOurRecords();
}
