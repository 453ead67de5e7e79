using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Clock;

namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>What is known of a dossier when it is taken in.</summary>
internal sealed record DossierReception
{
    public required string Code { get; init; }

    public required Guid ProcedureId { get; init; }

    public required Guid VersionId { get; init; }

    /// <summary>The unit that takes it in and gives the code.</summary>
    public required Guid ReceivingUnitId { get; init; }

    /// <summary>The unit that decides; the receiving one unless reception is boundary-free.</summary>
    public required Guid CompetentUnitId { get; init; }

    /// <summary>Where the applicant was helped; null for nowhere.</summary>
    public Guid? SupportUnitId { get; init; }

    public required DossierChannel Channel { get; init; }

    public ReturnWay ReturnWay { get; init; }

    public required string OwnerName { get; init; }

    public string? Note { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public bool IsDemo { get; init; }
}

/// <summary>What is said with a move.</summary>
internal sealed record MoveInput
{
    /// <summary>When it happened; within what has been recorded so far and now.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    public string? Note { get; init; }

    public Guid? OfficerId { get; init; }

    public string? OfficerName { get; init; }

    public DateOnly? AnswerBy { get; init; }
}

/// <summary>
/// One application (hồ sơ thủ tục hành chính). It keeps the version of the procedure that it was received under, all units that hold or held it,
/// and its times as the clock tells them, kept beside it for lists.
/// </summary>
internal sealed class Dossier
{
    private Dossier() { }

    private Dossier(DossierReception reception, DateTimeOffset recordedAt)
    {
        Id = Guid.CreateVersion7(recordedAt);
        UnitId = reception.ReceivingUnitId;
        CompetentUnitId = reception.CompetentUnitId;
        SupportUnitId = reception.SupportUnitId;
        UnitIds = [.. new[] { UnitId, CompetentUnitId, SupportUnitId ?? UnitId }.Distinct()];
        Code = reception.Code;
        ProcedureId = reception.ProcedureId;
        VersionId = reception.VersionId;
        Channel = reception.Channel;
        ReturnWay = reception.ReturnWay;
        OwnerName = reception.OwnerName;
        Note = reception.Note;
        IsDemo = reception.IsDemo;
        ArrivedAt = reception.ReceivedAt;
        MovedAt = reception.ReceivedAt;
        RecordedAt = recordedAt;
        Stage = DossierStage.Arrived;
        Status = DossierStatus.Submitted;
    }

    public Guid Id { get; private set; }

    /// <summary>The unit that received it and gave the code; it never changes.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The unit that decides.</summary>
    public Guid CompetentUnitId { get; private set; }

    /// <summary>Where the applicant was helped.</summary>
    public Guid? SupportUnitId { get; private set; }

    /// <summary>Every unit that holds or held it: they see it, nobody else.</summary>
    public Guid[] UnitIds { get; private set; } = [];

    public string Code { get; private set; } = "";

    public Guid ProcedureId { get; private set; }

    /// <summary>The version that it was received under.</summary>
    public Guid VersionId { get; private set; }

    public DossierChannel Channel { get; private set; }

    public ReturnWay ReturnWay { get; private set; }

    /// <summary>The owner's name, for lists.</summary>
    public string OwnerName { get; private set; } = "";

    public string? Note { get; private set; }

    public DossierStage Stage { get; private set; }

    public DossierStatus Status { get; private set; }

    /// <summary>Who has it in hand; null while nobody does.</summary>
    public Guid? OfficerId { get; private set; }

    public string? OfficerName { get; private set; }

    /// <summary>When it came in, checked or not.</summary>
    public DateTimeOffset ArrivedAt { get; private set; }

    /// <summary>When it was taken in; null before.</summary>
    public DateTimeOffset? ReceivedAt { get; private set; }

    /// <summary>Due by the law, pauses counted in; an extension never moves it. Null without a limit. While paused: as if it went on now.</summary>
    public DateTimeOffset? FirstDueAt { get; private set; }

    /// <summary>Due with the extension.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>When handling ended: status 9, or 3, 7, 8 where there was no result.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>When the result was given to the applicant.</summary>
    public DateTimeOffset? ReturnedAt { get; private set; }

    /// <summary>The last move.</summary>
    public DateTimeOffset MovedAt { get; private set; }

    /// <summary>How often papers were asked for; more than once counts as late (index 766, 2.1).</summary>
    public int SupplementCount { get; private set; }

    /// <summary>Lines of history so far.</summary>
    public int EventCount { get; private set; }

