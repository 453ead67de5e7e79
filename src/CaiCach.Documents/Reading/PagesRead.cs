namespace CaiCach.Documents.Reading;

/// <summary>How far the reading of a scan is.</summary>
/// <param name="Done">Pages read, 0 to <paramref name="Total"/>.</param>
/// <param name="Total">Pages that are pictures.</param>
public sealed record PagesRead(int Done, int Total);
