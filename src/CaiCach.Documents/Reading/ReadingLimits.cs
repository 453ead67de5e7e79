namespace CaiCach.Documents.Reading;

/// <summary>How much a file may hold. A real plan has 10 to 25 pages and under 1 MB; the limits leave room for scans.</summary>
public static class ReadingLimits
{
    /// <summary>Largest file, in bytes.</summary>
    public const long FileBytes = 50L * 1024 * 1024;

    /// <summary>Largest sum of all parts of an Office file once unpacked, in bytes.</summary>
    public const long UnpackedBytes = 200L * 1024 * 1024;

    /// <summary>Largest single XML part that is read, in bytes; its object tree takes some ten times as much memory.</summary>
    public const long XmlPartBytes = 24L * 1024 * 1024;

    /// <summary>How many times larger than its packed size a part above one megabyte may be. Office's own tables stay under 60.</summary>
    public const long UnpackedRatio = 150;

    /// <summary>Most parts in an Office file.</summary>
    public const int Parts = 2_000;

    /// <summary>Most rows in all tables of a document.</summary>
    public const int TableRows = 5_000;

    /// <summary>Most cells in all tables of a document.</summary>
    public const int TableCells = 60_000;

    /// <summary>Most paragraphs in a document.</summary>
    public const int Paragraphs = 100_000;

    /// <summary>Deepest nesting of XML elements.</summary>
    public const int XmlDepth = 200;

    /// <summary>Most lines of a plain text.</summary>
    public const int TextLines = 60_000;

    /// <summary>Largest plain text, in bytes.</summary>
    public const long TextBytes = 5L * 1024 * 1024;
}
