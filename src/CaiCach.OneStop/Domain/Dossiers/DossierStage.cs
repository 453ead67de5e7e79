namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>Where a dossier stands inside the office; several stages are one status to the outside.</summary>
internal enum DossierStage : short
{
    /// <summary>Arrived from outside, not yet checked.</summary>
    Arrived = 1,

    /// <summary>Taken in at the desk, nobody works on it yet.</summary>
    Received = 2,

    /// <summary>An officer works on it.</summary>
    InHand = 3,

    /// <summary>The officer has proposed a result; it waits for the leader.</summary>
    Proposed = 4,

    /// <summary>The leader has approved and signed; the result goes to the desk.</summary>
    Approved = 5,

    /// <summary>The applicant was asked for papers.</summary>
    AwaitingSupplement = 6,

    /// <summary>The applicant was asked to pay.</summary>
    AwaitingPayment = 7,

    /// <summary>The result lies at the desk.</summary>
    Completed = 8,

    /// <summary>The result is with the applicant.</summary>
    Returned = 9,

    /// <summary>Not taken in.</summary>
    NotAccepted = 10,

    /// <summary>The applicant took it back.</summary>
    Withdrawn = 11,

    /// <summary>The office stopped it.</summary>
    Stopped = 12,
}

/// <summary>What stages mean to the outside.</summary>
internal static class DossierStages
{
    /// <summary>The status that the portal, the applicant and the indicators see.</summary>
    public static DossierStatus StatusOf(DossierStage stage) =>
        stage switch
        {
            DossierStage.Arrived => DossierStatus.Submitted,
            DossierStage.Received => DossierStatus.Received,
            DossierStage.InHand or DossierStage.Proposed or DossierStage.Approved => DossierStatus.InProgress,
            DossierStage.AwaitingSupplement => DossierStatus.SupplementRequested,
            DossierStage.AwaitingPayment => DossierStatus.AwaitingPayment,
            DossierStage.Completed => DossierStatus.Completed,
            DossierStage.Returned => DossierStatus.ResultReturned,
            DossierStage.NotAccepted => DossierStatus.NotAccepted,
            DossierStage.Withdrawn => DossierStatus.WithdrawalRequested,
            DossierStage.Stopped => DossierStatus.Stopped,
            _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
        };

    /// <summary>Whether nothing more can happen.</summary>
    public static bool IsEnd(DossierStage stage) =>
        stage is DossierStage.Returned or DossierStage.NotAccepted or DossierStage.Withdrawn or DossierStage.Stopped;

    /// <summary>Whether the clock stands still (statuses 5 and 6).</summary>
    public static bool IsPaused(DossierStage stage) => stage is DossierStage.AwaitingSupplement or DossierStage.AwaitingPayment;

    /// <summary>Whether the office still has something to do or to wait for before the result is ready.</summary>
    public static bool IsOpen(DossierStage stage) => stage <= DossierStage.AwaitingPayment;
}
