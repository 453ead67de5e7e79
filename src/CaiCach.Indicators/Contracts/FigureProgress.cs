namespace CaiCach.Indicators.Contracts;

/// <summary>
/// Says how far counting from the records is. What is known now is counted beforehand; as of a moment of the past, or for a department, the records are
/// gone through, which for a province takes seconds. One for each scope of work.
/// </summary>
public sealed class FigureProgress
{
    /// <summary>Is told how many counts are done, out of how many, after each; null where nobody listens, and all are asked for in one go.</summary>
    public Func<int, int, CancellationToken, Task>? Told { get; set; }
}
