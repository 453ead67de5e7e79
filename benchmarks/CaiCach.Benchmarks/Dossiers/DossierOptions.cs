using System.Globalization;

namespace CaiCach.Benchmarks.Dossiers;

/// <summary>What the benchmark of the one-stop shop is driven with.</summary>
/// <param name="Sizes">How many dossiers there are already, for each run.</param>
/// <param name="Lives">Dossiers received and moved to their return in each round.</param>
/// <param name="Lookups">Look-ups in each round.</param>
/// <param name="Visits">Requests of each list.</param>
/// <param name="IsKept">Whether the database stays, for a run with <paramref name="IsFilled"/>.</param>
/// <param name="IsFilled">Whether the database of a run before, of the last of its sizes, is measured as it is.</param>
/// <param name="IsListsOnly">Whether the lists alone are opened.</param>
internal sealed record DossierOptions(
    IReadOnlyList<int> Sizes,
    int Lives,
    int Lookups,
    int Visits,
    bool IsKept = false,
    bool IsFilled = false,
    bool IsListsOnly = false
)
{
    /// <summary>Officials, or citizens, at once.</summary>
    public const int AtOnce = 8;

    /// <summary>Program and bare SQL take turns so many times; the median counts.</summary>
    public const int Rounds = 3;

    public static DossierOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new DossierOptions([100_000, 1_000_000], 400, 10_000, 100);
        for (var i = 0; i < arguments.Count; i++)
        {
            options = arguments[i] switch
            {
                "--sizes" => options with { Sizes = [.. arguments[++i].Split(',').Select(Number)] },
                "--lives" => options with { Lives = Number(arguments[++i]) },
                "--lookups" => options with { Lookups = Number(arguments[++i]) },
                "--visits" => options with { Visits = Number(arguments[++i]) },
                "--keep" => options with { IsKept = true },
                "--filled" => options with { IsFilled = true },
                "--lists" => options with { IsListsOnly = true },
                var unknown => throw new ArgumentException($"What is {unknown}?", nameof(arguments)),
            };
        }

        return options;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
