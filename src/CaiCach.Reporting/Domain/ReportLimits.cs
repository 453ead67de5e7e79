namespace CaiCach.Reporting.Domain;

/// <summary>Limits of what may be entered.</summary>
internal static class ReportLimits
{
    public const int TextMaxLength = 20_000;
    public const int NumberMaxLength = 50;
    public const int NameMaxLength = 300;

    /// <summary>Characters of a note, a reason or a comment.</summary>
    public const int NoteMaxLength = 1_000;

    /// <summary>Most working days after the cut-off within which a report is sent.</summary>
    public const int WorkingDaysToSendMax = 60;

    /// <summary>Reports on one page of the list.</summary>
    public const int PageSize = 50;

    public const int SheetNoteMaxLength = 500;

    /// <summary>Entries of a sheet that its page shows.</summary>
    public const int SheetEntriesShown = 20;

    /// <summary>Files of outlines of an installation's own.</summary>
    public const int OwnOutlinesMax = 50;

    /// <summary>Items of an outline that is edited on its page.</summary>
    public const int OutlineItemsMax = 500;

    /// <summary>Figures of an item that is edited on its page.</summary>
    public const int OutlineFiguresMax = 40;

    /// <summary>Characters of an item's id.</summary>
    public const int OutlineIdMaxLength = 20;

    /// <summary>Largest file of an outline, in bytes (1 MB).</summary>
    public const long OutlineMaxBytes = 1024 * 1024;

    /// <summary>Largest kept or signed file, in bytes (50 MB).</summary>
    public const long FileMaxBytes = 50L * 1024 * 1024;
}
