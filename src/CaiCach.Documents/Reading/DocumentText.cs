namespace CaiCach.Documents.Reading;

/// <summary>What kind of file the words were taken from; it decides how much of the layout can be trusted.</summary>
public enum DocumentForm
{
    /// <summary>An Office .docx: paragraphs and tables are the author's own.</summary>
    Word,

    /// <summary>A PDF with a text layer: words and positions are exact, tables are rebuilt from them.</summary>
    PdfText,

    /// <summary>Plain text, usually flattened out of a PDF: lines only, tables rebuilt from their words.</summary>
    PlainText,

    /// <summary>A scan read by OCR: words, positions and diacritics may be wrong.</summary>
    Scan,
}

/// <summary>The words of one document in reading order, whatever file they came from.</summary>
/// <param name="Form">The kind of source.</param>
/// <param name="Blocks">Paragraphs and tables in reading order.</param>
/// <param name="Doubts">What the reader was unsure of, for a person's eye.</param>
public sealed record DocumentText(DocumentForm Form, IReadOnlyList<DocumentBlock> Blocks, IReadOnlyList<DocumentDoubt> Doubts);

/// <summary>A paragraph or a table.</summary>
public abstract record DocumentBlock
{
    /// <summary>Page of the source, from 1; null where the form has no pages (.docx, plain text).</summary>
    public int? Page { get; init; }
}

/// <summary>One paragraph; line breaks and hyphenation of the page are undone.</summary>
/// <param name="Text">The words, in Unicode NFC, single spaces, without the list marker.</param>
public sealed record DocumentParagraph(string Text) : DocumentBlock
{
    /// <summary>The list number or bullet as printed before the text ("1.2.", "a)", "-"); null where there is none.</summary>
    public string? Marker { get; init; }

    /// <summary>Whether all of the text is bold, which marks headings in official documents.</summary>
    public bool IsBold { get; init; }

    /// <summary>Whether the paragraph is centred.</summary>
    public bool IsCentred { get; init; }

    /// <summary>The lines that the paragraph was joined from, where the form has lines only (plain text); empty otherwise.</summary>
    public IReadOnlyList<DocumentLine> Lines { get; init; } = [];
}

/// <summary>One printed line of a form that keeps no paragraphs.</summary>
/// <param name="Text">The words, in Unicode NFC, single spaces, with the list marker as printed.</param>
/// <param name="BlankBefore">Blank lines above it.</param>
public sealed record DocumentLine(string Text, int BlankBefore);

/// <summary>A table as a grid.</summary>
/// <param name="ColumnCount">Grid columns.</param>
/// <param name="Rows">Rows from top to bottom, over all pages; a header repeated on a later page is left in and marked.</param>
public sealed record DocumentTable(int ColumnCount, IReadOnlyList<DocumentRow> Rows) : DocumentBlock;

/// <summary>One row of a table.</summary>
/// <param name="Cells">Cells that begin in this row, left to right; a cell that spans rows stands in its first row alone.</param>
public sealed record DocumentRow(IReadOnlyList<DocumentCell> Cells)
{
    /// <summary>Whether the row is a header, or the repetition of one on a later page.</summary>
    public bool IsHeader { get; init; }
}

/// <summary>One cell of a table.</summary>
/// <param name="Column">First grid column, from 0.</param>
/// <param name="ColumnSpan">Grid columns covered, at least 1.</param>
/// <param name="RowSpan">Rows covered, at least 1.</param>
/// <param name="Paragraphs">The cell's paragraphs; none for an empty cell.</param>
public sealed record DocumentCell(int Column, int ColumnSpan, int RowSpan, IReadOnlyList<DocumentParagraph> Paragraphs);

/// <summary>Something that the reader was unsure of.</summary>
/// <param name="Where">The place, as a person would name it ("trang 3", "bảng 2, dòng 4").</param>
/// <param name="Message">What is in doubt, in Vietnamese.</param>
public sealed record DocumentDoubt(string Where, string Message);
