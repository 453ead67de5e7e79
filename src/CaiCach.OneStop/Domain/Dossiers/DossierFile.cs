namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>A file that came with a move: a working paper, or the result.</summary>
internal sealed class DossierFile
{
    private DossierFile() { }

    public DossierFile(DossierEvent happened, Guid attachmentId, string fileName)
    {
        Id = Guid.CreateVersion7();
        DossierId = happened.DossierId;
        UnitId = happened.UnitId;
        EventId = happened.Id;
        AttachmentId = attachmentId;
        FileName = fileName;
        IsResult =
            happened.Action
                is DossierAction.Approve
                    or DossierAction.Complete
                    or DossierAction.Certify
                    or DossierAction.Sign
                    or DossierAction.Seal;
        RecordedAt = happened.RecordedAt;
    }

    public Guid Id { get; private set; }

    public Guid DossierId { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid EventId { get; private set; }

    public Guid AttachmentId { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>Whether it is the result: what was handed over on approval or release, or signed.</summary>
    public bool IsResult { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }
}
