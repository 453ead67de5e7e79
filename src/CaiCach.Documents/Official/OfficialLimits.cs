namespace CaiCach.Documents.Official;

/// <summary>What one document may hold. Longer texts are cut with "…"; more pieces are a caller's bug and throw.</summary>
public static class OfficialLimits
{
    /// <summary>UTF-16 units of one paragraph or table cell line.</summary>
    public const int TextLength = 100_000;

    /// <summary>UTF-16 units of a title, name, recipient or other short line.</summary>
    public const int LineLength = 2_000;

    /// <summary>Blocks of the document or of one attachment.</summary>
    public const int Blocks = 20_000;

    /// <summary>Rows of one table.</summary>
    public const int TableRows = 20_000;

    /// <summary>Columns of one table (Word's own limit).</summary>
    public const int TableColumns = 63;

    /// <summary>Attachments of one document.</summary>
    public const int Attachments = 200;

    /// <summary>Bars of one chart, over all its groups: lying ones then fit on a page.</summary>
    public const int ChartBars = 32;

    /// <summary>Bars of one group of a chart.</summary>
    public const int ChartSeries = 4;

    /// <summary>Pictures and charts of one document.</summary>
    public const int Pictures = 200;

    /// <summary>Bytes of one picture.</summary>
    public const int PictureBytes = 5 * 1024 * 1024;

    /// <summary>Throws where a caller asks for more than a document holds.</summary>
    internal static void MustHold(int count, int limit)
    {
        if (count > limit)
        {
            throw new InvalidOperationException($"A document holds {limit} of these, not {count}.");
        }
    }
}
