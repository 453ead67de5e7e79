namespace CaiCach.Documents.Digitising;

/// <summary>How much may be joined to one digitised paper.</summary>
public static class ScanLimits
{
    /// <summary>Most files that are joined: one photo a page.</summary>
    public const int FilesMaxCount = 40;

    /// <summary>Most pages of a digitised paper.</summary>
    public const int PagesMaxCount = 100;

    /// <summary>Largest sum of the files, and largest result, in bytes.</summary>
    public const long MostBytes = 50L * 1024 * 1024;

    /// <summary>Dots per inch of a page (Circular 02/2019/TT-BNV: at least 200, in colour).</summary>
    internal const int DotsPerInch = 200;

    /// <summary>Longest side of a drawn page, in pixels; A2 at 200 dpi has 4,677.</summary>
    internal const int DrawnPixels = 4_800;

    /// <summary>Largest area of a PNG, whose pixels are unpacked here; A4 at 600 dpi has 35 million.</summary>
    internal const long UnpackedArea = 36_000_000;
}
