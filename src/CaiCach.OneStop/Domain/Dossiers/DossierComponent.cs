using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>A paper that was handed in, or should have been.</summary>
/// <param name="Code">The component of the procedure.</param>
/// <param name="Kind">In what form it came.</param>
/// <param name="Copies">How many.</param>
/// <param name="AttachmentId">Its scan or file; null while it is on paper only.</param>
internal sealed record ReceivedPaper(string Code, PaperKind Kind, int Copies, Guid? AttachmentId = null);

/// <summary>A paper of a dossier.</summary>
internal sealed class DossierComponent
{
    private DossierComponent() { }

    public DossierComponent(Dossier dossier, ProcedureComponent component, ReceivedPaper paper, int sortOrder)
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
        SortOrder = sortOrder;
        ReceivedAt = dossier.ReceivedAt ?? dossier.RecordedAt;
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

    public int SortOrder { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }
}
