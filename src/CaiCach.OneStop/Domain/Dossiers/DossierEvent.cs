namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>Who moves a dossier.</summary>
/// <param name="PersonId">The person; null for the applicant or another system.</param>
/// <param name="Name">The name, as the history shows it.</param>
/// <param name="UnitId">The authority that the person acts for.</param>
internal sealed record DossierActor(Guid? PersonId, string Name, Guid UnitId);

/// <summary>One line of a dossier's history; it is appended and never changes. From these lines alone any state can be told again.</summary>
internal sealed class DossierEvent
{
    private DossierEvent() { }

    public DossierEvent(Dossier dossier, DossierAction action, DossierStage from, DossierActor actor, DossierMoment moment)
    {
        Id = Guid.CreateVersion7();
        DossierId = dossier.Id;
        UnitId = actor.UnitId;
        Sequence = dossier.EventCount;
        Action = action;
        FromStage = from;
        ToStage = dossier.Stage;
        OccurredAt = moment.OccurredAt;
        IsTimeAssumed = moment.IsTimeAssumed;
        RecordedAt = moment.RecordedAt;
        ActorPersonId = actor.PersonId;
        ActorName = actor.Name;
        OfficerId = dossier.OfficerId;
        OfficerName = dossier.OfficerName;
        Note = moment.Note;
        AnswerBy = moment.AnswerBy;
        DueAt = moment.DueAt;
        MinutesUsed = moment.MinutesUsed;
        MinutesAllotted = moment.MinutesAllotted;
        StepCode = moment.StepCode;
        AskedAgency = moment.AskedAgency;
        AskedUnitId = moment.AskedUnitId;
        Retimes = moment.Retimes;
    }

    public Guid Id { get; private set; }

    public Guid DossierId { get; private set; }

    /// <summary>The authority that acted.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>From 1, without gaps.</summary>
    public int Sequence { get; private set; }

    public DossierAction Action { get; private set; }

    public DossierStage FromStage { get; private set; }

    public DossierStage ToStage { get; private set; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset OccurredAt { get; private set; }

    /// <summary>Whether the source did not say when, so that the time of the import, or the nearest that is possible, stands for it.</summary>
    public bool IsTimeAssumed { get; private set; }

    /// <summary>When we learned it.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    public Guid? ActorPersonId { get; private set; }

    public string ActorName { get; private set; } = "";

    /// <summary>Who has the dossier in hand afterwards.</summary>
    public Guid? OfficerId { get; private set; }

    public string? OfficerName { get; private set; }

    public string? Note { get; private set; }

    /// <summary>The day by which the applicant is asked to answer.</summary>
    public DateOnly? AnswerBy { get; private set; }

    /// <summary>The due time that an extension promises; null of all other lines.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Whether it is an extension, a correction, a signature or a take-over, or puts a time right, during which the step goes on.</summary>
    public bool LeavesStepGoingOn =>
        Retimes is not null
        || Action is DossierAction.Extend or DossierAction.Correct or DossierAction.Sign or DossierAction.Seal or DossierAction.TakeOver;

    /// <summary>The <see cref="Sequence"/> of the earlier line whose time this line puts right, to <see cref="OccurredAt"/>; null of all other lines.</summary>
    public int? Retimes { get; private set; }

    /// <summary>Minutes of work since the move before; pauses do not count. An extension takes none: the step goes on.</summary>
    public long MinutesUsed { get; private set; }

    /// <summary>Minutes of work that the process allots to what was just done; null where it allots none.</summary>
    public int? MinutesAllotted { get; private set; }

    /// <summary>The step of the internal process in which it was done; null without a process, and for the reception.</summary>
    public string? StepCode { get; private set; }

    /// <summary>The unit or agency that was asked, or that has answered.</summary>
    public string? AskedAgency { get; private set; }

    /// <summary>The same, where it is a unit of the tree.</summary>
    public Guid? AskedUnitId { get; private set; }
}

/// <summary>What a line of history says besides who and what.</summary>
internal sealed record DossierMoment(DateTimeOffset OccurredAt, DateTimeOffset RecordedAt)
{
    public string? Note { get; init; }

    public DateOnly? AnswerBy { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public long MinutesUsed { get; init; }

    public int? MinutesAllotted { get; init; }

    public string? StepCode { get; init; }

    public string? AskedAgency { get; init; }

    public Guid? AskedUnitId { get; init; }

    public bool IsTimeAssumed { get; init; }

    public int? Retimes { get; init; }
}
