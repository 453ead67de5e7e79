namespace CaiCach.Documents.Reading.Pdf;

/// <summary>Finds columns that no lines are drawn around: the letterhead, the signature block, a table without frame.</summary>
internal static class OpenColumns
{
    public static IEnumerable<object> Separate(IReadOnlyList<TextLine> lines) => lines;
}
