namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>How long and how many.</summary>
internal static class DossierLimits
{
    public const int NameMaxLength = 200;
    public const int AddressMaxLength = 500;
    public const int PhoneMaxLength = 20;
    public const int EmailMaxLength = 200;

    /// <summary>What a paper of authorisation is called.</summary>
    public const int AuthorityMaxLength = 500;

    public const int IdentityMaxLength = 30;

    public const int NoteMaxLength = 2000;

    /// <summary>A reason that the history carries with what was done.</summary>
    public const int ReasonMaxLength = 1000;

    /// <summary>Largest sum that is asked for at once, in đồng; a tax on land may be large.</summary>
    public const long FeeMaxVnd = 100_000_000_000;

    public const int CodeMaxLength = 60;
    public const int ComponentsMaxCount = 60;
    public const int CopiesMax = 20;
    public const int PageSize = 50;

    /// <summary>Most pages or copies that a fee is taken for at once.</summary>
    public const int QuantityMax = 10_000;

    public const long FileMaxBytes = 50L * 1024 * 1024;
    public const int FilesMaxCount = 10;

    /// <summary>A reception during an outage is typed within so many days.</summary>
    public const int TypedWithinDays = 7;

    /// <summary>What the post brought is taken in within so many days.</summary>
    public const int PostArrivedWithinDays = 7;

    /// <summary>The post takes at most so many days.</summary>
    public const int PostmarkedWithinDays = 60;

    public const int PostalNumberMaxLength = 40;

    public const int PaperNumberMaxLength = 40;

    /// <summary>Dossiers that one workbook takes in.</summary>
    public const int BatchMaxCount = 200;

    public const long BatchFileMaxBytes = 5L * 1024 * 1024;

    /// <summary>A backlog is counted up to so many; beyond, the number itself helps nobody and costs a walk through years of dossiers.</summary>
    public const int BacklogCountedMax = 5_000;

    /// <summary>The same on the home page, which says only that there is much to do.</summary>
    public const int HomeBacklogCountedMax = 500;

    /// <summary>Rows of a list that goes to a workbook in one go.</summary>
    public const int ExportMaxCount = 100_000;
}
