namespace CaiCach.OneStop.Domain.Papers;

/// <summary>A file that stands for a paper.</summary>
/// <param name="AttachmentId">The kept PDF.</param>
/// <param name="Pages">Its pages; null where nobody counted.</param>
/// <param name="Source">How it came to be.</param>
/// <param name="IssuedOn">The paper's day of issue; null for not said.</param>
/// <param name="ValidTo">Last day on which it holds, as read from it; null for not said.</param>
internal sealed record MadePaper(Guid AttachmentId, int? Pages, PaperSource Source, DateOnly? IssuedOn = null, DateOnly? ValidTo = null)
{
    /// <summary>What it is called among the person's papers; null for as the result of the procedure, which is issued as the dossier ends.</summary>
    public string? Name { get; init; }
}
