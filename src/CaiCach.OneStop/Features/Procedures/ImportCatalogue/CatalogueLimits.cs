namespace CaiCach.OneStop.Features.Procedures.ImportCatalogue;

/// <summary>How large an import may be.</summary>
internal static class CatalogueLimits
{
    /// <summary>A catalogue of 500 procedures with all their papers takes some 300 KB.</summary>
    public const int FileMaxBytes = 10 * 1024 * 1024;

    /// <summary>A province has some 2.000 procedures on three levels.</summary>
    public const int VersionsMaxCount = 5000;

    /// <summary>Rows that a preview keeps, what is refused first.</summary>
    public const int LinesShown = 1000;
}
