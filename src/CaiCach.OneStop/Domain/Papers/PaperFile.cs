using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Papers;

/// <summary>One line of the history of a dossier's digitised papers: appended, never changed; the last one of a component is the one in use.</summary>
internal sealed class PaperFile
{
    private PaperFile() { }

    /// <summary>A file of a component.</summary>
    public PaperFile(DossierComponent component, MadePaper made, DossierActor actor, DateTimeOffset now)
        : this(component.DossierId, component.UnitId, component.Name, made, actor, now)
    {
        ComponentId = component.Id;
    }

    /// <summary>The result.</summary>
    public PaperFile(Dossier dossier, string resultName, string resultCode, MadePaper made, DossierActor actor, DateTimeOffset now)
        : this(dossier.Id, dossier.UnitId, resultName, made, actor, now)
    {
        ResultCode = resultCode;
    }

    private PaperFile(Guid dossierId, Guid unitId, string name, MadePaper made, DossierActor actor, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        DossierId = dossierId;
        UnitId = unitId;
        Name = name;
        AttachmentId = made.AttachmentId;
        Pages = made.Pages;
        Source = made.Source;
        RecordedAt = now;
        RecordedById = actor.PersonId;
        RecordedByName = actor.Name;
    }

    public Guid Id { get; private set; }

    public Guid DossierId { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>The component; null for the result.</summary>
    public Guid? ComponentId { get; private set; }

    public string Name { get; private set; } = "";

    public Guid AttachmentId { get; private set; }

    public int? Pages { get; private set; }

    public PaperSource Source { get; private set; }

    /// <summary>The code of the result (MaGiayToKetQua); null for a component.</summary>
    public string? ResultCode { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public Guid? RecordedById { get; private set; }

    public string RecordedByName { get; private set; } = "";
}
