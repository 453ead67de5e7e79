namespace CaiCach.Documents.Reading;

/// <summary>Whether pages that are pictures are read now, by OCR at one to three seconds each, or left to a second reading.</summary>
/// <param name="IsReadNow">False refuses a file with such pages as <see cref="ReadingRefusalKind.Scan"/>, once all that can be checked at once is well.</param>
/// <param name="Progress">Told after each page; null when nobody watches.</param>
/// <param name="Kept">Pages that an earlier reading of the same file has done; null when none are kept.</param>
internal sealed record ScanWish(bool IsReadNow, IProgress<PagesRead>? Progress, IKeptPages? Kept);
