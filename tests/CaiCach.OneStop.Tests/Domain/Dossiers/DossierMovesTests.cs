using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Tests.Domain.Dossiers;

public sealed class DossierMovesTests
{
    [Fact]
    public void Table_HasNoDeadEndAndNoStageThatIsNeverReached()
    {
        foreach (var stage in Enum.GetValues<DossierStage>())
        {
            Reached(DossierStage.Arrived).ShouldContain(stage, "every stage is reached from the arrival");
            Reached(stage).Any(DossierStages.IsEnd).ShouldBeTrue($"{stage} leads to an end");
            DossierMoves
                .From(stage)
                .Any(move => move.To != stage)
                .ShouldBe(!DossierStages.IsEnd(stage), $"{stage} is an end or has a way on");
        }
    }

    // The portal's usual transitions: 1→2|3; 2→4; 4→5|6|8|9; 5→4|8; 6→4|8; 4|5|6→7; 9→10 (shared facts, one-stop, section 4).
    [Fact]
    public void Table_GoesFromStatusToStatusAsThePortalKnowsIt()
    {
        (int, int)[] usual =
        [
            (1, 2),
            (1, 3),
            (2, 4),
            (4, 5),
            (4, 6),
            (4, 7),
            (4, 8),
            (4, 9),
            (5, 4),
            (5, 7),
            (5, 8),
            (6, 4),
            (6, 7),
            (6, 8),
            (9, 10),
        ];

        var ours = DossierMoves
            .Table.Select(move => ((int)DossierStages.StatusOf(move.From), (int)DossierStages.StatusOf(move.To)))
            .Where(pair => pair.Item1 != pair.Item2)
            .Distinct();

        // A dossier that nobody works on yet may be taken back too: the applicant's right does not wait for an assignment.
        // A result that was laid ready by mistake is taken back from the desk, before the applicant has it.
        ours.Order().ShouldBe(usual.Append((2, 7)).Append((9, 4)).Order());
    }

    [Fact]
    public void Table_AfterTheLeaderHasSigned_LetsNobodyWithdrawOrStop() =>
        DossierMoves
            .From(DossierStage.Approved)
            .Select(move => move.Action)
            .ShouldBe([
                DossierAction.Complete,
                DossierAction.Recall,
                DossierAction.Extend,
                DossierAction.Correct,
                DossierAction.Sign,
                DossierAction.Seal,
            ]);

    [Fact]
    public void Table_GivesEachMoveToSomebody() => DossierMoves.Table.ShouldAllBe(move => move.Roles.Count > 0);

    private static HashSet<DossierStage> Reached(DossierStage from)
    {
        var (reached, waiting) = (new HashSet<DossierStage> { from }, new Queue<DossierStage>([from]));
        while (waiting.TryDequeue(out var stage))
        {
            foreach (var move in DossierMoves.From(stage).Where(move => reached.Add(move.To)))
            {
                waiting.Enqueue(move.To);
            }
        }

        return reached;
    }
}
