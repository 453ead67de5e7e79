namespace CaiCach.OneStop.Domain.Processes;

/// <summary>How long and how many.</summary>
internal static class ProcessLimits
{
    public const int StepsMaxCount = 40;
    public const int CodeMaxLength = 20;
    public const int NameMaxLength = 300;
    public const int NextMaxCount = 10;

    /// <summary>A working year in minutes of work; no step takes longer.</summary>
    public const int MinutesMax = 250 * 480;

    public const int NumberMaxLength = 50;
    public const int IssuerMaxLength = 200;
    public const int PageSize = 50;

    /// <summary>Rows of a list that goes to a workbook in one go.</summary>
    public const int ExportMaxCount = 10_000;
}
