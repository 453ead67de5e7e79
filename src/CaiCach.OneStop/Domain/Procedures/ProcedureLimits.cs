namespace CaiCach.OneStop.Domain.Procedures;

/// <summary>How long and how many.</summary>
internal static class ProcedureLimits
{
    /// <summary>Some published names fill half a page.</summary>
    public const int NameMaxLength = 1000;
    public const int CodeMaxLength = 40;
    public const int FieldNameMaxLength = 200;
    public const int TextMaxLength = 4000;
    public const int LineMaxLength = 1000;
    public const int LinesMaxCount = 60;
    public const int ComponentsMaxCount = 60;
    public const int FeesMaxCount = 20;

    /// <summary>Of one fee.</summary>
    public const int ExemptionsMaxCount = 20;
    public const int ResultsMaxCount = 20;
    public const int StepsMaxCount = 40;

    /// <summary>Most copies of a paper that a procedure may ask for.</summary>
    public const int CopiesMax = 20;

    /// <summary>A thousand billion đồng.</summary>
    public const long AmountMaxVnd = 1_000_000_000_000;

    /// <summary>Longest limit, of whatever unit.</summary>
    public const int LimitMaxAmount = 1000;

    /// <summary>Files of a version: one for each paper, and the publishing decision.</summary>
    public const int FilesMaxCount = ComponentsMaxCount + 1;

    /// <summary>Largest file of the catalogue: people download it over slow lines.</summary>
    public const long FileMaxBytes = 20L * 1024 * 1024;

    /// <summary>Largest request with such a file in it.</summary>
    public const long FileRequestMaxBytes = 21L * 1024 * 1024;
}
