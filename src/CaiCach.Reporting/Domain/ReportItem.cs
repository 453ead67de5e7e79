namespace CaiCach.Reporting.Domain;

/// <summary>A text of a report that people write, with what the data say under the same heading.</summary>
/// <param name="Id">The item of the outline.</param>
/// <param name="Heading">Number and words.</param>
/// <param name="What">What is missing, where the system holds no such records yet; null for a text of judgement.</param>
/// <param name="Owner">Who owes it; null where the outline names nobody.</param>
/// <param name="Sentences">The computed sentences.</param>
/// <param name="Area">The reform area that it is about, by its id; null for none.</param>
internal sealed record ReportItem(
    string Id,
    string Heading,
    string? What,
    string? Owner,
    IReadOnlyList<string> Sentences,
    string? Area = null
);
