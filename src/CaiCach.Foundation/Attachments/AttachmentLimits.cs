namespace CaiCach.Foundation.Attachments;

/// <summary>Limits of attached files.</summary>
public static class AttachmentLimits
{
    /// <summary>The largest file taken where nothing else is said: 50 MB.</summary>
    public const long MostBytes = 50L * 1024 * 1024;

    /// <summary>The longest name kept, ending included, in characters.</summary>
    public const int NameMaxLength = 120;

    internal const int MostZipEntries = 10_000;
    internal const int MostContentTypesBytes = 1024 * 1024;
}
