using CaiCach.Foundation.Attachments;

namespace CaiCach.OneStop.Domain.Submissions;

/// <summary>A file that a citizen gave as the answer to a question.</summary>
internal sealed class SubmissionFile
{
    private SubmissionFile() { }

    /// <summary>What a citizen may send: photographs and PDF.</summary>
    public static IReadOnlyList<string> Types { get; } =
    [AttachmentType.Pdf.MediaType, AttachmentType.Jpeg.MediaType, AttachmentType.Png.MediaType, AttachmentType.Heic.MediaType];

    public SubmissionFile(Submission submission, string questionKey, KeptAttachment kept, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        SubmissionId = submission.Id;
        UnitId = submission.UnitId;
        QuestionKey = questionKey;
        AttachmentId = kept.Id;
        FileName = kept.FileName;
        SizeBytes = kept.SizeBytes;
        KeptAt = now;
    }

    public Guid Id { get; private set; }

    public Guid SubmissionId { get; private set; }

    public Guid UnitId { get; private set; }

    public string QuestionKey { get; private set; } = "";

    public Guid AttachmentId { get; private set; }

    public string FileName { get; private set; } = "";

    public long SizeBytes { get; private set; }

    public DateTimeOffset KeptAt { get; private set; }

    /// <summary>When the citizen took it back; it is deleted with the next cleaning.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>Takes it back.</summary>
    public void Remove(DateTimeOffset now) => RemovedAt ??= now;
}
