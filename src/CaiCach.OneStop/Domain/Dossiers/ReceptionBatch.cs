namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>A workbook of dossiers that are taken in together, all or none, and once however often it is confirmed or uploaded.</summary>
internal sealed class ReceptionBatch
{
    private ReceptionBatch() { }

    public ReceptionBatch(Guid unitId, Guid attachmentId, string fileName, string sha256, string uploadedByName, DateTimeOffset uploadedAt)
    {
        Id = Guid.CreateVersion7(uploadedAt);
        UnitId = unitId;
        AttachmentId = attachmentId;
        FileName = fileName;
        Sha256 = sha256;
        UploadedByName = uploadedByName;
        UploadedAt = uploadedAt;
    }

    public Guid Id { get; private set; }

    /// <summary>The receiving unit.</summary>
    public Guid UnitId { get; private set; }

    public Guid AttachmentId { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>The fingerprint of the content.</summary>
    public string Sha256 { get; private set; } = "";

    public string UploadedByName { get; private set; } = "";

    public DateTimeOffset UploadedAt { get; private set; }

    /// <summary>When its dossiers were taken in; null before.</summary>
    public DateTimeOffset? TakenAt { get; private set; }

    public string? TakenByName { get; private set; }

    /// <summary>How many were taken in.</summary>
    public int DossierCount { get; private set; }

    /// <summary>The version of the row, by which two people at once are told of each other.</summary>
    public uint Version { get; private set; }

    /// <summary>Its dossiers are taken in.</summary>
    public void Take(int dossiers, string by, DateTimeOffset now) => (DossierCount, TakenByName, TakenAt) = (dossiers, by, now);
}
