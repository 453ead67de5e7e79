using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Submissions;

/// <summary>What becomes of what a citizen fills in.</summary>
internal enum SubmissionWay : short
{
    /// <summary>It is sent, and the desk checks it.</summary>
    Online = 1,

    /// <summary>It waits for the citizen to come to the desk.</summary>
    Prepared = 2,
}

/// <summary>
/// What a citizen fills in at home, page by page. Whoever holds the key goes on with it; the row keeps the key's hash only, and the answers only
/// enciphered.
/// </summary>
internal sealed class Submission
{
    private Submission() { }

    public Submission(Guid unitId, Guid procedureId, SubmissionWay way, byte[] keyHash, byte[] answers, SubmissionMoment moment)
    {
        Id = Guid.CreateVersion7(moment.Now);
        UnitId = unitId;
        ProcedureId = procedureId;
        Way = way;
        KeyHash = keyHash;
        StartedAt = moment.Now;
        Keep(answers, moment);
    }

    public Guid Id { get; private set; }

    /// <summary>The unit to which it goes.</summary>
    public Guid UnitId { get; private set; }

    public Guid ProcedureId { get; private set; }

    public SubmissionWay Way { get; private set; }

    /// <summary>SHA-256 of the key that the browser holds.</summary>
    public byte[] KeyHash { get; private set; } = [];

    public byte[] AnswersSealed { get; private set; } = [];

    /// <summary>The dossier's code, or the one by which the desk finds what was prepared; null for a draft.</summary>
    public string? Code { get; private set; }

    /// <summary>The dossier that came of it.</summary>
    public Guid? DossierId { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>The last answer.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>When it was sent, or was ready for the desk.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>When it is deleted with its files; null once there is a dossier.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    /// <summary>The version of the row, by which the same button pressed twice counts once.</summary>
    public uint Version { get; private set; }

    /// <summary>Whether the citizen may still change it.</summary>
    public bool IsDraft => Code is null;

    /// <summary>Whether a procedure can be submitted here: online at all, and not offered on the National Portal, which takes it then.</summary>
    public static bool MayBeOnline(ProcedureContent content) =>
        !content.Flags.IsOnPortal
        && content.OfferedChannels().Contains(DossierChannel.Online)
        && content.OnlineLevel != OnlineLevel.Information;

    /// <summary>Keeps what was answered, for some days more.</summary>
    public void Keep(byte[] answers, SubmissionMoment moment)
    {
        AnswersSealed = answers;
        (ChangedAt, ExpiresAt) = (moment.Now, moment.KeptUntil);
    }

    /// <summary>It is a dossier now, which the desk has yet to check.</summary>
    public void Send(Dossier dossier, DateTimeOffset now) =>
        (Code, DossierId, FinishedAt, ExpiresAt) = (dossier.Code, dossier.Id, now, null);

    /// <summary>It waits for the desk under a code.</summary>
    public void Prepare(string code, SubmissionMoment moment) => (Code, FinishedAt, ExpiresAt) = (code, moment.Now, moment.KeptUntil);

    /// <summary>The desk has made a dossier of what was prepared.</summary>
    public Result TakeIn(Dossier dossier)
    {
        if (DossierId is not null || Way != SubmissionWay.Prepared || IsDraft)
        {
            return SubmissionErrors.PreparedUsed;
        }

        (DossierId, ExpiresAt) = (dossier.Id, null);
        return Result.Done();
    }

    /// <summary>The citizen does not want it any more; it is deleted with the next cleaning.</summary>
    public void GiveUp(DateTimeOffset now) => ExpiresAt = now;
}

/// <summary>When something was kept, and until when.</summary>
internal sealed record SubmissionMoment(DateTimeOffset Now, DateTimeOffset KeptUntil);
