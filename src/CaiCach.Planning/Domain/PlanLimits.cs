namespace CaiCach.Planning.Domain;

/// <summary>Limits of what may be entered; used by validation, messages and pages alike.</summary>
internal static class PlanLimits
{
    public const int TitleMaxLength = 500;
    public const int TextMaxLength = 4000;
    public const int NameMaxLength = 300;
    public const int NumberMaxLength = 50;
    public const int WordsMaxLength = 4000;
    public const int ReasonMaxLength = 1000;
    public const int ListMaxItems = 40;
    public const int TasksMaxCount = 1000;
    public const int TargetsMaxCount = 500;
    public const int EvidenceMaxCount = 10;

    /// <summary>Largest file of evidence or plan, in bytes (50 MB).</summary>
    public const long FileMaxBytes = 50L * 1024 * 1024;
}
