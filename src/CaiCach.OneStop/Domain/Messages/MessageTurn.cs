using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Messages;

/// <summary>A turn of a dossier of which the applicant is told.</summary>
internal enum MessageTurn : short
{
    /// <summary>Taken in (form 01).</summary>
    Received = 1,

    /// <summary>Papers are asked for (form 02).</summary>
    SupplementAsked = 2,

    /// <summary>A payment is asked for.</summary>
    PaymentAsked = 3,

    /// <summary>An apology with a new due time (form 04).</summary>
    NewDueTime = 4,

    /// <summary>The result lies ready.</summary>
    ResultReady = 5,

    /// <summary>The result was given out.</summary>
    Returned = 6,

    /// <summary>Not taken in (form 03).</summary>
    Refused = 7,

    /// <summary>Handling was stopped (form 05).</summary>
    Stopped = 8,

    /// <summary>Papers that were asked for came, to the desk or from home.</summary>
    SupplementReceived = 9,

    /// <summary>The applicant took it back.</summary>
    Withdrawn = 10,

    /// <summary>The due time that was promised moved with the calendar; no line of history says so.</summary>
    DueMoved = 11,
}

/// <summary>Which moves are turns.</summary>
internal static class MessageTurns
{
    /// <summary>The turn that a line of history is; where a source does not say by which move, the stage at which the dossier stands then tells.</summary>
    public static MessageTurn? Of(DossierEvent line) =>
        line.Action != DossierAction.Import ? Of(line.Action)
        : line.FromStage == line.ToStage ? null
        : line.ToStage switch
        {
            DossierStage.Received => MessageTurn.Received,
            DossierStage.AwaitingSupplement => MessageTurn.SupplementAsked,
            DossierStage.AwaitingPayment => MessageTurn.PaymentAsked,
            DossierStage.Completed => MessageTurn.ResultReady,
            DossierStage.Returned => MessageTurn.Returned,
            DossierStage.NotAccepted => MessageTurn.Refused,
            DossierStage.Stopped => MessageTurn.Stopped,
            DossierStage.Withdrawn => MessageTurn.Withdrawn,
            _ => null,
        };

    /// <summary>The turn that a move is; null for moves inside the office. What the applicant does at home is confirmed, too.</summary>
    public static MessageTurn? Of(DossierAction action) =>
        action switch
        {
            DossierAction.Accept => MessageTurn.Received,
            DossierAction.AskSupplement => MessageTurn.SupplementAsked,
            DossierAction.AskPayment => MessageTurn.PaymentAsked,
            DossierAction.Extend => MessageTurn.NewDueTime,
            DossierAction.Complete => MessageTurn.ResultReady,
            DossierAction.Return => MessageTurn.Returned,
            DossierAction.Reject => MessageTurn.Refused,
            DossierAction.Stop => MessageTurn.Stopped,
            DossierAction.Supplement => MessageTurn.SupplementReceived,
            DossierAction.Withdraw => MessageTurn.Withdrawn,
            _ => null,
        };
}
