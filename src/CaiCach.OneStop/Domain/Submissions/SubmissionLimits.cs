namespace CaiCach.OneStop.Domain.Submissions;

/// <summary>How long and how many.</summary>
internal static class SubmissionLimits
{
    public const int TextMaxLength = 200;
    public const int ParagraphMaxLength = 2000;
    public const int QuestionsMaxCount = 80;

    /// <summary>All answers of a submission together, in characters of JSON.</summary>
    public const int AnswersMaxLength = 60_000;

    /// <summary>One file: a photograph of a phone, or some pages scanned.</summary>
    public const long FileMaxBytes = 20L * 1024 * 1024;

    /// <summary>What is sent at once, so that nothing larger is read at all.</summary>
    public const long RequestMaxBytes = 64L * 1024 * 1024;

    public const int FilesOfQuestionMaxCount = 10;
    public const int FilesMaxCount = 40;

    /// <summary>All files of a submission together.</summary>
    public const long FilesMaxBytes = 200L * 1024 * 1024;

    public const int CodeMaxLength = 40;
}
