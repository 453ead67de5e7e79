namespace CaiCach.Documents.Official;

/// <summary>Two columns of text side by side, without lines, kept on one page.</summary>
/// <param name="Left">The blocks at the left; tables and further columns do not stand in them.</param>
/// <param name="Right">The blocks at the right.</param>
public sealed record OfficialColumns(IReadOnlyList<OfficialBlock> Left, IReadOnlyList<OfficialBlock> Right) : OfficialBlock
{
    /// <summary>The share of the width that the left column takes, 0.1 to 0.9.</summary>
    public double LeftShare { get; init; } = 0.5;
}
