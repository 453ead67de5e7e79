using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Clock;
using CaiCach.OneStop.Domain.Imports;

namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>What a dossier that another system decides is told by it.</summary>
/// <param name="Facts">What the row says.</param>
/// <param name="Source">Which system, and what stays with our desk.</param>
/// <param name="Officer">The officer whom the row names; the id is null for one who holds no position here.</param>
/// <param name="UnitId">Our unit.</param>
/// <param name="Now">Now.</param>
internal sealed record SourceReport(
    SourceFacts Facts,
    ImportSource Source,
    (Guid? Id, string Name)? Officer,
    Guid UnitId,
    DateTimeOffset Now
);

/// <summary>What came of a report.</summary>
/// <param name="Events">New lines of history, none where nothing moved.</param>
/// <param name="IsChanged">Whether anything differs from before.</param>
/// <param name="Correction">What was put right of the owner; null for nothing.</param>
internal sealed record Followed(IReadOnlyList<DossierEvent> Events, bool IsChanged, OwnerCorrection? Correction);

/// <content>Dossiers that are handled in another system and followed here.</content>
internal sealed partial class Dossier
{
    /// <summary>The system that decides; null for ours.</summary>
    public SourceSystem? Source { get; private set; }

    /// <summary>The code there, as it is; null for ours.</summary>
    public string? ExternalCode { get; private set; }

    /// <summary>The due time that the citizen was told there, as last heard; it rules (ADR 0008).</summary>
    public DateTimeOffset? SourceDueAt { get; private set; }

    /// <summary>What the source says of its time; kept beside ours, never in its place.</summary>
    public SourceVerdict? SourceVerdict { get; private set; }

    /// <summary>Whether pauses and requests for papers may have happened that nobody told us of.</summary>
    public bool LacksPauses { get; private set; }

    /// <summary>The moves that stay with our desk though the source decides.</summary>
    public short[] OwnActions { get; private set; } = [];

    /// <summary>Takes over a dossier that another system handles, with its history as far as the source tells it.</summary>
    public static Result<(Dossier Dossier, Followed Followed)> TakeOver(
        SourceReport report,
        Guid procedureId,
        Guid versionId,
        DossierTimekeeper timekeeper
    )
    {
        var facts = report.Facts;
        var reception = new DossierReception
        {
            Code = facts.Code,
            ProcedureId = procedureId,
            VersionId = versionId,
            ReceivingUnitId = report.UnitId,
            CompetentUnitId = report.UnitId,
            Channel = facts.Channel,
            OwnerName = facts.OwnerName,
            Note = facts.Note,
            ReceivedAt = facts.ReceivedAt.At,
        };
        var dossier = new Dossier(reception, report.Now)
        {
            Source = report.Source.System,
            ExternalCode = facts.ExternalCode,
            LacksPauses = true,
        };
        var followed = dossier.Follow(report, timekeeper, [], owner: null);
        return followed.Failed ? Result<(Dossier, Followed)>.Fail(followed.Errors) : (dossier, followed.Value);
    }

    /// <summary>
    /// Is handled in another system from now on, under the code that it was given there; what was typed wrong can be typed again until anything else has
    /// happened. The due time that the citizen was promised here stays the first one.
    /// </summary>
    /// <param name="source">The system, and what stays with our desk.</param>
    /// <param name="externalCode">The code there.</param>
    /// <param name="actor">Who says so.</param>
    /// <param name="last">The last line of history so far.</param>
    /// <param name="now">Now.</param>
    /// <returns>The line of history, the caller's to keep.</returns>
    public Result<DossierEvent> Link(ImportSource source, string externalCode, DossierActor actor, DossierEvent? last, DateTimeOffset now)
    {
        if (!DossierStages.IsOpen(Stage) || Stage == DossierStage.Arrived)
        {
            return ImportErrors.LinkNotOpen;
        }

        if (Source is not null && (ImportRowReading.CodeOf(ExternalCode!) == Code || last?.Action != DossierAction.Correct))
        {
            return ImportErrors.LinkedAlready;
        }

        (Source, ExternalCode, LacksPauses) = (source.System, externalCode, true);
        OwnActions = [.. source.OwnActions.Select(action => (short)action)];
        SourceDueAt ??= DueAt;
        EventCount++;
        return new DossierEvent(
            this,
            DossierAction.Correct,
            Stage,
            actor,
            new DossierMoment(now, now) { Note = ImportNames.Linked(source.Name, externalCode) }
        );
    }

