using CaiCach.Benchmarks.Load;

namespace CaiCach.Benchmarks.Dossiers;

/// <summary>How many a second the program does, and how many are done without it.</summary>
internal sealed record Pair(double OverHttp, double Bare)
{
    /// <summary>The program's share of what could be had.</summary>
    public double Ratio => OverHttp / Bare;
}

/// <summary>What was measured with so many dossiers in the database.</summary>
/// <param name="Size">How many.</param>
/// <param name="Filled">How long the demonstration took to make them.</param>
/// <param name="Writes">Dossiers a second from reception to return, six writes each.</param>
/// <param name="LookUp">Look-ups by code a second.</param>
/// <param name="Page">The same as the page that citizens see, a second.</param>
/// <param name="Lists">Lists, one request after the other.</param>
internal sealed record DossierFigures(
    int Size,
    TimeSpan Filled,
    Pair Writes,
    Pair LookUp,
    double Page,
    IReadOnlyList<(Visit Visit, Latency Latency)> Lists
);
