namespace CaiCach.Indicators.Domain;

/// <summary>How much of what is behind a form is read at once.</summary>
internal static class FormLimits
{
    /// <summary>Records named for a balance that does not hold.</summary>
    public const int DifferencesMax = 50;

    /// <summary>Records kept by name for what is carried over; a longer list is kept as a number.</summary>
    public const int StockMax = 5_000;

    /// <summary>Records on one page of a list.</summary>
    public const int PageSize = 50;

    /// <summary>Records in a workbook.</summary>
    public const int ExportMax = 50_000;
}