    /// <summary>Takes over what the source says now; the lines of history are the caller's to keep.</summary>
    /// <param name="report">What the source says.</param>
    /// <param name="timekeeper">Tells the time.</param>
    /// <param name="history">All lines so far.</param>
    /// <param name="owner">The owner as known here; null for a dossier that is just taken over.</param>
    public Result<Followed> Follow(
        SourceReport report,
        DossierTimekeeper timekeeper,
        IReadOnlyList<DossierEvent> history,
        DossierParty? owner
    )
    {
        var target = SourceMoves.StageOf(report.Facts.Status, Stage, report.Source.OwnActions);
        if (!SourceMoves.May(Stage, target))
        {
            return ImportErrors.StatusBack(Stage, target);
        }

        var turns = SourceMoves.Path(Stage, target, report.Facts, report.Now).ToList();
        if (
            turns is [{ IsAssumed: false } first, ..]
            && first.At < DossierTimekeeper.LastTurnAt(history)
            && !history.Any(new TrueTimes(history).IsAssumed)
        )
        {
            return ImportErrors.TimesBackwards;
        }

        var wasPaused = history.Any(happened => DossierStages.IsPaused(happened.ToStage));
        var before = (SourceDueAt, SourceVerdict, OfficerName, DueAt);
        var told = history.ToList();
        OwnActions = [.. report.Source.OwnActions.Select(action => (short)action)];
        PutTimesRight(report, told);
        (OfficerId, OfficerName) = report.Officer is { } officer && officer.Name != OfficerName ? officer : (OfficerId, OfficerName);
        if (turns.Count == 0 && OfficerName != before.OfficerName && DossierStages.IsOpen(Stage))
        {
            turns.Add(new SourceTurn(Stage, report.Now, IsAssumed: true));
        }

        turns.ForEach(turn => told.Add(Turn(turn, DossierTimekeeper.LastTurnAt(told), report)));
        var correction = owner is null ? null : PutOwnerRight(report, owner, told);
        SourceVerdict = report.Facts.Verdict ?? SourceVerdict;
        TakeDue(report.Facts, wasPaused);
        Tell(timekeeper.Read(told, report.Now));
        var events = told.Skip(history.Count).ToList();
        return new Followed(events, events.Count > 0 || before != (SourceDueAt, SourceVerdict, OfficerName, DueAt), correction);
    }

    /// <summary>The reading as it is told of this dossier: by the due time that the citizen was told.</summary>
    public ClockReading Told(ClockReading reading, DateTimeOffset now)
    {
        if (SourceDueAt is null || FirstDueAt is not { } due)
        {
            return reading;
        }

        var isLate = (reading.EndedAt ?? now) > due;
        var verdict = (reading.EndedAt, isLate) switch
        {
            (null, true) => ClockVerdict.Overdue,
            (null, false) => ClockVerdict.InTime,
            (_, true) => ClockVerdict.Late,
            _ => ClockVerdict.OnTime,
        };
        var isLateByClock = reading.Verdict is ClockVerdict.Late or ClockVerdict.Overdue;
        return reading with
        {
            FirstDueAt = due,
            DueAt = DueAt,
            Verdict = verdict,
            CountsAsLate = isLate || (reading.CountsAsLate && !isLateByClock),
        };
    }

    private bool IsDecidedElsewhere(DossierAction action) => Source is not null && !OwnActions.Contains((short)action);

    private DossierEvent Turn(SourceTurn turn, DateTimeOffset? lastTurn, SourceReport report)
    {
        var at = turn.At < lastTurn ? lastTurn.Value : turn.At;
        var from = Stage;
        Stage = turn.To;
        Status = DossierStages.StatusOf(turn.To);
        EventCount++;
        MovedAt = at > MovedAt ? at : MovedAt;
        ReceivedAt = from == DossierStage.Arrived && turn.To == DossierStage.Received ? at : ReceivedAt;
        ReturnedAt = turn.To == DossierStage.Returned ? at : ReturnedAt;
        SupplementCount += turn.To == DossierStage.AwaitingSupplement ? 1 : 0;
        return new DossierEvent(
            this,
            SourceMoves.ActionOf(from, turn.To),
            from,
            ActorOf(report),
            new DossierMoment(at, report.Now) { IsTimeAssumed = turn.IsAssumed || at != turn.At }
        );
    }

    /// <summary>
    /// The first due time that we hear of is the first one. A later one after a pause moves it, for the clock stood still; without a pause it
    /// is an extension, and the first stays. An earlier one corrects both.
    /// </summary>
    private void TakeDue(SourceFacts facts, bool wasPaused)
    {
        if (facts.DueAt is not { } told || told.Latest == SourceDueAt)
        {
            return;
        }

        FirstDueAt = SourceDueAt is null || wasPaused || told.Latest < FirstDueAt ? told.Latest : FirstDueAt;
        (SourceDueAt, DueAt) = (told.Latest, told.Latest);
    }
}