    public bool IsDemo { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>The version of the row, by which two people at once are told of each other.</summary>
    public uint Version { get; private set; }

    /// <summary>Takes a dossier in at the desk, complete.</summary>
    public static (Dossier Dossier, DossierEvent Reception) Receive(
        DossierReception reception,
        DossierActor actor,
        DossierTimekeeper timekeeper,
        DateTimeOffset now
    )
    {
        var dossier = new Dossier(reception, now);
        var happened = dossier.Go(
            DossierMoves.Find(DossierStage.Arrived, DossierAction.Accept)!,
            new MoveInput { OccurredAt = reception.ReceivedAt, Note = reception.Note },
            actor,
            timekeeper,
            now
        );
        dossier.Tell(timekeeper.Read([happened], now));
        return (dossier, happened);
    }

    /// <summary>Keeps what arrived from outside, not yet checked: nobody has done anything, and no clock runs.</summary>
    public static Dossier Arrive(DossierReception reception, DateTimeOffset now) => new(reception, now);

    /// <summary>What is open to a person now, in the table's order.</summary>
    public IEnumerable<DossierMove> OpenTo(DossierActor actor, IReadOnlyCollection<Role> roles) =>
        DossierMoves.From(Stage).Where(move => Refusal(move, actor, roles) is null);

    /// <summary>Moves one step; the line of history is the caller's to keep.</summary>
    /// <param name="action">What is done.</param>
    /// <param name="input">What is said with it.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="roles">The roles of that person in the unit that holds it.</param>
    /// <param name="timekeeper">Tells the time.</param>
    /// <param name="history">All lines so far.</param>
    /// <param name="now">Now.</param>
    public Result<DossierEvent> Move(
        DossierAction action,
        MoveInput input,
        DossierActor actor,
        IReadOnlyCollection<Role> roles,
        DossierTimekeeper timekeeper,
        IReadOnlyList<DossierEvent> history,
        DateTimeOffset now
    )
    {
        if (DossierMoves.Find(Stage, action) is not { } move)
        {
            return DossierErrors.NotOpen(action, Stage);
        }

        if (Refusal(move, actor, roles) is { } refusal)
        {
            return refusal;
        }

        if (Missing(move, input, now) is { } missing)
        {
            return missing;
        }

        var happened = Go(move, input, actor, timekeeper, now);
        Tell(timekeeper.Read([.. history, happened], now));
        return happened;
    }

    /// <summary>Keeps the times as the clock tells them, e.g. after a holiday was decreed.</summary>
    public void Tell(ClockReading reading)
    {
        FirstDueAt = reading.FirstDueAt;
        DueAt = reading.DueAt;
        EndedAt = reading.EndedAt;
    }

    /// <summary>Goes on at the successor of the unit that decided, under its old code; the units that held it still see it.</summary>
    /// <param name="successorId">The successor, from now on the unit that decides.</param>
    /// <param name="now">Now.</param>
    /// <returns>The line of history, the caller's to keep.</returns>
    public DossierEvent GoOnAt(Guid successorId, DateTimeOffset now)
    {
        CompetentUnitId = successorId;
        UnitIds = [.. UnitIds.Append(successorId).Distinct()];
        EventCount++;
        return new DossierEvent(
            this,
            DossierAction.TakeOver,
            Stage,
            new DossierActor(null, Actor.System.Name, successorId),
            new DossierMoment(now, now)
        );
    }

    private static Error? Refusal(DossierMove move, DossierActor actor, IReadOnlyCollection<Role> roles, Guid? officerId) =>
        !move.Roles.Any(roles.Contains) ? DossierErrors.NotYourRole(move)
        : move.Needs.HasFlag(MoveNeeds.OwnHand) && officerId != actor.PersonId && !roles.Contains(Role.Leader) ? DossierErrors.NotInYourHand
        : null;

    private Error? Refusal(DossierMove move, DossierActor actor, IReadOnlyCollection<Role> roles) => Refusal(move, actor, roles, OfficerId);

    private Error? Missing(DossierMove move, MoveInput input, DateTimeOffset now) =>
        move.Needs.HasFlag(MoveNeeds.Reason) && string.IsNullOrWhiteSpace(input.Note) ? DossierErrors.ReasonMissing
        : move.Needs.HasFlag(MoveNeeds.Officer) && input.OfficerId is null ? DossierErrors.OfficerMissing
        : move.Needs.HasFlag(MoveNeeds.AnswerBy) && input.AnswerBy is null ? DossierErrors.AnswerByMissing
        : input.OccurredAt < MovedAt || input.OccurredAt > now ? DossierErrors.TimeOutOfOrder
        : null;

    private DossierEvent Go(DossierMove move, MoveInput input, DossierActor actor, DossierTimekeeper timekeeper, DateTimeOffset now)
    {
        var from = Stage;
        var minutes = DossierStages.IsPaused(from) ? 0 : timekeeper.Calendar.WorkingMinutesBetween(MovedAt, input.OccurredAt);
        Stage = move.To;
        Status = DossierStages.StatusOf(move.To);
        EventCount++;
        MovedAt = input.OccurredAt;
        if (move.Needs.HasFlag(MoveNeeds.Officer))
        {
            (OfficerId, OfficerName) = (input.OfficerId, input.OfficerName);
        }

        ReceivedAt = move.Action == DossierAction.Accept ? input.OccurredAt : ReceivedAt;
        ReturnedAt = move.Action == DossierAction.Return ? input.OccurredAt : ReturnedAt;
        SupplementCount += move.Action == DossierAction.AskSupplement ? 1 : 0;
        return new DossierEvent(
            this,
            move.Action,
            from,
            actor,
            new DossierMoment(input.OccurredAt, now)
            {
                Note = input.Note,
                AnswerBy = input.AnswerBy,
                MinutesUsed = minutes,
                MinutesAllotted = timekeeper.AllottedFor(from),
            }
        );
    }
}
