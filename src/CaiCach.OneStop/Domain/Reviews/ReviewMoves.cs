using CaiCach.Foundation.Units;

namespace CaiCach.OneStop.Domain.Reviews;

/// <summary>Where a review stands.</summary>
internal enum ReviewState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Approved by the unit's leader.</summary>
    Approved,

    /// <summary>With whoever may change the procedure.</summary>
    Sent,

    /// <summary>A new version of the procedure has it.</summary>
    TakenUp,

    /// <summary>Refused, with the reason.</summary>
    NotTakenUp,
}

/// <summary>What is done with a review.</summary>
internal enum ReviewMove
{
    /// <summary>The leader approves.</summary>
    Approve,

    /// <summary>The leader has it changed.</summary>
    SendBack,

    /// <summary>It goes above.</summary>
    Send,

    /// <summary>The answer: taken up.</summary>
    TakeUp,

    /// <summary>The answer: not taken up.</summary>
    Decline,
}

/// <summary>The whole state machine; what does not stand here is refused.</summary>
internal static class ReviewMoves
{
    private static readonly (ReviewMove Move, ReviewState From, ReviewState To, Role[] By)[] Table =
    [
        (ReviewMove.Approve, ReviewState.Draft, ReviewState.Approved, [Role.Leader]),
        (ReviewMove.SendBack, ReviewState.Approved, ReviewState.Draft, [Role.Leader]),
        (ReviewMove.Send, ReviewState.Approved, ReviewState.Sent, [Role.Coordinator, Role.Leader]),
        (ReviewMove.TakeUp, ReviewState.Sent, ReviewState.TakenUp, [Role.Coordinator, Role.Leader]),
        (ReviewMove.Decline, ReviewState.Sent, ReviewState.NotTakenUp, [Role.Coordinator, Role.Leader]),
    ];

    /// <summary>What somebody with these roles in the unit may do now.</summary>
    public static IReadOnlyList<ReviewMove> Open(ReviewState state, IReadOnlyCollection<Role> roles) =>
        [.. Table.Where(line => line.From == state && line.By.Any(roles.Contains)).Select(line => line.Move)];

    /// <summary>The state that a move leads to; null where it is not open.</summary>
    public static ReviewState? After(ReviewMove move, ReviewState state) =>
        Table.Where(line => line.Move == move && line.From == state).Select(line => (ReviewState?)line.To).FirstOrDefault();
}
