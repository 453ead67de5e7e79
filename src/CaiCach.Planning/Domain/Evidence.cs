namespace CaiCach.Planning.Domain;

/// <summary>What a piece of evidence is.</summary>
internal enum EvidenceKind
{
    /// <summary>Tệp đính kèm.</summary>
    File,

    /// <summary>Đường dẫn.</summary>
    Link,

    /// <summary>Số, ký hiệu văn bản.</summary>
    DocumentNumber,
}

/// <summary>A file, a link or a document number that proves progress.</summary>
internal sealed class Evidence
{
    private Evidence() { }

    public Evidence(ProgressEntry entry, EvidenceKind kind, string text, Guid? attachmentId)
    {
        Id = Guid.CreateVersion7(entry.RecordedAt);
        UnitId = entry.UnitId;
        TaskId = entry.TaskId;
        ProgressEntryId = entry.Id;
        Kind = kind;
        Text = text;
        AttachmentId = attachmentId;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid TaskId { get; private set; }

    public Guid ProgressEntryId { get; private set; }

    public EvidenceKind Kind { get; private set; }

    /// <summary>File name, address or document number.</summary>
    public string Text { get; private set; } = "";

    public Guid? AttachmentId { get; private set; }
}
