namespace CaiCach.Benchmarks.Load;

/// <summary>What one page cost.</summary>
/// <param name="Visit">The page and who opened it.</param>
/// <param name="Kilobytes">The size of the page.</param>
/// <param name="OneByOne">One request after the other.</param>
/// <param name="AtOnce">Eight under way at a time.</param>
/// <param name="Statements">SQL statements of one request, the ones that open and end the transaction included.</param>
/// <param name="RoundTrips">Round trips to PostgreSQL of one request.</param>
/// <param name="Sql">The same statements sent without the program.</param>
internal sealed record PageResult(
    Visit Visit,
    double Kilobytes,
    Latency OneByOne,
    Latency AtOnce,
    int Statements,
    int RoundTrips,
    Latency Sql
)
{
    /// <summary>How many times the bare SQL the page takes.</summary>
    public double Ratio => OneByOne.Median / Sql.Median;
}
