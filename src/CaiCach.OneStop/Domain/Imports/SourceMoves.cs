using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Imports;

/// <summary>A turn of a dossier as the source tells it.</summary>
/// <param name="To">Where it stands then.</param>
/// <param name="At">When.</param>
/// <param name="IsAssumed">Whether the source did not say when, or only the day.</param>
internal sealed record SourceTurn(DossierStage To, DateTimeOffset At, bool IsAssumed);

/// <summary>
/// How what a source says becomes history. A source tells where a dossier stands and two or three times, not who proposed and who approved:
/// no such step is made up. What is known to have happened in between (taken in, result ready, returned) is told with its time.
/// </summary>
internal static class SourceMoves
{
    private static readonly DossierStage[] Open =
    [
        DossierStage.Received,
        DossierStage.InHand,
        DossierStage.Proposed,
        DossierStage.Approved,
        DossierStage.AwaitingSupplement,
        DossierStage.AwaitingPayment,
    ];

    /// <summary>The stage that a status of the source means for a dossier that stands somewhere.</summary>
    public static DossierStage StageOf(DossierStatus status, DossierStage here, IReadOnlyList<DossierAction> ownActions)
    {
        var stage = status switch
        {
            DossierStatus.Submitted => DossierStage.Arrived,
            DossierStatus.Received => DossierStage.Received,
            DossierStatus.NotAccepted => DossierStage.NotAccepted,
            DossierStatus.InProgress => DossierStage.InHand,
            DossierStatus.SupplementRequested => DossierStage.AwaitingSupplement,
            DossierStatus.AwaitingPayment => DossierStage.AwaitingPayment,
            DossierStatus.WithdrawalRequested => DossierStage.Withdrawn,
            DossierStatus.Stopped => DossierStage.Stopped,
            DossierStatus.Completed => DossierStage.Completed,
            DossierStatus.ResultReturned => DossierStage.Returned,
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
        };
        return (stage, here) switch
        {
            // Our desk has returned it, and the source does not know that.
            (DossierStage.Completed, DossierStage.Returned) when ownActions.Contains(DossierAction.Return) => here,
            // Whoever waited and waits no longer is being worked on, whatever the source calls it.
            (DossierStage.Received, _) when DossierStages.IsPaused(here) => DossierStage.InHand,
            _ => stage,
        };
    }

    /// <summary>Whether a source may say that a dossier which stood here stands there: nothing that has ended opens again unseen.</summary>
    public static bool May(DossierStage from, DossierStage to) =>
        from == to
        || from == DossierStage.Arrived
        || (from == DossierStage.Completed && to == DossierStage.Returned)
        || (Open.Contains(from) && to != DossierStage.Arrived);

    /// <summary>The turns that lead there, with their times; none where it stands there already.</summary>
    public static IEnumerable<SourceTurn> Path(DossierStage from, DossierStage to, SourceFacts facts, DateTimeOffset now)
    {
        if (from == to)
        {
            yield break;
        }

        if (from == DossierStage.Arrived && to != DossierStage.NotAccepted)
        {
            yield return Of(DossierStage.Received, facts.ReceivedAt, now);
            from = DossierStage.Received;
        }

        if (to == DossierStage.Returned && from != DossierStage.Completed)
        {
            yield return Of(DossierStage.Completed, TimeOf(DossierStage.Completed, facts), now);
        }

        if (from != to)
        {
            yield return Of(to, TimeOf(to, facts), now);
        }
    }

    /// <summary>When an end was reached, as far as the source says; null where it does not say, and for what is no end.</summary>
    public static SourceMoment? TimeOf(DossierStage stage, SourceFacts facts) =>
        stage switch
        {
            DossierStage.Returned => facts.ReturnedAt ?? Guessed(facts.FinishedAt),
            DossierStage.Completed => facts.FinishedAt ?? Guessed(facts.ReturnedAt),
            DossierStage.NotAccepted or DossierStage.Withdrawn or DossierStage.Stopped => facts.FinishedAt,
            _ => null,
        };

    /// <summary>What the turn is called: the move of the table where there is one between the two that needs no person, else an import.</summary>
    public static DossierAction ActionOf(DossierStage from, DossierStage to) =>
        from == to
            ? DossierAction.Import
            : DossierMoves
                .From(from)
                .FirstOrDefault(move => move.To == to && (move.Needs & (MoveNeeds.Officer | MoveNeeds.BookEntry)) == MoveNeeds.Nothing)
                ?.Action
                ?? DossierAction.Import;

    private static SourceMoment? Guessed(SourceMoment? moment) => moment is { } known ? known with { HasTime = false } : null;

    private static SourceTurn Of(DossierStage to, SourceMoment? moment, DateTimeOffset now) =>
        moment is { } told ? new SourceTurn(to, told.At, IsAssumed: !told.HasTime) : new SourceTurn(to, now, IsAssumed: true);
}
