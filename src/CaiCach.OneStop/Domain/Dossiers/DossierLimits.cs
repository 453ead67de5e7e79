namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>How long and how many.</summary>
internal static class DossierLimits
{
    public const int NameMaxLength = 200;
    public const int AddressMaxLength = 500;
    public const int PhoneMaxLength = 20;
    public const int EmailMaxLength = 200;
    public const int NoteMaxLength = 2000;

    /// <summary>A reason that the history carries with what was done.</summary>
    public const int ReasonMaxLength = 1000;

    public const int CodeMaxLength = 60;
    public const int ComponentsMaxCount = 60;
    public const int CopiesMax = 20;
    public const int PageSize = 50;

    /// <summary>Most pages or copies that a fee is taken for at once.</summary>
    public const int QuantityMax = 10_000;

    public const long FileMaxBytes = 50L * 1024 * 1024;
    public const int FilesMaxCount = 10;

    /// <summary>Rows of a list that goes to a workbook in one go.</summary>
    public const int ExportMaxCount = 100_000;
}
