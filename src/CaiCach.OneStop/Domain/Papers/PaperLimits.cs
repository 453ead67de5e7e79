using CaiCach.Documents.Digitising;

namespace CaiCach.OneStop.Domain.Papers;

/// <summary>How long and how many.</summary>
internal static class PaperLimits
{
    /// <summary>Largest sum of the files of a paper, in bytes.</summary>
    public const long MostBytes = ScanLimits.MostBytes;

    /// <summary>A request may be larger by its form.</summary>
    public const long RequestBytes = MostBytes + (1024 * 1024);

    public const int FilesMaxCount = ScanLimits.FilesMaxCount;
    public const int NameMaxLength = 500;
    public const int ReasonMaxLength = 1000;

    /// <summary>Papers of one person that are looked through for those that fit.</summary>
    public const int OfPersonMaxCount = 300;

    /// <summary>Lines of history that a page shows.</summary>
    public const int HistoryMaxCount = 200;

    /// <summary>Days for which a digitised paper without a signature is listed; a unit that does not sign would list all it ever digitised.</summary>
    public const int UnsignedDays = 90;

    public const int PageSize = 50;
}
