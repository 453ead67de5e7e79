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
        SupportUnitId = reception.Reach.SupportUnitId;
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
        KeepReach(reception.Reach, reception.BatchId);
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

    /// <summary>The code of the result (MaGiayToKetQua), given once; null while no result is digitised.</summary>
    public string? ResultCode { get; private set; }

    /// <summary>Since when the result is kept as a file; null while none is, or it was taken back.</summary>
    public DateTimeOffset? ResultDigitisedAt { get; private set; }

    public bool IsDemo { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>
    /// Since when it waits for the desk to look at it: since it came in, or since the papers came that were asked for. Null once that is done, and
    /// while papers are waited for.
    /// </summary>
    public DateTimeOffset? WaitsForCheckSince => Stage == DossierStage.Arrived && AnswerBy is null ? MovedAt : null;

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

    /// <summary>Takes the process that is in force when the desk takes it in; what arrived from outside has had none till then.</summary>
    public void BeginBy(Guid? processId)
    {
        if (Stage == DossierStage.Arrived)
        {
            ProcessId = processId;
        }
    }

    /// <summary>Goes on at the successor of the unit that decided or received it, under its old code; the units that held it still see it.</summary>
    /// <param name="formerIds">The merged units, one of which at least decides it or stands at its desk.</param>
    /// <param name="successorId">The successor, from now on in their place.</param>
    /// <param name="now">Now.</param>
    /// <returns>The line of history, the caller's to keep.</returns>
    public DossierEvent GoOnAt(IReadOnlyCollection<Guid> formerIds, Guid successorId, DateTimeOffset now)
    {
        DeskUnitId = formerIds.Contains(AtDeskOf) ? successorId : DeskUnitId;
        CompetentUnitId = formerIds.Contains(CompetentUnitId) ? successorId : CompetentUnitId;
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

    /// <summary>Whether it was handled to the end past its first due time.</summary>
    public bool HasEndedLate => Stage is DossierStage.Completed or DossierStage.Returned && EndedAt > FirstDueAt;

    /// <summary>Keeps that the result is there as a file, under its code.</summary>
    public void KeepResult(string code, DateTimeOffset now)
    {
        ResultCode ??= code;
        ResultDigitisedAt ??= now;
    }

    /// <summary>Keeps that the result was taken back; its code stays for the one that comes.</summary>
    public void DropResult() => ResultDigitisedAt = null;

    /// <summary>Puts right what was typed of it at the reception; the line of history is made by <see cref="Move"/>.</summary>
    public void Correct(string ownerName, ReturnWay returnWay, string? note) => (OwnerName, ReturnWay, Note) = (ownerName, returnWay, note);
}
