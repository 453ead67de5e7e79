using System.Globalization;

namespace CaiCach.Benchmarks.Figures;

/// <summary>What the benchmark of the figures is driven with.</summary>
/// <param name="Sizes">How many dossiers there are, for each run.</param>
/// <param name="Requests">Tables asked for, of the commune and of the province each.</param>
/// <param name="Communes">Communes of the province.</param>
/// <param name="IsKept">Whether the database stays, for a run with <paramref name="IsFilled"/>.</param>
/// <param name="IsFilled">Whether the database of a run before, of the last of its sizes, is measured as it is.</param>
internal sealed record FigureOptions(IReadOnlyList<int> Sizes, int Requests, int Communes, bool IsKept = false, bool IsFilled = false)
{
    public static FigureOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new FigureOptions([100_000, 1_000_000, 10_000_000], 60, 170);
        for (var i = 0; i < arguments.Count; i++)
        {
            options = arguments[i] switch
            {
                "--sizes" => options with { Sizes = [.. arguments[++i].Split(',').Select(Number)] },
                "--requests" => options with { Requests = Number(arguments[++i]) },
                "--communes" => options with { Communes = Number(arguments[++i]) },
                "--keep" => options with { IsKept = true },
                "--filled" => options with { IsFilled = true },
                var unknown => throw new ArgumentException($"What is {unknown}?", nameof(arguments)),
            };
        }

        return options;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
