using CaiCach.Foundation.Attachments;

namespace CaiCach.OneStop.Domain.Procedures;

/// <summary>
/// A file of the catalogue that all units share: the publishing decision of a version, or the template of one of its papers. It is there to be
/// read by everybody, and describes its content itself, because the attachment belongs to the unit that keeps the catalogue.
/// </summary>
internal sealed class VersionFile
{
    private VersionFile() { }

    /// <summary>A file that was uploaded.</summary>
    /// <param name="version">Of which version.</param>
    /// <param name="componentCode">The paper that it is the template of; null for the publishing decision.</param>
    /// <param name="kept">The content.</param>
    /// <param name="uploadedBy">Who uploaded it.</param>
    /// <param name="now">When.</param>
    public VersionFile(ProcedureVersion version, string? componentCode, KeptAttachment kept, string uploadedBy, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        VersionId = version.Id;
        ComponentCode = componentCode;
        AttachmentId = kept.Id;
        FileName = kept.FileName;
        ContentType = kept.ContentType;
        SizeBytes = kept.SizeBytes;
        Sha256 = kept.Sha256;
        UploadedByName = uploadedBy;
        UploadedAt = now;
    }

    public Guid Id { get; private set; }

    public Guid VersionId { get; private set; }

    /// <summary>The paper that it is the template of; null for the publishing decision.</summary>
    public string? ComponentCode { get; private set; }

    public Guid AttachmentId { get; private set; }

    public string FileName { get; private set; } = "";

    public string ContentType { get; private set; } = "";

    public long SizeBytes { get; private set; }

    /// <summary>The address of the content.</summary>
    public string Sha256 { get; private set; } = "";

    public string UploadedByName { get; private set; } = "";

    public DateTimeOffset UploadedAt { get; private set; }

    /// <summary>When it was replaced or taken away; null while it stands.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>What may be uploaded: a decision as PDF, signed or scanned; a template also as Word or Excel.</summary>
    public static bool Takes(string? componentCode, string contentType) =>
        contentType == AttachmentType.Pdf.MediaType
        || (componentCode is not null && (contentType == AttachmentType.Docx.MediaType || contentType == AttachmentType.Xlsx.MediaType));

    /// <summary>
    /// The files that a version takes over from the one before it: templates of the papers that it still asks for, by their code, and the
    /// publishing decision where it is still the same.
    /// </summary>
    public static IEnumerable<VersionFile> CarriedOn(
        ProcedureVersion before,
        ProcedureVersion after,
        IEnumerable<VersionFile> files,
        DateTimeOffset now
    ) => files.Where(file => file.StaysWith(before, after)).Select(file => file.CopyFor(after, now));

    private bool StaysWith(ProcedureVersion before, ProcedureVersion after) =>
        ComponentCode is { } code
            ? after.Content.Components.Any(component => component.Code == code)
            : after.Decision is { } decision && decision == before.Decision;

    private VersionFile CopyFor(ProcedureVersion version, DateTimeOffset now) =>
        new(version, ComponentCode, new KeptAttachment(AttachmentId, FileName, ContentType, SizeBytes, Sha256), UploadedByName, UploadedAt)
        {
            Id = Guid.CreateVersion7(now),
        };
}
