namespace CaiCach.Foundation.Numbers;

/// <summary>A series of numbers, as the room that issues its documents registered it.</summary>
/// <param name="Code">As stored, e.g. <c>report</c>.</param>
/// <param name="Name">Whose numbers they are, in Vietnamese: "Báo cáo".</param>
/// <param name="UsualSymbol">The symbol after the number where a unit has set no other, e.g. <c>BC-UBND</c>.</param>
public sealed record NumberSeries(string Code, string Name, string UsualSymbol)
{
    private const char Of = ':';

    /// <summary>The book of a series, or of a part of the unit that numbers its own documents of the series.</summary>
    /// <param name="code">The series' code.</param>
    /// <param name="part">The code of the part, e.g. a department's; null for the whole unit.</param>
    public static string BookOf(string code, string? part) => part is null ? code : $"{code}{Of}{part}";

    /// <summary>The series' code and the part's of a book; null for the whole unit.</summary>
    public static (string Code, string? Part) In(string book) =>
        book.IndexOf(Of, StringComparison.Ordinal) is > 0 and var at ? (book[..at], book[(at + 1)..]) : (book, null);
}
