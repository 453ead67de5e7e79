using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Clock;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>
/// One application (hồ sơ thủ tục hành chính). It keeps the version of the procedure that it was received under, all units that hold or held it,
/// and its times as the clock tells them, kept beside it for lists.
/// </summary>
internal sealed partial class Dossier
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
        ProcessId = reception.ProcessId;
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

    /// <summary>The internal process that it began with; it goes on by it to the end. Null: by the steps of its version.</summary>
    public Guid? ProcessId { get; private set; }

    /// <summary>The step of the process at which it stands; null without a process.</summary>
    public string? StepCode { get; private set; }

    /// <summary>The unit or agency whose answer is waited for.</summary>
    public string? AskedAgency { get; private set; }

    /// <summary>The same, where it is a unit of the tree.</summary>
    public Guid? AskedUnitId { get; private set; }

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

    /// <summary>The day by which the applicant brings the papers asked for; null unless it waits for them.</summary>
    public DateOnly? AnswerBy { get; private set; }

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
            DossierSteps.After(dossier, DossierAction.Accept, null, timekeeper.Steps, []).Value,
            now,
            []
        );
        dossier.Tell(timekeeper.Read([happened], now));
        return (dossier, happened);
    }

    /// <summary>Keeps what arrived from outside, not yet checked: nobody has done anything, and no clock runs.</summary>
    public static Dossier Arrive(DossierReception reception, DateTimeOffset now) => new(reception, now);

    /// <summary>Whether a move is open to a person now by itself; what has a page of its own (certification, extension, correction) is not.</summary>
    /// <param name="move">A line of the table.</param>
    /// <param name="actor">The person.</param>
    /// <param name="roles">The roles of that person in the unit that holds it.</param>
    /// <param name="steps">The steps of its process.</param>
    public bool IsOpen(DossierMove move, DossierActor actor, IReadOnlyCollection<Role> roles, IReadOnlyList<ProcessStep> steps) =>
        move.From == Stage
        && (move.Needs & (MoveNeeds.OwnPage | MoveNeeds.BookEntry)) == MoveNeeds.Nothing
        && Refusal(move, actor, roles, steps) is null;

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

        if (Refusal(move, actor, roles, timekeeper.Steps) is { } refusal)
        {
            return refusal;
        }

        var step = DossierSteps.After(this, action, input.NextStep, timekeeper.Steps, history);
        if (step.Failed)
        {
            return Result<DossierEvent>.Fail(step.Errors);
        }

        if (Missing(move, input, now) is { } missing)
        {
            return missing;
        }

        if (action == DossierAction.AskSupplement && !roles.Contains(Role.Leader) && NextSupplementIsLate(timekeeper))
        {
            return DossierErrors.SecondSupplementIsTheLeaders;
        }

        if (move.Needs.HasFlag(MoveNeeds.DueAt) && timekeeper.RefusesExtension(history, input.DueAt!.Value, input.OccurredAt) is { } early)
        {
            return early;
        }

        var happened = Go(move, input, actor, timekeeper, step.Value, now, history);
        // A unit that only answers may not know this unit's calendar; an answer never touches the clock.
        if (action != DossierAction.Answer)
        {
            Tell(timekeeper.Read([.. history, happened], now));
        }

        return happened;
    }

    /// <summary>Whether one more request for papers makes it late in index 766 (component 2.1), whatever its end; that takes the leader.</summary>
    public bool NextSupplementIsLate(DossierTimekeeper timekeeper) => SupplementCount >= timekeeper.Rules.MaxSupplementRequests.Value;

    /// <summary>Keeps the times as the clock tells them, e.g. after a holiday was decreed.</summary>
    public void Tell(ClockReading reading)
    {
        (FirstDueAt, DueAt) = SourceDueAt is null ? (reading.FirstDueAt, reading.DueAt) : (FirstDueAt, DueAt);
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

    /// <summary>Puts the note of the reception right; the line of history is made by <see cref="Move"/>.</summary>
    public void CorrectNote(string? note) => Note = note;

    private Error? Refusal(DossierMove move, DossierActor actor, IReadOnlyCollection<Role> roles, IReadOnlyList<ProcessStep> steps) =>
        IsDecidedElsewhere(move.Action) ? DossierErrors.DecidedElsewhere
        : !move.Roles.Any(roles.Contains) ? DossierErrors.NotYourRole(move)
        : move.Needs.HasFlag(MoveNeeds.OwnHand) && OfficerId != actor.PersonId && !roles.Contains(Role.Leader) ? DossierErrors.NotInYourHand
        : DossierSteps.Refusal(this, move.Action, steps);

    private Error? Missing(DossierMove move, MoveInput input, DateTimeOffset now) =>
        move.Needs.HasFlag(MoveNeeds.Reason) && string.IsNullOrWhiteSpace(input.Note) ? DossierErrors.ReasonMissing
        : move.Needs.HasFlag(MoveNeeds.Officer) && input.OfficerId is null ? DossierErrors.OfficerMissing
        : move.Needs.HasFlag(MoveNeeds.AnswerBy) && input.AnswerBy is null ? DossierErrors.AnswerByMissing
        : move.Needs.HasFlag(MoveNeeds.BookEntry) && !input.IsBooked ? DossierErrors.BookEntryMissing
        : move.Needs.HasFlag(MoveNeeds.Agency) && input.AskedAgency is null ? DossierErrors.AgencyMissing
        : move.Needs.HasFlag(MoveNeeds.DueAt) && input.DueAt is null ? DossierErrors.ApologyMissing
        : move.Needs.HasFlag(MoveNeeds.Correction) && !input.IsCorrection ? DossierErrors.NothingCorrected
        : input.OccurredAt < MovedAt || input.OccurredAt > now ? DossierErrors.TimeOutOfOrder
        : null;

    private DossierEvent Go(
        DossierMove move,
        MoveInput input,
        DossierActor actor,
        DossierTimekeeper timekeeper,
        string? step,
        DateTimeOffset now,
        IReadOnlyList<DossierEvent> history
    )
    {
        var (from, fromStep, allotted) = (
            Stage,
            DossierSteps.Standing(this, timekeeper.Steps)?.Code,
            DossierSteps.Allotted(this, timekeeper)
        );
        var asked = move.Action == DossierAction.Consult ? (input.AskedAgency, input.AskedUnitId) : (AskedAgency, AskedUnitId);
        var goesOn = (move.Needs & MoveNeeds.OwnPage) != MoveNeeds.Nothing;
        var since = history.LastOrDefault(happened => !happened.LeavesStepGoingOn)?.OccurredAt ?? MovedAt;
        var minutes = goesOn || DossierStages.IsPaused(from) ? 0 : timekeeper.Calendar.WorkingMinutesBetween(since, input.OccurredAt);
        Stage = move.To;
        StepCode = step;
        Status = DossierStages.StatusOf(move.To);
        EventCount++;
        MovedAt = input.OccurredAt;
        if (move.Needs.HasFlag(MoveNeeds.Officer))
        {
            (OfficerId, OfficerName) = (input.OfficerId, input.OfficerName);
        }

        Ask(move.Action, asked);
        ReceivedAt = move.Action == DossierAction.Accept ? input.OccurredAt : ReceivedAt;
        ReturnedAt = move.Action == DossierAction.Return ? input.OccurredAt : ReturnedAt;
        AnswerBy =
            goesOn ? AnswerBy
            : move.To == DossierStage.AwaitingSupplement ? input.AnswerBy
            : null;
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
                DueAt = move.Needs.HasFlag(MoveNeeds.DueAt) ? input.DueAt : null,
                MinutesUsed = minutes,
                MinutesAllotted = goesOn ? null : allotted,
                StepCode = fromStep,
                AskedAgency = move.Action is DossierAction.Consult or DossierAction.Answer ? asked.AskedAgency : null,
                AskedUnitId = move.Action is DossierAction.Consult or DossierAction.Answer ? asked.AskedUnitId : null,
            }
        );
    }

    private void Ask(DossierAction action, (string? Agency, Guid? UnitId) asked)
    {
        // Whoever was asked goes on seeing the dossier; nobody is waited for once there is an answer or the dossier has ended.
        (AskedAgency, AskedUnitId) = action == DossierAction.Answer || DossierStages.IsEnd(Stage) ? default : asked;
        if (AskedUnitId is { } unitId && !UnitIds.Contains(unitId))
        {
            UnitIds = [.. UnitIds, unitId];
        }
    }
}
