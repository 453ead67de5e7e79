using System.Collections.Frozen;
using CaiCach.Foundation.Units;

namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>One line of the state table.</summary>
/// <param name="From">Where the dossier stands.</param>
/// <param name="Action">What is done.</param>
/// <param name="To">Where it stands then.</param>
/// <param name="Roles">Who may, in the unit that holds it.</param>
/// <param name="Needs">What has to be said with it.</param>
internal sealed record DossierMove(
    DossierStage From,
    DossierAction Action,
    DossierStage To,
    IReadOnlyList<Role> Roles,
    MoveNeeds Needs = MoveNeeds.Nothing
);

/// <summary>What a move asks for.</summary>
[Flags]
internal enum MoveNeeds
{
    /// <summary>Nothing.</summary>
    Nothing = 0,

    /// <summary>A reason in words, which the form to the applicant or the history carries.</summary>
    Reason = 1,

    /// <summary>Who works on it from now on.</summary>
    Officer = 2,

    /// <summary>Done by the officer who has it in hand, or by a leader.</summary>
    OwnHand = 4,

    /// <summary>The day by which the applicant answers.</summary>
    AnswerBy = 8,

    /// <summary>An entry in the certification book; only the certification lane writes one.</summary>
    BookEntry = 64,

    /// <summary>Which unit or agency is asked.</summary>
    Agency = 256,

    /// <summary>A later due time; only an apology brings it, so the move is nobody's button.</summary>
    DueAt = 16,

    /// <summary>What is put right; typed on a page of its own, so the move is nobody's button.</summary>
    Correction = 32,

    /// <summary>That papers were asked for.</summary>
    Asked = 128,

    /// <summary>A verified digital signature in the result; made or uploaded on a page of its own.</summary>
    Signature = 512,

    /// <summary>Done by whoever laid the result ready, or by a leader; a certification, which the book keeps, cannot be taken back so.</summary>
    OwnDoing = 1024,

    /// <summary>All that a page of its own asks for; the step goes on meanwhile.</summary>
    OwnPage = DueAt | Correction | Signature,
}

/// <summary>
/// The state machine of a dossier, whole: what is not in this table is refused. Order of work by Decree 61/2018 articles 17 to 20 and Decree
/// 118/2025; statuses by the National Portal. Withdrawal and stop only before a result is signed.
/// </summary>
internal static class DossierMoves
{
    private static readonly Role[] Desk = [Role.Receptionist];
    private static readonly Role[] DeskOrLeader = [Role.Receptionist, Role.Leader];
    private static readonly Role[] Hand = [Role.Officer, Role.Leader];
    private static readonly Role[] HandOrDesk = [Role.Officer, Role.Receptionist, Role.Leader];
    private static readonly Role[] Head = [Role.Leader];
    private static readonly Role[] SealKeepers = [Role.Coordinator, Role.Leader];

