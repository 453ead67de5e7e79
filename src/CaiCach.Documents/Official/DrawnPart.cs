namespace CaiCach.Documents.Official;

/// <summary>A part of the file that a drawing in the text shows.</summary>
/// <param name="File">Its path, relative to the text's folder.</param>
/// <param name="ContentType">What it is.</param>
/// <param name="Relationship">How the text names it: image, chart.</param>
/// <param name="Bytes">What it holds.</param>
internal sealed record DrawnPart(string File, string ContentType, string Relationship, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The figures that a chart is drawn from; null for a picture.</summary>
    public DrawnPart? Figures { get; init; }
}
