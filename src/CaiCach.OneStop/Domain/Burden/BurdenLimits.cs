namespace CaiCach.OneStop.Domain.Burden;

/// <summary>How long and how many. The greatest sheet stays far below what a decimal holds.</summary>
internal static class BurdenLimits
{
    public const int YearMin = 2000;
    public const int YearMax = 2100;

    /// <summary>Đồng an hour.</summary>
    public const int WageMaxVnd = 100_000_000;

    /// <summary>A working year and more.</summary>
    public const int HoursMax = 10_000;

    /// <summary>Of one line: a thousand billion đồng.</summary>
    public const long AmountMaxVnd = 1_000_000_000_000;

    /// <summary>Times that one applicant does a thing in a year.</summary>
    public const int TimesMax = 1000;

    /// <summary>All people of the country.</summary>
    public const int ApplicantsMax = 100_000_000;

    public const int StepsMaxCount = 60;
    public const int LineMaxLength = 500;
    public const int TextMaxLength = 2000;
    public const int NameMaxLength = 1000;
    public const int ProposalsMaxCount = 30;

    /// <summary>Procedures of one draft.</summary>
    public const int ProceduresMaxCount = 20;

    public const int PageSize = 50;

    /// <summary>Rows of a list that goes to a workbook in one go.</summary>
    public const int ExportMaxCount = 10_000;
}
