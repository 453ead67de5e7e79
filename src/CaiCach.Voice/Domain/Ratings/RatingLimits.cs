namespace CaiCach.Voice.Domain.Ratings;

/// <summary>How long and how many.</summary>
internal static class RatingLimits
{
    public const int RemarkMaxLength = 1000;
    public const int ResponseMaxLength = 1000;
    public const int CodeMaxLength = 60;

    /// <summary>A code as typed, or the whole address that a scanner reads off a receipt.</summary>
    public const int ScanMaxLength = 400;

    /// <summary>Length of a key; see <c>RatingKeys</c>.</summary>
    public const int KeyLength = 22;

    /// <summary>Digits of the telephone or identity number by which an applicant proves to be it.</summary>
    public const int ProofLength = 4;

    /// <summary>How often digits may be tried for a dossier on one day, right or wrong.</summary>
    public const int ProofsPerDay = 5;

    /// <summary>Levels of a question: 1 is very dissatisfied, 5 very satisfied.</summary>
    public const int Levels = 5;

    public const int SearchMaxLength = 100;
    public const int PageSize = 50;

    /// <summary>Procedures that a list can be filtered by.</summary>
    public const int ProceduresMaxCount = 300;

    /// <summary>Rows of a list that goes to a workbook in one go.</summary>
    public const int ExportMaxCount = 100_000;
}
