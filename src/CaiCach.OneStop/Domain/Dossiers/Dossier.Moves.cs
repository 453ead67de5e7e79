using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Clock;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Dossiers;

/// <content>Its moves by the state table.</content>
internal sealed partial class Dossier
{
    /// <summary>Whether a move is open to a person now by itself; what has a page of its own (certification, extension, correction) is not.</summary>
    /// <param name="move">A line of the table.</param>
    /// <param name="actor">The person.</param>
    /// <param name="roles">The roles of that person in the unit that holds it.</param>
    /// <param name="steps">The steps of its process.</param>
    /// <param name="history">All lines so far.</param>
    public bool IsOpen(
        DossierMove move,
        DossierActor actor,
        IReadOnlyCollection<Role> roles,
        IReadOnlyList<ProcessStep> steps,
        IReadOnlyList<DossierEvent> history
    ) =>
        move.From == Stage
        && (move.Needs & (MoveNeeds.OwnPage | MoveNeeds.BookEntry)) == MoveNeeds.Nothing
        && Refusal(move, actor, roles, steps, history) is null;

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

        if (Refusal(move, actor, roles, timekeeper.Steps, history) is { } refusal)
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

        if (
            move is { Action: DossierAction.AskSupplement, From: DossierStage.InHand }
            && !roles.Contains(Role.Leader)
            && NextSupplementIsLate(timekeeper)
        )
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

    private Error? Refusal(
        DossierMove move,
        DossierActor actor,
        IReadOnlyCollection<Role> roles,
        IReadOnlyList<ProcessStep> steps,
        IReadOnlyList<DossierEvent> history
    ) =>
        IsDecidedElsewhere(move.Action) ? DossierErrors.DecidedElsewhere
        : !move.Roles.Any(roles.Contains) ? DossierErrors.NotYourRole(move)
        : move.Needs.HasFlag(MoveNeeds.OwnHand) && OfficerId != actor.PersonId && !roles.Contains(Role.Leader) ? DossierErrors.NotInYourHand
        : move.Needs.HasFlag(MoveNeeds.Asked) && AnswerBy is null ? DossierErrors.NotOpen(move.Action, Stage)
        : move.Needs.HasFlag(MoveNeeds.OwnDoing) ? NotOwnDoing(move, actor, roles, history)
        : DossierSteps.Refusal(this, move.Action, steps);

    /// <summary>Why this person may not take back how the dossier came where it stands; null where they may.</summary>
    private Error? NotOwnDoing(
        DossierMove move,
        DossierActor actor,
        IReadOnlyCollection<Role> roles,
        IReadOnlyList<DossierEvent> history
    ) =>
        history.LastOrDefault(happened => happened.ToStage == Stage && happened.FromStage != Stage)
            is not { Action: DossierAction.Complete } entered
            ? DossierErrors.NotOpen(move.Action, Stage)
        : entered.ActorPersonId != actor.PersonId && !roles.Contains(Role.Leader) ? DossierErrors.NotYourDoing
        : null;

    private Error? Missing(DossierMove move, MoveInput input, DateTimeOffset now) =>
        move.Needs.HasFlag(MoveNeeds.Reason) && string.IsNullOrWhiteSpace(input.Note) ? DossierErrors.ReasonMissing
        : move.Needs.HasFlag(MoveNeeds.Officer) && input.OfficerId is null ? DossierErrors.OfficerMissing
        : move.Needs.HasFlag(MoveNeeds.AnswerBy) && input.AnswerBy is null ? DossierErrors.AnswerByMissing
        : move.Needs.HasFlag(MoveNeeds.BookEntry) && !input.IsBooked ? DossierErrors.BookEntryMissing
        : move.Needs.HasFlag(MoveNeeds.Agency) && input.AskedAgency is null ? DossierErrors.AgencyMissing
        : move.Needs.HasFlag(MoveNeeds.DueAt) && input.DueAt is null ? DossierErrors.ApologyMissing
        : move.Needs.HasFlag(MoveNeeds.Correction) && !input.IsCorrection ? DossierErrors.NothingCorrected
        : move.Needs.HasFlag(MoveNeeds.Signature) && !input.IsSigned ? DossierErrors.SignatureMissing
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
            goesOn || (from == move.To && DossierStages.IsPaused(from)) ? AnswerBy
            : move.Action == DossierAction.AskSupplement ? input.AnswerBy
            : null;
        SupplementCount += move.To == DossierStage.AwaitingSupplement && from != move.To ? 1 : 0;
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
