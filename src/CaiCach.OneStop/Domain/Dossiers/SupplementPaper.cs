using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>A paper that a request for papers names, and whether it was brought.</summary>
internal sealed class SupplementPaper
{
    private SupplementPaper() { }

    /// <summary>Asks for a paper.</summary>
    /// <param name="asked">The line of history of the request.</param>
    /// <param name="paper">The paper.</param>
    public SupplementPaper(DossierEvent asked, PaperChoice paper)
    {
        Id = Guid.CreateVersion7(asked.RecordedAt);
        DossierId = asked.DossierId;
        UnitId = asked.UnitId;
        AskedSequence = asked.Sequence;
        Code = paper.Code;
        Name = paper.Name;
        Kind = paper.Kind;
        Copies = paper.Copies;
    }

    public Guid Id { get; private set; }

    public Guid DossierId { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>The number of the line of history by which it was asked for.</summary>
    public int AskedSequence { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public PaperKind Kind { get; private set; }

    public int Copies { get; private set; }

    /// <summary>The paper of the dossier that was brought for it; null while none was.</summary>
    public Guid? ComponentId { get; private set; }

    public DateTimeOffset? BroughtAt { get; private set; }

    /// <summary>What was ticked as brought was not there; it is asked for as before.</summary>
    public void Lose() => (ComponentId, BroughtAt) = (null, null);

    /// <summary>It came.</summary>
    public void Bring(DossierComponent component, DateTimeOffset at) => (ComponentId, BroughtAt) = (component.Id, at);
}

/// <summary>A paper that a dossier may have: of its procedure's version, or one that came with it.</summary>
/// <param name="Code">Code of the component.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">In what form it is asked for.</param>
/// <param name="Copies">How many.</param>
internal sealed record PaperChoice(string Code, string Name, PaperKind Kind, int Copies);

/// <summary>A paper that was brought after the dossier was taken in.</summary>
/// <param name="Code">Code of the component.</param>
/// <param name="AttachmentId">Its file; null while it is on paper only.</param>
internal sealed record BroughtPaper(string Code, Guid? AttachmentId = null);
