using CaiCach.Documents.Reading;

namespace CaiCach.Documents.Digitising;

/// <summary>The outcome of digitising: the paper as one PDF, or the reason why not. Exactly one of the two is set.</summary>
/// <param name="Pdf">The file; null when refused.</param>
/// <param name="Pages">Its pages; 0 when refused.</param>
/// <param name="Refusal">The reason; null when made.</param>
public sealed record ScanMaking(byte[]? Pdf, int Pages, ReadingRefusal? Refusal);
