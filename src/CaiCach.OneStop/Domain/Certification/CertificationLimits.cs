namespace CaiCach.OneStop.Domain.Certification;

/// <summary>How long and how many.</summary>
internal static class CertificationLimits
{
    /// <summary>Papers of one customer in one go.</summary>
    public const int PapersMaxCount = 30;

    public const int PaperNameMaxLength = 200;

    /// <summary>Pages of one original.</summary>
    public const int PagesMax = 2000;

    /// <summary>Copies of one original.</summary>
    public const int CopiesMax = 500;

    /// <summary>The last number of a book on paper.</summary>
    public const int PaperNumberMax = 999_999;

    /// <summary>Pages of a scan that becomes an electronic copy while its requester waits.</summary>
    public const int ScanPagesMax = 40;

    public const int PageSize = 50;

    /// <summary>Entries of a book that are printed or exported in one go.</summary>
    public const int PrintMaxCount = 5000;

    public const int ExportMaxCount = 100_000;
}
