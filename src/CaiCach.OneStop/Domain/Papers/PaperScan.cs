using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Papers;

/// <summary>Where the making of a paper stands.</summary>
internal enum ScanState : short
{
    /// <summary>A job has it, or had it until it was called off or failed.</summary>
    Working = 1,

    Done = 2,

    /// <summary>It could not be made; the words say why.</summary>
    Refused = 3,
}

/// <summary>Files that were handed in to become one paper.</summary>
internal sealed class PaperScan
{
    private PaperScan() { }

    /// <summary>Asks for a paper.</summary>
    /// <param name="dossier">Whose paper.</param>
    /// <param name="componentId">Which component; null for the result.</param>
    /// <param name="source">How the files came to be.</param>
    /// <param name="attachmentIds">The files in the order of the pages.</param>
    /// <param name="actor">Who handed them in; the job works in this person's unit.</param>
    /// <param name="now">Now.</param>
    public PaperScan(
        Dossier dossier,
        Guid? componentId,
        PaperSource source,
        IEnumerable<Guid> attachmentIds,
        DossierActor actor,
        DateTimeOffset now
    )
    {
        Id = Guid.CreateVersion7(now);
        DossierId = dossier.Id;
        UnitId = actor.UnitId;
        ComponentId = componentId;
        Source = source;
        AttachmentIds = [.. attachmentIds];
        AskedById = actor.PersonId;
        AskedByName = actor.Name;
        AskedAt = now;
        State = ScanState.Working;
    }

    public Guid Id { get; private set; }

    /// <summary>The unit of who handed the files in.</summary>
    public Guid UnitId { get; private set; }

    public Guid DossierId { get; private set; }

    public Guid? ComponentId { get; private set; }

    public PaperSource Source { get; private set; }

    public Guid[] AttachmentIds { get; private set; } = [];

    /// <summary>Day of issue as typed.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Last day of validity as typed.</summary>
    public DateOnly? ValidTo { get; init; }

    public Guid? AskedById { get; private set; }

    public string AskedByName { get; private set; } = "";

    public DateTimeOffset AskedAt { get; private set; }

    public Guid JobId { get; private set; }

    public ScanState State { get; private set; }

    /// <summary>Why it could not be made.</summary>
    public string? Problem { get; private set; }

    /// <summary>Who handed it in.</summary>
    public DossierActor Actor => new(AskedById, AskedByName, UnitId);

    /// <summary>The job that makes it.</summary>
    public void GiveTo(Guid jobId) => JobId = jobId;

    public void Finish() => State = ScanState.Done;

    public void Refuse(string problem) => (State, Problem) = (ScanState.Refused, problem);
}
