namespace CaiCach.Foundation.Numbers;

/// <summary>A number that a document has been given.</summary>
/// <param name="Number">The number, from 1, unique within unit, series and year.</param>
/// <param name="Symbol">As it stands on the document, e.g. <c>09/KH-UBND</c>.</param>
/// <param name="SubjectId">The document or record that has it.</param>
/// <param name="IssuedOn">The day on the document; its year is the book's.</param>
/// <param name="RecordedAt">When it was taken.</param>
/// <param name="IsTyped">Whether it was typed from the commune's own document system instead of issued here.</param>
public sealed record IssuedNumber(int Number, string Symbol, Guid SubjectId, DateOnly IssuedOn, DateTimeOffset RecordedAt, bool IsTyped);

/// <summary>One page of a book.</summary>
/// <param name="Numbers">Highest number first.</param>
/// <param name="Total">How many there are on all pages.</param>
public sealed record IssuedNumberPage(IReadOnlyList<IssuedNumber> Numbers, int Total);
