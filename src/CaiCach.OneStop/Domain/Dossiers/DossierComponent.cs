using CaiCach.OneStop.Domain.Papers;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>A paper that was handed in, or should have been.</summary>
/// <param name="Code">The component of the procedure.</param>
/// <param name="Kind">In what form it came.</param>
/// <param name="Copies">How many.</param>
/// <param name="AttachmentId">Its scan or file; null while it is on paper only.</param>
/// <param name="StoredPaperId">A paper of the owner that is kept already and used again; null when it was brought.</param>
internal sealed record ReceivedPaper(string Code, PaperKind Kind, int Copies, Guid? AttachmentId = null, Guid? StoredPaperId = null);

/// <summary>A paper of a dossier.</summary>
internal sealed class DossierComponent
{
    private DossierComponent() { }

    /// <summary>A paper of a dossier.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="component">What it is.</param>
    /// <param name="paper">How it came.</param>
    /// <param name="sortOrder">Its place in the list.</param>
    /// <param name="broughtAt">When it was brought, after the dossier; null for with the dossier.</param>
    public DossierComponent(
        Dossier dossier,
        ProcedureComponent component,
        ReceivedPaper paper,
        int sortOrder,
        DateTimeOffset? broughtAt = null
    )
    {
        Id = Guid.CreateVersion7();
        DossierId = dossier.Id;
        UnitId = dossier.UnitId;
        Code = component.Code;
        Name = component.Name;
        Kind = paper.Kind;
        Copies = paper.Copies;
        AttachmentId = paper.AttachmentId;
        IsDigitised = paper.AttachmentId is not null;
        Source = paper.AttachmentId is null ? null : PaperSource.Submitted;
        SortOrder = sortOrder;
        ReceivedAt = broughtAt ?? dossier.ReceivedAt ?? dossier.RecordedAt;
    }

    public Guid Id { get; private set; }

    public Guid DossierId { get; private set; }

    public Guid UnitId { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public PaperKind Kind { get; private set; }

    public int Copies { get; private set; }

    public Guid? AttachmentId { get; private set; }

    /// <summary>Whether it was digitised (DuocSoHoa).</summary>
    public bool IsDigitised { get; private set; }

    /// <summary>Pages of the file; null where nobody counted.</summary>
    public int? Pages { get; private set; }

    /// <summary>How the file came to be; null while there is none.</summary>
    public PaperSource? Source { get; private set; }

    public DateTimeOffset? DigitisedAt { get; private set; }

    public string? DigitisedByName { get; private set; }

    /// <summary>Since when the file in use carries the signature of who digitised it, or of the agency; null while it does not.</summary>
    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary>Whether it was digitised here, so that the law wants it signed here.</summary>
    public bool IsToSign =>
        SignedAt is null && DigitisedAt is not null && Source is (PaperSource.Scanned or PaperSource.Photo or PaperSource.Submitted);

    /// <summary>Whether it was used again (DuocTaiSuDung).</summary>
    public PaperReuse Reuse { get; private set; }

    /// <summary>Whether a kept paper of the owner fitted it when it was taken in: it need not have been asked for.</summary>
    public bool WasOffered { get; private set; }

    /// <summary>Whether it was taken from the national document store (DuocLayTuKhoDMQG).</summary>
    public bool IsFromNationalStore { get; private set; }

    /// <summary>The code of the result that stands for it (MaKetQuaThayThe).</summary>
    public string? ReplacedByCode { get; private set; }

    public int SortOrder { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>A kept paper of the owner fits it.</summary>
    public void NoteOffer() => WasOffered = true;

    /// <summary>The file that it took last is signed.</summary>
    public void NoteSigned(DateTimeOffset at) => SignedAt = at;

    /// <summary>Takes a file for it; the one before stays in the history.</summary>
    /// <param name="file">The new line of the history.</param>
    /// <param name="reused">The paper that was used again; null for a new file.</param>
    public void Take(PaperFile file, StoredPaper? reused = null)
    {
        AttachmentId = file.AttachmentId;
        IsDigitised = true;
        Pages = file.Pages;
        Source = file.Source;
        DigitisedAt = file.RecordedAt;
        DigitisedByName = file.RecordedByName;
        SignedAt = null;
        IsFromNationalStore = file.Source == PaperSource.NationalStore;
        ReplacedByCode = reused?.ResultCode;
        Reuse =
            reused is null ? PaperReuse.None
            : reused.ResultCode is null ? PaperReuse.Reused
            : PaperReuse.ReplacedByResult;
    }
}