    /// <summary>Every move there is.</summary>
    public static IReadOnlyList<DossierMove> Table { get; } =
    [
        new(DossierStage.Arrived, DossierAction.Accept, DossierStage.Received, Desk),
        // Asked before it is taken in (form 02) it stays what it is to the Portal, which knows 1 to 2 or 3 only; no clock runs yet.
        new(DossierStage.Arrived, DossierAction.AskSupplement, DossierStage.Arrived, Desk, MoveNeeds.Reason | MoveNeeds.AnswerBy),
        new(DossierStage.Arrived, DossierAction.Supplement, DossierStage.Arrived, Desk, MoveNeeds.Asked),
        new(DossierStage.Arrived, DossierAction.Reject, DossierStage.NotAccepted, Desk, MoveNeeds.Reason),
        new(DossierStage.Received, DossierAction.Assign, DossierStage.InHand, DeskOrLeader, MoveNeeds.Officer),
        new(DossierStage.Received, DossierAction.Withdraw, DossierStage.Withdrawn, HandOrDesk, MoveNeeds.Reason),
        new(DossierStage.Received, DossierAction.Extend, DossierStage.Received, Head, MoveNeeds.Reason | MoveNeeds.DueAt),
        new(DossierStage.InHand, DossierAction.Assign, DossierStage.InHand, HandOrDesk, MoveNeeds.Officer | MoveNeeds.Reason),
        new(DossierStage.InHand, DossierAction.Forward, DossierStage.InHand, Hand, MoveNeeds.OwnHand | MoveNeeds.Officer),
        new(DossierStage.InHand, DossierAction.Consult, DossierStage.InHand, Hand, MoveNeeds.OwnHand | MoveNeeds.Reason | MoveNeeds.Agency),
        new(DossierStage.InHand, DossierAction.Answer, DossierStage.InHand, Hand, MoveNeeds.Reason),
        new(DossierStage.InHand, DossierAction.Submit, DossierStage.Proposed, Hand, MoveNeeds.OwnHand),
        new(
            DossierStage.InHand,
            DossierAction.AskSupplement,
            DossierStage.AwaitingSupplement,
            Hand,
            MoveNeeds.OwnHand | MoveNeeds.Reason | MoveNeeds.AnswerBy
        ),
        new(DossierStage.InHand, DossierAction.AskPayment, DossierStage.AwaitingPayment, Hand, MoveNeeds.OwnHand | MoveNeeds.Reason),
        // Certification is compared, signed and booked in front of the applicant (Decree 23/2015, articles 7 and 20): one line stands for proposal
        // and approval, and the book names who signed. It goes from in hand to completed, as the portal knows 4 to 9.
        new(DossierStage.InHand, DossierAction.Certify, DossierStage.Completed, HandOrDesk, MoveNeeds.OwnHand | MoveNeeds.BookEntry),
        new(DossierStage.InHand, DossierAction.Withdraw, DossierStage.Withdrawn, HandOrDesk, MoveNeeds.Reason),
        new(DossierStage.InHand, DossierAction.Stop, DossierStage.Stopped, Head, MoveNeeds.Reason),
        new(DossierStage.InHand, DossierAction.Extend, DossierStage.InHand, Head, MoveNeeds.Reason | MoveNeeds.DueAt),
        new(DossierStage.Proposed, DossierAction.Approve, DossierStage.Approved, Head),
        new(DossierStage.Proposed, DossierAction.SendBack, DossierStage.InHand, Head, MoveNeeds.Reason),
        new(DossierStage.Proposed, DossierAction.Recall, DossierStage.InHand, Hand, MoveNeeds.OwnHand),
        new(DossierStage.Proposed, DossierAction.Assign, DossierStage.Proposed, HandOrDesk, MoveNeeds.Officer | MoveNeeds.Reason),
        new(DossierStage.Proposed, DossierAction.Withdraw, DossierStage.Withdrawn, HandOrDesk, MoveNeeds.Reason),
        new(DossierStage.Proposed, DossierAction.Extend, DossierStage.Proposed, Head, MoveNeeds.Reason | MoveNeeds.DueAt),
        new(DossierStage.Approved, DossierAction.Complete, DossierStage.Completed, HandOrDesk),
        // A mistake of the office is put right before the applicant has the result; the time that it cost counts as used.
        new(DossierStage.Approved, DossierAction.Recall, DossierStage.Proposed, Head, MoveNeeds.Reason),
        new(DossierStage.Approved, DossierAction.Extend, DossierStage.Approved, Head, MoveNeeds.Reason | MoveNeeds.DueAt),
        new(DossierStage.AwaitingSupplement, DossierAction.Supplement, DossierStage.InHand, HandOrDesk),
        new(
            DossierStage.AwaitingSupplement,
            DossierAction.Assign,
            DossierStage.AwaitingSupplement,
            HandOrDesk,
            MoveNeeds.Officer | MoveNeeds.Reason
        ),
        new(DossierStage.AwaitingSupplement, DossierAction.Stop, DossierStage.Stopped, Head, MoveNeeds.Reason),
        new(DossierStage.AwaitingSupplement, DossierAction.Withdraw, DossierStage.Withdrawn, HandOrDesk, MoveNeeds.Reason),
        new(DossierStage.AwaitingPayment, DossierAction.ConfirmPayment, DossierStage.InHand, HandOrDesk),
        new(
            DossierStage.AwaitingPayment,
            DossierAction.Assign,
            DossierStage.AwaitingPayment,
            HandOrDesk,
            MoveNeeds.Officer | MoveNeeds.Reason
        ),
        new(DossierStage.AwaitingPayment, DossierAction.Stop, DossierStage.Stopped, Head, MoveNeeds.Reason),
        new(DossierStage.AwaitingPayment, DossierAction.Withdraw, DossierStage.Withdrawn, HandOrDesk, MoveNeeds.Reason),
        new(DossierStage.Completed, DossierAction.Return, DossierStage.Returned, Desk),
        new(DossierStage.Completed, DossierAction.Recall, DossierStage.Approved, HandOrDesk, MoveNeeds.Reason | MoveNeeds.OwnDoing),
        new(DossierStage.Received, DossierAction.Correct, DossierStage.Received, HandOrDesk, MoveNeeds.Reason | MoveNeeds.Correction),
        new(DossierStage.InHand, DossierAction.Correct, DossierStage.InHand, HandOrDesk, MoveNeeds.Reason | MoveNeeds.Correction),
        new(DossierStage.Proposed, DossierAction.Correct, DossierStage.Proposed, HandOrDesk, MoveNeeds.Reason | MoveNeeds.Correction),
        new(DossierStage.Approved, DossierAction.Correct, DossierStage.Approved, HandOrDesk, MoveNeeds.Reason | MoveNeeds.Correction),
        new(
            DossierStage.AwaitingSupplement,
            DossierAction.Correct,
            DossierStage.AwaitingSupplement,
            HandOrDesk,
            MoveNeeds.Reason | MoveNeeds.Correction
        ),
        new(
            DossierStage.AwaitingPayment,
            DossierAction.Correct,
            DossierStage.AwaitingPayment,
            HandOrDesk,
            MoveNeeds.Reason | MoveNeeds.Correction
        ),
        new(DossierStage.Completed, DossierAction.Correct, DossierStage.Completed, HandOrDesk, MoveNeeds.Reason | MoveNeeds.Correction),
        // After the return only a leader puts right what was typed; the result itself is another dossier's matter.
        new(DossierStage.Returned, DossierAction.Correct, DossierStage.Returned, Head, MoveNeeds.Reason | MoveNeeds.Correction),
        // Whoever may approve signs; then the office that keeps the seal puts the agency's signature (Decree 30/2020, articles 12 and 33).
        new(DossierStage.Approved, DossierAction.Sign, DossierStage.Approved, Head, MoveNeeds.Signature),
        new(DossierStage.Approved, DossierAction.Seal, DossierStage.Approved, SealKeepers, MoveNeeds.Signature),
        new(DossierStage.Completed, DossierAction.Sign, DossierStage.Completed, Head, MoveNeeds.Signature),
        new(DossierStage.Completed, DossierAction.Seal, DossierStage.Completed, SealKeepers, MoveNeeds.Signature),
    ];

    private static readonly FrozenDictionary<(DossierStage, DossierAction), DossierMove> ByKey = Table.ToFrozenDictionary(move =>
        (move.From, move.Action)
    );

    /// <summary>The move; null when the action is not open there.</summary>
    public static DossierMove? Find(DossierStage from, DossierAction action) => ByKey.GetValueOrDefault((from, action));

    /// <summary>The moves open from a stage, in the table's order.</summary>
    public static IEnumerable<DossierMove> From(DossierStage stage) => Table.Where(move => move.From == stage);
}
